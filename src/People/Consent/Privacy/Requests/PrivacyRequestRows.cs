// The SQL of privacy requests.
using Mitos.Kernel.Data;

namespace Mitos.People.Consent.Privacy.Requests;

internal static class PrivacyRequestRows
{
    private const string Columns = "id, kind, origin, profile, received_at, due_at, status, decided_at, decided_by, note";

    /// <summary>The newest first, those numbered below <paramref name="before"/>.</summary>
    public static List<PrivacyRequestView> List(Session session, string? status, long before, int limit) => Read((status is null
        ? session.Prepare($"select {Columns} from privacy_request where id < $1 order by id desc limit $2")
        : session.Prepare($"select {Columns} from privacy_request where status = $3 and id < $1 order by id desc limit $2").Bind(3, status)).Bind(1, before).Bind(2, limit));

    public static PrivacyRequestView? Find(Session session, int id) => Read(session.Prepare($"select {Columns} from privacy_request where id = $1").Bind(1, id)) is [var found] ? found : null;

    /// <summary>Open ones that platforms sent before this instant, the oldest first.</summary>
    public static List<PrivacyRequestView> Due(Session session, string kind, long before, int limit) => Read(session
        .Prepare($"select {Columns} from privacy_request where status = 'open' and kind = $1 and profile is not null and received_at <= $2 and origin <> 'staff' order by id limit $3").Bind(1, kind).Bind(2, before).Bind(3, limit));

    /// <summary>Nothing happens when the same wish is known.</summary>
    public static void Add(Session write, PrivacyRequestView request, string reference)
    {
        // Nothing has no type of its own that both engines would take for the bytes of an id.
        var (column, value) = request.Profile is null ? ("", "") : (", profile", ", $10");
        var insert = write.Prepare(
            $"""
            insert into privacy_request(id, kind, origin, reference, received_at, due_at, status, decided_at, decided_by, note{column})
            values((select coalesce(max(id), 0) + 1 from privacy_request), $1, $2, $3, $4, $5, $6, $7, $8, $9{value}) on conflict(origin, reference) do nothing
            """)
            .Bind(1, request.Kind).Bind(2, request.Origin).Bind(3, reference).Bind(4, request.ReceivedAt.ToUnixTimeMilliseconds()).Bind(5, request.DueAt.ToUnixTimeMilliseconds()).Bind(6, request.Status)
            .Bind(8, request.DecidedBy).Bind(9, request.Note);
        insert = request.Profile is { } profile ? insert.Bind(10, profile.ToByteArray(bigEndian: true)) : insert;
        (request.DecidedAt is { } at ? insert.Bind(7, at.ToUnixTimeMilliseconds()) : insert.BindNull(7)).Execute();
    }

    /// <returns>False when it is not open any more.</returns>
    public static bool Decide(Session write, int id, string status, long at, string by, string note)
    {
        if (Find(write, id)?.Status != PrivacyRequestStatus.Open)
        {
            return false;
        }

        write.Prepare("update privacy_request set status = $2, decided_at = $3, decided_by = $4, note = $5 where id = $1 and status = 'open'").Bind(1, id).Bind(2, status).Bind(3, at).Bind(4, by).Bind(5, note).Execute();
        return true;
    }

    /// <summary>Whoever is erased has no open wish any more.</summary>
    public static void Erased(Session write, Guid profile, long at, string by) => write
        .Prepare("update privacy_request set status = 'done', decided_at = $2, decided_by = $3 where profile = $1 and status = 'open'").Bind(1, profile.ToByteArray(bigEndian: true)).Bind(2, at).Bind(3, by).Execute();

    private static List<PrivacyRequestView> Read(Statement select)
    {
        var found = new List<PrivacyRequestView>();
        while (select.Step())
        {
            found.Add(new PrivacyRequestView(
                select.Int32(0), select.Text(1), select.Text(2), select.IsNull(3) ? null : new Guid(select.Blob(3), bigEndian: true), null, false, At(select.Int64(4)), At(select.Int64(5)), select.Text(6),
                select.IsNull(7) ? null : At(select.Int64(7)), select.TextOrNull(8), select.Text(9)));
        }

        select.Reset();
        return found;
    }

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
