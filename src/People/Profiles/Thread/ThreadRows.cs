// The SQL of the thread: rows of an identifier's events in order of time.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;

namespace Mitos.People.Profiles.Thread;

/// <summary>Where an event of the thread is in the log, and what lists filter by.</summary>
internal readonly record struct ThreadRow(long OccurredAt, long Seq, int Kind, Channel Channel, Touchpoint Touchpoint, Stage Stage);

/// <summary>A row with the identifier that its event belongs to, in the order of the table's key.</summary>
internal readonly record struct StrandRow(long Strand, ThreadRow Row) : IComparable<StrandRow>
{
    public int CompareTo(StrandRow other) =>
        Strand != other.Strand ? Strand.CompareTo(other.Strand)
        : Row.OccurredAt != other.Row.OccurredAt ? Row.OccurredAt.CompareTo(other.Row.OccurredAt)
        : Row.Seq.CompareTo(other.Row.Seq);
}

/// <summary>What of the thread is asked for. Null does not narrow.</summary>
internal sealed record ThreadFilter(Channel? Channel, int? Kind, long? From, long? To)
{
    public bool Admits(in ThreadRow row) => (Channel is null || row.Channel == Channel) && (Kind is null || row.Kind == Kind);
}

internal static class ThreadRows
{
    private const int PageRows = 2_000;
    private const int ScanRows = 5_000;

    /// <summary>The rows of these events; those that belong to nobody have none.</summary>
    public static List<StrandRow> Of(IReadOnlyList<Event> events)
    {
        var rows = new List<StrandRow>(events.Count);
        foreach (var e in events)
        {
            if (e.Strand != 0)
            {
                rows.Add(new StrandRow(e.Strand, new ThreadRow(e.OccurredAt, e.Seq, e.KindId, e.Channel, e.Touchpoint, e.Stage)));
            }
        }

        return rows;
    }

    /// <summary>Give them in the order of the key: neighbouring rows go to the same page.</summary>
    public static void Insert(Session session, List<StrandRow> rows) =>
        session.BulkInsert("thread", "strand, occurred_at, seq, kind, channel, touchpoint, stage", rows.Count, insert =>
        {
            foreach (var (strand, row) in rows)
            {
                insert.Bind(1, strand).Bind(2, row.OccurredAt).Bind(3, row.Seq).Bind(4, row.Kind).Bind(5, (long)row.Channel)
                    .Bind(6, (long)row.Touchpoint).Bind(7, (long)row.Stage).Execute();
            }
        });

    /// <summary>The newest rows of all these strands together, before the cursor.</summary>
    /// <param name="recent">What <see cref="RecentThread"/> held before the session was opened.</param>
    public static List<ThreadRow> Newest(
        Session session, long[] strands, IEnumerable<ThreadRow> recent, ThreadFilter filter, (long At, long Seq)? before, int limit)
    {
        var (at, seq) = before ?? (filter.To ?? long.MaxValue, long.MaxValue);
        var found = recent.Where(row => row.OccurredAt >= (filter.From ?? long.MinValue)
            && (row.OccurredAt < at || (row.OccurredAt == at && row.Seq < seq)) && filter.Admits(row)).ToList();
        found.AddRange(session.Engine == Engine.PostgreSql ? OfStrands(session, strands, filter, at, seq, limit)
            : strands.SelectMany(strand => OfStrand(session, strand, filter, at, seq, limit)));
        return [.. found.DistinctBy(row => row.Seq).OrderByDescending(row => row.OccurredAt).ThenByDescending(row => row.Seq).Take(limit)];
    }

    public static List<(int Kind, long Events)> Kinds(Session session, IEnumerable<long> strands, IEnumerable<(long Strand, ThreadRow Row)> recent)
    {
        var counts = new Dictionary<int, long>();
        var select = session.Prepare("select kind, count(*) from thread where strand = $1 group by kind");
        foreach (var strand in strands)
        {
            select.Bind(1, strand);
            while (select.Step())
            {
                counts[select.Int32(0)] = counts.GetValueOrDefault(select.Int32(0)) + select.Int64(1);
            }

            select.Reset();
        }

        var stored = session.Prepare("select 1 from thread where strand = $1 and occurred_at = $2 and seq = $3");
        foreach (var (strand, row) in recent.DistinctBy(one => one.Row.Seq))
        {
            if (!stored.Bind(1, strand).Bind(2, row.OccurredAt).Bind(3, row.Seq).Step())
            {
                counts[row.Kind] = counts.GetValueOrDefault(row.Kind) + 1;
            }

            stored.Reset();
        }

        return [.. counts.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value)];
    }

    public static IEnumerable<ThreadRow> OfKinds(Session session, long strand, IReadOnlySet<int> kinds) => All(session, strand).Where(row => kinds.Contains(row.Kind));

    public static void Delete(Session session, long strand) => session.Prepare("delete from thread where strand = $1").Bind(1, strand).Execute();

    public static void Place(Session session, long strand, in ThreadRow row) => session
        .Prepare("update thread set channel = $4, touchpoint = $5, stage = $6 where strand = $1 and occurred_at = $2 and seq = $3")
        .Bind(1, strand).Bind(2, row.OccurredAt).Bind(3, row.Seq).Bind(4, (long)row.Channel).Bind(5, (long)row.Touchpoint).Bind(6, (long)row.Stage).Execute();

    public static void Delete(Session session, long strand, in ThreadRow row) => session.Prepare("delete from thread where strand = $1 and occurred_at = $2 and seq = $3")
        .Bind(1, strand).Bind(2, row.OccurredAt).Bind(3, row.Seq).Execute();

    /// <summary>All rows of a strand, oldest first, read in pages between which the session is free.</summary>
    public static IEnumerable<ThreadRow> All(Session session, long strand)
    {
        var (at, seq, page) = (long.MinValue, long.MinValue, new List<ThreadRow>());
        do
        {
            page.Clear();
            var select = session.Prepare(
                """
                select occurred_at, seq, kind, channel, touchpoint, stage from thread
                where strand = $1 and (occurred_at > $2 or (occurred_at = $2 and seq > $3)) order by occurred_at, seq limit $4
                """).Bind(1, strand).Bind(2, at).Bind(3, seq).Bind(4, PageRows);
            while (select.Step())
            {
                page.Add(Row(select));
            }

            select.Reset();
            foreach (var row in page)
            {
                (at, seq) = (row.OccurredAt, row.Seq);
                yield return row;
            }
        }
        while (page.Count == PageRows);
    }

    /// <summary>The rows of all strands in the order of the key, page by page, between which the session is free; of these kinds, or of all.</summary>
    public static IEnumerable<List<StrandRow>> Scan(Session session, IReadOnlySet<int>? kinds)
    {
        var last = new StrandRow(long.MinValue, default);
        for (var isMore = true; isMore;)
        {
            var page = new List<StrandRow>();
            (isMore, last) = ScanPage(session, kinds, last, page);
            yield return page;
        }
    }

    private static (bool IsMore, StrandRow Last) ScanPage(Session session, IReadOnlySet<int>? kinds, StrandRow after, List<StrandRow> page)
    {
        const string From = "select strand, occurred_at, seq, kind, channel, touchpoint, stage from thread where (strand, occurred_at, seq) > ($1, $2, $3)";
        const string Order = "order by strand, occurred_at, seq limit $4";
        var narrows = kinds is not null && session.Engine == Engine.PostgreSql;
        var select = session.Prepare(narrows ? $"{From} and kind = any($5) {Order}" : $"{From} {Order}")
            .Bind(1, after.Strand).Bind(2, after.Row.OccurredAt).Bind(3, after.Row.Seq).Bind(4, ScanRows);
        _ = narrows ? select.Bind(5, [.. kinds!.Select(kind => (long)kind)]) : select;
        var (rows, last) = (0, after);
        for (; select.Step(); rows++)
        {
            last = new StrandRow(select.Int64(0), new ThreadRow(select.Int64(1), select.Int64(2), select.Int32(3), (Channel)select.Int32(4), (Touchpoint)select.Int32(5), (Stage)select.Int32(6)));
            if (kinds is null || kinds.Contains(last.Row.Kind))
            {
                page.Add(last);
            }
        }

        select.Reset();
        return (rows == ScanRows, last);
    }

    private static List<ThreadRow> OfStrand(Session session, long strand, ThreadFilter filter, long at, long seq, int limit)
    {
        var rows = new List<ThreadRow>();
        var select = session.Prepare(
            """
            select occurred_at, seq, kind, channel, touchpoint, stage from thread
            where strand = $1 and occurred_at >= $2 and (occurred_at < $3 or (occurred_at = $3 and seq < $4))
            order by occurred_at desc, seq desc
            """);
        select.Bind(1, strand).Bind(2, filter.From ?? long.MinValue).Bind(3, at).Bind(4, seq);
        while (rows.Count < limit && select.Step())
        {
            var row = Row(select);
            if (filter.Admits(row))
            {
                rows.Add(row);
            }
        }

        select.Reset();
        return rows;
    }

    /// <summary>The same of all strands in one journey to the server, and one question for each: in a distributed store each stands at one server.</summary>
    private static List<ThreadRow> OfStrands(Session session, long[] strands, ThreadFilter filter, long at, long seq, int limit)
    {
        var rows = new List<ThreadRow>();
        void Ask(long strand)
        {
            var select = session.Prepare(
                """
                select occurred_at, seq, kind, channel, touchpoint, stage from thread
                where strand = $1 and occurred_at >= $2 and (occurred_at, seq) < ($3, $4) and ($5 is null or kind = $5) and ($6 is null or channel = $6)
                order by occurred_at desc, seq desc limit $7
                """);
            select.Bind(1, strand).Bind(2, filter.From ?? long.MinValue).Bind(3, at).Bind(4, seq).Bind(7, limit);
            _ = filter.Kind is { } kind ? select.Bind(5, kind) : select.BindNull(5);
            _ = filter.Channel is { } channel ? select.Bind(6, (long)channel) : select.BindNull(6);
            while (select.Step())
            {
                rows.Add(Row(select));
            }

            select.Reset();
        }

        using (session.AskTogether(strands, Ask))
        {
            rows.Clear();
            Array.ForEach(strands, Ask);
        }

        return rows;
    }

    private static ThreadRow Row(Statement row) =>
        new(row.Int64(0), row.Int64(1), row.Int32(2), (Channel)row.Int32(3), (Touchpoint)row.Int32(4), (Stage)row.Int32(5));
}
