// The SQL of persons who were erased and whom uploaded files may name.
using Mitos.Kernel.Data;

namespace Mitos.People.Imports;

internal sealed record ErasureRow(string Id, long ErasedAt, ErasedPrints Prints);

internal static class ErasureRows
{
    public static void Add(Session write, ErasureRow row) => write
        .Prepare("insert into import_erasure(id, erased_at, prints) values($1, $2, $3)").Bind(1, row.Id).Bind(2, row.ErasedAt).Bind(3, row.Prints.ToText()).Execute();

    public static List<string> Ids(Session session)
    {
        var select = session.Prepare("select id from import_erasure");
        var found = new List<string>();
        while (select.Step())
        {
            found.Add(select.Text(0));
        }

        select.Reset();
        return found;
    }

    public static ErasureRow? Find(Session session, string id)
    {
        var select = session.Prepare("select id, erased_at, prints from import_erasure where id = $1").Bind(1, id);
        var found = select.Step() ? new ErasureRow(select.Text(0), select.Int64(1), ErasedPrints.FromText(select.Text(2))) : null;
        select.Reset();
        return found;
    }

    public static void DeleteBefore(Session write, long at) => write.Prepare("delete from import_erasure where erased_at < $1").Bind(1, at).Execute();
}
