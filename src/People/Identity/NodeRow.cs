// What a batch changes of identifiers and their evidence, as it is written.
using Mitos.Kernel.Data;

namespace Mitos.People.Identity;

/// <summary>A node as it was when its batch ended.</summary>
internal readonly record struct NodeRow(Node Node, long Profile, bool Shared, bool IsNew)
{
    public static void Write(Session write, List<NodeRow> rows, Link[] links, Cut[] ended, Cut[] added)
    {
        // In the order of the keys: neighbouring rows go to the same page.
        rows.Sort((one, other) => one.Node.Id.CompareTo(other.Node.Id));
        Array.Sort(links, (one, other) => one.A.CompareTo(other.A));
        IdentityRows.AddNodes(write, rows.FindAll(row => row.IsNew));
        IdentityRows.SaveNodes(write, rows.FindAll(row => !row.IsNew));
        IdentityRows.AddLinks(write, links);
        Array.ForEach(ended, cut => IdentityRows.DeleteCut(write, cut));
        Array.ForEach(added, cut => IdentityRows.AddCut(write, cut));
    }
}
