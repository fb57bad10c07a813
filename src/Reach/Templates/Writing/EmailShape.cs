// What an e-mail may be made of.
namespace Mitos.Reach.Templates.Writing;

internal static class EmailShape
{
    public const int MostBlocks = 60;
    public const int MostColumns = 3;
    public const int MostProducts = 24;

    public static readonly IReadOnlyList<string> Kinds = ["heading", "text", "image", "button", "columns", "products", "divider", "footer"];

    /// <param name="isInside">Within a column: columns within columns are not possible.</param>
    public static IEnumerable<(string Field, string Fault)> FaultsOf(EmailBlock block, bool isInside)
    {
        if (!Kinds.Contains(block.Kind) || (isInside && block.Kind is "columns" or "footer"))
        {
            yield return ("kind", $"The kinds of blocks are {string.Join(", ", Kinds)}; within a column neither columns nor footer.");
        }

        if (block.Kind is "heading" or "text" or "button" && string.IsNullOrWhiteSpace(block.Text))
        {
            yield return ("text", "A text is missing here.");
        }

        if (block.Kind == "button" && string.IsNullOrWhiteSpace(block.Url))
        {
            yield return ("url", "Say where the button leads.");
        }

        if (block.Kind == "image" && (string.IsNullOrWhiteSpace(block.Image) || block.Alt is null))
        {
            yield return ("image", "A picture needs its address, and words for those who do not see it (they may be empty).");
        }

        if (block.Kind == "columns" && (block.Columns is not { Count: >= 2 and <= MostColumns } || block.Columns.Any(column => column.Count > MostBlocks)))
        {
            yield return ("columns", $"There are 2 to {MostColumns} columns.");
        }

        if (block.Kind == "products" && string.IsNullOrWhiteSpace(block.List))
        {
            yield return ("list", "Say where the products are in the data, such as event.products.");
        }

        if (block.Limit is < 1 or > MostProducts)
        {
            yield return ("limit", $"1 to {MostProducts} products.");
        }
    }
}
