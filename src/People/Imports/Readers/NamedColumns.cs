// Finds the cells of a table's rows by the names of its columns, of which platforms have had several over the years.
namespace Mitos.People.Imports.Readers;

internal sealed class NamedColumns
{
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    public NamedColumns(IReadOnlyList<string> header)
    {
        for (var index = header.Count - 1; index >= 0; index--)
        {
            _places[header[index].Trim().TrimStart('\uFEFF')] = index;
        }
    }

    public bool Has(string name) => _places.ContainsKey(name);

    /// <summary>The first filled cell among these columns; null when none is.</summary>
    public string? Cell(IReadOnlyList<string> fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_places.TryGetValue(name, out var place) && place < fields.Count && Connections.Contracts.Plain.Text(fields[place]) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
