// Keeps what comes from the data from meaning something in the light markup of a text: **bold**, [text](address), - lists.
using System.Text;

namespace Mitos.Reach.Templates.Liquid;

/// <summary>The letters of the markup become letters of nobody's alphabet while the markup is read, and come back when it is written.</summary>
internal static class Guard
{
    private const string Meaning = "*[]()-\n";
    private const char First = '\uE000';

    public static string Protect(string text)
    {
        if (text.AsSpan().IndexOfAny(Meaning) < 0)
        {
            return text;
        }

        var guarded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var index = Meaning.IndexOf(letter);
            guarded.Append(index < 0 ? letter : (char)(First + index));
        }

        return guarded.ToString();
    }

    public static string Restore(string text)
    {
        for (var index = 0; index < Meaning.Length; index++)
        {
            text = text.Replace((char)(First + index), Meaning[index]);
        }

        return text;
    }
}
