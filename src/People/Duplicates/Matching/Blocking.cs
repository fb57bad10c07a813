// Which pairs are worth comparing: those that share a key, of which each record has several.
using System.Runtime.InteropServices;
using Mitos.Kernel.Data;

namespace Mitos.People.Duplicates.Matching;

/// <summary>
/// A key is a number made of what two records of one person mostly share. The names count in either place, in the form that all their forms share, so that
/// Γιώργος Παπαδόπουλος meets Papadopoulou George. A slip in one value leaves the keys of the others.
/// </summary>
internal static class Blocking
{
    /// <summary>Pairs compared in one block. Of a larger one each record is compared with its neighbours in the order of names and birth dates.</summary>
    public const int MostInBlock = 60;

    /// <summary>Neighbours on each side in a block that is larger.</summary>
    public const int Neighbours = 12;

    /// <summary>In ascending order, each once.</summary>
    public static ulong[] KeysOf(MatchRecord record)
    {
        var keys = new List<ulong>(16);
        foreach (var email in record.Emails)
        {
            keys.Add(Key(Rule.Email, email.Text));
            keys.Add(Key(Rule.MailName, email.Key));
        }

        foreach (var phone in record.Phones)
        {
            keys.Add(Key(Rule.Phone, phone.Text));
        }

        if (record.Birth != 0)
        {
            keys.Add(Key(Rule.Birth, "", record.Birth));
        }

        if (record.Given is { } given && record.Family is { } family)
        {
            var inOrder = string.CompareOrdinal(given.Key, family.Key) < 0;
            keys.Add(Key(Rule.BothNames, $"{(inOrder ? given : family).Key} {(inOrder ? family : given).Key}"));
        }

        AddStreet(keys, record);
        AddName(keys, record, record.Given);
        AddName(keys, record, record.Family);
        keys.Sort();
        return [.. CollectionsMarshal.AsSpan(keys).ToArray().Distinct()];
    }

    private static void AddStreet(List<ulong> keys, MatchRecord record)
    {
        if (record.Street is { } street)
        {
            keys.Add(Key(Rule.Street, $"{street.Words} {street.Numbers}"));
        }
    }

    private static void AddName(List<ulong> keys, MatchRecord record, MatchValue? name)
    {
        if (name is null)
        {
            return;
        }

        if (record.Birth is not 0 and var birth)
        {
            keys.Add(Key(Rule.NameAndYear, name.Key, birth / 10_000));
            keys.Add(Key(Rule.NameAndDay, name.Key, birth % 10_000));
        }

        if (record.Postcode is { } postcode)
        {
            keys.Add(Key(Rule.NameAndPostcode, $"{name.Key} {postcode.Text}"));
        }

        if (record.City is { } city)
        {
            keys.Add(Key(Rule.NameAndCity, $"{name.Key} {city.Sound}"));
        }
    }

    private static ulong Key(Rule rule, string text, int number = 0) => StableHash.Of(text, ((ulong)rule << 32) | (uint)number);

    private enum Rule
    {
        Email = 1,
        MailName,
        Phone,
        Birth,
        BothNames,
        Street,
        NameAndYear,
        NameAndDay,
        NameAndPostcode,
        NameAndCity,
    }
}
