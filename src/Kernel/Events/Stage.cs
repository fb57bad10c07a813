// The stages of a customer's journey, from the first advertisement to the years after the sale.
namespace Mitos.Kernel.Events;

/// <summary>The journey stage of a touchpoint. Stored as a number: append only.</summary>
public enum Stage : byte
{
    None = 0,
    Awareness = 1,
    Consideration = 2,
    Purchase = 3,
    Use = 4,
    Loyalty = 5,
}

public static class Stages
{
    public static readonly IReadOnlyList<string> Names = ["none", "awareness", "consideration", "purchase", "use", "loyalty"];

    public static string Name(this Stage stage) => Names[(int)stage];

    public static bool TryParse(string? text, out Stage stage)
    {
        for (var index = 0; index < Names.Count; index++)
        {
            if (string.Equals(Names[index], text, StringComparison.OrdinalIgnoreCase))
            {
                stage = (Stage)index;
                return true;
            }
        }

        stage = default;
        return false;
    }
}
