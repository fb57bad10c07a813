// A cell that cannot be read, told as a sentence; the row goes to the report of what was refused.
using System.Globalization;
using System.Text.RegularExpressions;

namespace Mitos.People.Imports.Readers.Shops;

internal sealed partial class CellFault(string message) : Exception(message)
{
    public static decimal? Money(string? text, string column) =>
        text is null ? null : PlainNumber.TryRead(text, out var amount) ? amount : throw new CellFault($"“{text}” in the column {column} is not an amount");

    public static DateTimeOffset? Time(string? text, string column) =>
        text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at
        : throw new CellFault($"“{text}” in the column {column} is not a time such as 2026-03-28 10:15:00 +0200");

    /// <summary>Shopify writes yes and no; who has edited the file may have written otherwise. What is unclear is not guessed: it is consent.</summary>
    public static bool? YesOrNo(string? text, string column) => text?.ToLowerInvariant() switch
    {
        null or "not_subscribed" or "pending" => null,
        "yes" or "true" or "1" or "subscribed" => true,
        "no" or "false" or "0" or "unsubscribed" => false,
        _ => throw new CellFault($"“{text}” in the column {column} is neither yes nor no"),
    };

    /// <summary>A spreadsheet that has taken an id or a phone for a number has lost its last digits.</summary>
    public static string? Whole(string? text, string column) =>
        text is not null && Scientific().IsMatch(text) ? throw new CellFault($"“{text}” in the column {column} was cut by a spreadsheet. Export the file again and do not save it there") : text;

    [GeneratedRegex(@"^\d([.,]\d+)?E\+\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex Scientific();
}
