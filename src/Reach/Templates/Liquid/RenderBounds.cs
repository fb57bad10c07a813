// How much a template may do: nobody's mistake in a template may stop the program.
namespace Mitos.Reach.Templates.Liquid;

internal static class RenderBounds
{
    /// <summary>Tags, outputs and rounds of loops.</summary>
    public const int MostSteps = 100_000;

    /// <summary>Characters of the whole message, and of each value on the way; ten times the longest message that anybody reads.</summary>
    public const int LongestText = 500_000;

    public const int LongestList = 50_000;

    /// <summary>Blocks within blocks.</summary>
    public const int MostDepth = 50;

    /// <summary>Characters of a template as it is written.</summary>
    public const int LongestSource = 200_000;

    public static void Check(long length)
    {
        if (length > LongestText)
        {
            throw new LiquidException($"It becomes longer than {LongestText:N0} characters.");
        }
    }

    public static void CheckList(long count)
    {
        if (count > LongestList)
        {
            throw new LiquidException($"A list has more than {LongestList:N0} elements.");
        }
    }
}
