// How the columns of a file become the fields of events.
using System.Globalization;
using System.Text.Json;

namespace Mitos.People.Imports;

/// <summary>Where a field's value comes from: a column, or the same value for every row.</summary>
public sealed record FieldMapping
{
    public string? Column { get; init; }

    public IReadOnlyList<string>? Columns { get; init; }

    public string? Value { get; init; }

    /// <summary>For times: a .NET format such as <c>dd/MM/yyyy HH:mm</c>; ISO 8601 when it is left out.</summary>
    public string? Format { get; init; }

    /// <summary>For times without an offset: the zone they are in, such as <c>Europe/Athens</c>.</summary>
    public string? Zone { get; init; }
}

/// <summary>The mapping of a CSV or NDJSON file.</summary>
public sealed record ImportMapping
{
    public string Type { get; init; } = "track";

    public FieldMapping? Event { get; init; }

    /// <summary>Columns that together name a row for ever. Left out: the row's number and content.</summary>
    public FieldMapping? MessageId { get; init; }

    public FieldMapping? UserId { get; init; }

    public FieldMapping? AnonymousId { get; init; }

    public FieldMapping? Email { get; init; }

    public FieldMapping? Phone { get; init; }

    public FieldMapping? Timestamp { get; init; }

    public IReadOnlyDictionary<string, FieldMapping>? Traits { get; init; }

    public IReadOnlyDictionary<string, FieldMapping>? Properties { get; init; }

    /// <summary>For kinds whose columns are known: when the export was made, said as the value of the timestamp. Null for now.</summary>
    internal DateTimeOffset? AsOf =>
        DateTimeOffset.TryParse(Timestamp?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static ImportMapping? Read(string? text) => string.IsNullOrWhiteSpace(text) ? null : JsonSerializer.Deserialize<ImportMapping>(text, Json);
}
