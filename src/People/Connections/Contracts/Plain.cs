// Texts as platforms export them, without what only spreadsheets need.
namespace Mitos.People.Connections.Contracts;

public static class Plain
{
    /// <summary>Trimmed; null when nothing is left. An apostrophe in front keeps spreadsheets from turning ids and phones into numbers.</summary>
    public static string? Text(string? text)
    {
        var plain = text?.Trim();
        if (plain is ['\'', _, ..])
        {
            plain = plain[1..].Trim();
        }

        return string.IsNullOrEmpty(plain) ? null : plain;
    }
}
