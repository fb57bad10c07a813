// The SQL of those who are to enter, and of those who did not.
using System.Globalization;
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Timers;

namespace Mitos.Engage.Journeys.Running;

/// <summary>Somebody who is to enter.</summary>
/// <param name="Id">Names it among those of the identifier; the same again is one.</param>
/// <param name="Cause">A stable word: <c>api</c>, <c>schedule</c>, <c>present</c>.</param>
/// <param name="Data">Properties, JSON; null for none.</param>
internal sealed record EntryRequest(long Strand, int Journey, string Id, string Key, string Cause, string? Data, long At)
{
    private const string Kept = "kept:";

    /// <summary>Whoever would have entered a journey that was paused; once for each key, as the first would have.</summary>
    /// <param name="note">By what; null where it was no event.</param>
    public static EntryRequest ForLater(long strand, int journey, string key, EventNote? note, long now) =>
        new(strand, journey, Kept + key, key, note is null ? Kept : $"{Kept}{note.Seq}:{note.Kind}", note?.Data, note?.At ?? now);

    /// <summary>What she enters with; null for nothing.</summary>
    public EventNote? Note(long now) => Data is null ? null
        : Cause.StartsWith(Kept, StringComparison.Ordinal) && Cause[Kept.Length..].Split(':', 2) is [var seq, var kind] ? new EventNote(long.Parse(seq, CultureInfo.InvariantCulture), kind, At, Data)
        : new EventNote(0, Cause, now, Data);
}

/// <summary>Why somebody did not enter.</summary>
/// <param name="Seq">The event by which she would have; 0 where there was none.</param>
internal sealed record EntryRefusal(long Strand, int Journey, string Key, long At, string Reason, long Seq);

internal static class RequestRows
{
    /// <summary>Adds them, and makes their customers due.</summary>
    public static void Add(Session write, IReadOnlyCollection<EntryRequest> requests)
    {
        Keep(write, requests);
        TimerRows.Set(write, [.. requests.Select(one => new StrandTimer(one.Strand, TimerPurpose.Journeys, 0)).Distinct()]);
    }

    /// <summary>Adds them for when they are asked for.</summary>
    public static void Keep(Session write, IReadOnlyCollection<EntryRequest> requests)
    {
        var insert = write.Prepare("insert into journey_request(strand, journey, id, key, cause, data, at) values($1, $2, $3, $4, $5, $6, $7) on conflict do nothing");
        foreach (var one in requests.OrderBy(one => one.Strand))
        {
            insert.Bind(1, one.Strand).Bind(2, one.Journey).Bind(3, one.Id).Bind(4, one.Key).Bind(5, one.Cause).Bind(6, one.Data).Bind(7, one.At).Execute();
        }
    }

    /// <summary>The next identifiers that wait for the journey behind an instant, in the order of time: all of each instant.</summary>
    public static List<(long Strand, long At)> Waiting(Session session, int journey, long after, int limit)
    {
        var next = Read(session.Prepare("select strand, at from journey_request where journey = $1 and at > $2 order by at, strand limit $3").Bind(1, journey).Bind(2, after).Bind(3, limit));
        return next.Count < limit ? next
            : [.. next.Where(one => one.At < next[^1].At), .. Read(session.Prepare("select strand, at from journey_request where journey = $1 and at = $2 order by strand").Bind(1, journey).Bind(2, next[^1].At))];
    }

    private static List<(long Strand, long At)> Read(Statement select)
    {
        var found = new List<(long, long)>();
        while (select.Step())
        {
            found.Add((select.Int64(0), select.Int64(1)));
        }

        select.Reset();
        return found;
    }

    public static List<EntryRequest> Of(Session session, long strand)
    {
        var found = new List<EntryRequest>();
        var select = session.Prepare("select journey, id, key, cause, data, at from journey_request where strand = $1 order by at, journey, id").Bind(1, strand);
        while (select.Step())
        {
            found.Add(new EntryRequest(strand, select.Int32(0), select.Text(1), select.Text(2), select.Text(3), select.TextOrNull(4), select.Int64(5)));
        }

        select.Reset();
        return found;
    }

    public static void Delete(Session write, EntryRequest request) => write
        .Prepare("delete from journey_request where strand = $1 and journey = $2 and id = $3").Bind(1, request.Strand).Bind(2, request.Journey).Bind(3, request.Id).Execute();

    public static void Save(Session write, IEnumerable<EntryRefusal> refusals)
    {
        var upsert = write.Prepare(
            """
            insert into journey_refusal(strand, journey, key, at, reason, seq) values($1, $2, $3, $4, $5, $6)
            on conflict(strand, journey) do update set key = excluded.key, at = excluded.at, reason = excluded.reason, seq = excluded.seq
            """);
        foreach (var one in refusals.OrderBy(one => one.Strand).ThenBy(one => one.Journey))
        {
            upsert.Bind(1, one.Strand).Bind(2, one.Journey).Bind(3, one.Key).Bind(4, one.At).Bind(5, one.Reason).Bind(6, one.Seq).Execute();
        }
    }

    public static List<EntryRefusal> Refusals(Session session, int journey, IEnumerable<long> strands)
    {
        var found = new List<EntryRefusal>();
        foreach (var strand in strands)
        {
            var select = session.Prepare("select key, at, reason, seq from journey_refusal where strand = $1 and journey = $2").Bind(1, strand).Bind(2, journey);
            if (select.Step())
            {
                found.Add(new EntryRefusal(strand, journey, select.Text(0), select.Int64(1), select.Text(2), select.Int64(3)));
            }

            select.Reset();
        }

        return found;
    }
}
