// The SQL of profile rows, their search keys and their order numbers.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles;

/// <summary>A profile as lists show it.</summary>
internal sealed record ProfileRow(
    long Key, Guid Id, string? Name, bool Known, string? City, int Channels, Channel LastChannel, Stage LastStage, long FirstAt, long LastAt, long ActiveHour, long Events);

internal static class ProfileRows
{
    public const long Hour = 3_600_000;
    internal const string Columns = "key, id, name, known, city, channels, last_channel, last_stage, first_at, last_at, active_hour, events";

    public static ProfileState? FindState(Session session, long key) => FindBytes(session, key) is { } bytes ? StateCodec.Read(key, bytes) : null;

    public static byte[]? FindBytes(Session session, long key)
    {
        var select = session.Prepare("select state from profile where key = $1").Bind(1, key);
        var state = select.Step() ? select.Blob(0).ToArray() : null;
        select.Reset();
        return state;
    }

    public static (ProfileRow Row, ProfileState State)? Find(Session session, long key)
    {
        var select = session.Prepare($"select {Columns}, state from profile where key = $1").Bind(1, key);
        (ProfileRow, ProfileState)? found = select.Step() ? (Row(select), StateCodec.Read(key, select.Blob(12).ToArray())) : null;
        select.Reset();
        return found;
    }

    public static ProfileRow? FindRow(Session session, long key)
    {
        var select = session.Prepare($"select {Columns} from profile where key = $1").Bind(1, key);
        var row = select.Step() ? Row(select) : null;
        select.Reset();
        return row;
    }

    /// <summary>The rows of many profiles; on PostgreSQL with one question, which is one way there and back.</summary>
    public static Dictionary<long, ProfileRow> FindRows(Session session, IReadOnlyCollection<long> keys)
    {
        if (session.Engine == Engine.Sqlite)
        {
            return keys.Select(key => FindRow(session, key)).OfType<ProfileRow>().ToDictionary(row => row.Key);
        }

        var rows = new Dictionary<long, ProfileRow>(keys.Count);
        var select = session.Prepare($"select {Columns} from profile where key = any($1)").Bind(1, keys.ToArray());
        while (select.Step())
        {
            rows[select.Int64(0)] = Row(select);
        }

        select.Reset();
        return rows;
    }

    /// <summary>The search keys of many profiles.</summary>
    public static List<(long Key, string[] Tokens)> FindTokens(Session session, IReadOnlyCollection<long> keys)
    {
        var found = new List<(long, string[])>(keys.Count);
        if (session.Engine == Engine.Sqlite)
        {
            found.AddRange(keys.Select(key => (key, FindBytes(session, key) is { } bytes ? StateCodec.ReadTokens(bytes) : [])));
            return found;
        }

        var select = session.Prepare("select key, state from profile where key = any($1)").Bind(1, keys.ToArray());
        while (select.Step())
        {
            found.Add((select.Int64(0), StateCodec.ReadTokens(select.Blob(1))));
        }

        select.Reset();
        return found;
    }

    public static long Count(Session session)
    {
        var select = session.Prepare("select count(*) from profile");
        select.Step();
        var count = select.Int64(0);
        select.Reset();
        return count;
    }

    /// <summary>The next profiles in the order of their keys, with their strands.</summary>
    public static List<(long Key, IReadOnlyList<long> Strands)> StrandsAfter(Session session, long key, int limit)
    {
        var found = new List<(long, IReadOnlyList<long>)>(limit);
        var select = session.Prepare("select key, state from profile where key > $1 order by key limit $2").Bind(1, key).Bind(2, limit);
        while (select.Step())
        {
            found.Add((select.Int64(0), [.. StateCodec.Read(select.Int64(0), select.Blob(1).ToArray()).Strands.Keys]));
        }

        select.Reset();
        return found;
    }

    /// <summary>The next profiles in the order of their keys.</summary>
    public static List<(ProfileRow Row, ProfileState State)> After(Session session, long key, int limit)
    {
        var found = new List<(ProfileRow, ProfileState)>(limit);
        var select = session.Prepare($"select {Columns}, state from profile where key > $1 order by key limit $2").Bind(1, key).Bind(2, limit);
        while (select.Step())
        {
            found.Add((Row(select), StateCodec.Read(select.Int64(0), select.Blob(12).ToArray())));
        }

        select.Reset();
        return found;
    }

    /// <summary>The next profiles that are known by more than a device, in the order of their keys.</summary>
    public static List<ProfileState> KnownAfter(Session session, long key, int limit)
    {
        var found = new List<ProfileState>(limit);
        var select = session.Prepare("select key, state from profile where key > $1 and known = 1 order by key limit $2").Bind(1, key).Bind(2, limit);
        while (select.Step())
        {
            found.Add(StateCodec.Read(select.Int64(0), select.Blob(1).ToArray()));
        }

        select.Reset();
        return found;
    }

    /// <summary>Writes the whole row, or only what every event changes.</summary>
    public static void Save(Session session, in ProfileChange change)
    {
        if (change.Id is not { } id)
        {
            session.Prepare(
                """
                update profile set known = $2, channels = $3, last_channel = $4, last_stage = $5, first_at = $6, last_at = $7, active_hour = $8, events = $9, state = $10
                where key = $1
                """)
                .Bind(1, change.Key).Bind(2, change.IsKnown ? 1 : 0).Bind(3, change.Channels).Bind(4, change.LastChannel).Bind(5, change.LastStage)
                .Bind(6, change.FirstAt).Bind(7, change.LastAt).Bind(8, change.LastAt / Hour).Bind(9, change.Events).Bind(10, change.State).Execute();
            return;
        }

        session.Prepare(
            $"""
            insert into profile({Columns}, state) values($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            on conflict(key) do update set name = excluded.name, known = excluded.known, city = excluded.city, channels = excluded.channels,
              last_channel = excluded.last_channel, last_stage = excluded.last_stage, first_at = excluded.first_at, last_at = excluded.last_at,
              active_hour = excluded.active_hour, events = excluded.events, state = excluded.state
            """)
            .Bind(1, change.Key).Bind(2, id.ToByteArray(bigEndian: true)).Bind(3, change.Name).Bind(4, change.IsKnown ? 1 : 0).Bind(5, change.City)
            .Bind(6, change.Channels).Bind(7, change.LastChannel).Bind(8, change.LastStage).Bind(9, change.FirstAt)
            .Bind(10, change.LastAt).Bind(11, change.LastAt / Hour).Bind(12, change.Events).Bind(13, change.State).Execute();
    }

    /// <summary>Writes many rows, in the order of the keys.</summary>
    public static void Save(Session session, List<ProfileChange> changes)
    {
        if (session.Engine == Engine.Sqlite)
        {
            changes.ForEach(change => Save(session, change));
            return;
        }

        // Said twice where it is: Citus would ask every server for rows of which it only learns by and by.
        SaveMany(session, changes.FindAll(change => change.Id is null),
            $"""
            update profile set known = new.known, channels = new.channels, last_channel = new.last_channel, last_stage = new.last_stage, first_at = new.first_at,
              last_at = new.last_at, active_hour = new.active_hour, events = new.events, state = new.state
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as new(key, known, channels, last_channel, last_stage, first_at, last_at, active_hour, events, state)
            where profile.key = new.key {(session.IsDistributed ? "and profile.key = any($1)" : "")}
            """);
        SaveMany(session, changes.FindAll(change => change.Id is not null),
            $"""
            insert into profile({Columns}, state)
            select key, id, name, known, city, channels, last_channel, last_stage, first_at, last_at, active_hour, events, state
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
              as new(key, known, channels, last_channel, last_stage, first_at, last_at, active_hour, events, state, id, name, city)
            on conflict(key) do update set id = excluded.id, name = excluded.name, known = excluded.known, city = excluded.city, channels = excluded.channels,
              last_channel = excluded.last_channel, last_stage = excluded.last_stage, first_at = excluded.first_at, last_at = excluded.last_at,
              active_hour = excluded.active_hour, events = excluded.events, state = excluded.state
            """);
    }

    private static void SaveMany(Session session, List<ProfileChange> changes, string sql)
    {
        if (changes.Count == 0)
        {
            return;
        }

        long[] All(Func<ProfileChange, long> value) => [.. changes.Select(value)];
        var save = session.Prepare(sql).Bind(1, All(change => change.Key)).Bind(2, All(change => change.IsKnown ? 1 : 0)).Bind(3, All(change => change.Channels))
            .Bind(4, All(change => change.LastChannel)).Bind(5, All(change => change.LastStage)).Bind(6, All(change => change.FirstAt)).Bind(7, All(change => change.LastAt))
            .Bind(8, All(change => change.LastAt / Hour)).Bind(9, All(change => change.Events)).Bind(10, [.. changes.Select(change => change.State)]);
        if (changes[0].Id is not null)
        {
            save.Bind(11, [.. changes.Select(change => change.Id!.Value.ToByteArray(bigEndian: true))])
                .Bind(12, [.. changes.Select(change => change.Name)]).Bind(13, [.. changes.Select(change => change.City)]);
        }

        save.Execute();
    }

    public static void Delete(Session session, long key) => session.Prepare("delete from profile where key = $1").Bind(1, key).Execute();

    public static void AddTokens(Session session, IReadOnlyCollection<(string Token, long Key)> tokens) =>
        Pairs(session, tokens, "insert into profile_token(token, profile)");

    public static void DeleteToken(Session session, string token, long key) => session
        .Prepare("delete from profile_token where token = $1 and profile = $2").Bind(1, token).Bind(2, key).Execute();

    public static void AddOrders(Session session, IReadOnlyCollection<(string Number, long Strand)> orders) =>
        Pairs(session, orders, "insert into order_reference(number, strand)");

    public static void DeleteOrder(Session session, string number, long strand) => session
        .Prepare("delete from order_reference where number = $1 and strand = $2").Bind(1, number).Bind(2, strand).Execute();

    /// <summary>Many pairs of a text and a number, in their order; those that are there stay.</summary>
    private static void Pairs(Session session, IReadOnlyCollection<(string Text, long Number)> pairs, string insert)
    {
        var sorted = pairs.OrderBy(pair => pair.Text, StringComparer.Ordinal).ThenBy(pair => pair.Number).ToList();
        if (session.Engine == Engine.PostgreSql && sorted.Count > 0)
        {
            session.Prepare($"{insert} select * from unnest($1, $2) on conflict do nothing").Bind(1, [.. sorted.Select(pair => pair.Text)]).Bind(2, [.. sorted.Select(pair => pair.Number)]).Execute();
            return;
        }

        sorted.ForEach(pair => session.Prepare($"{insert} values($1, $2) on conflict do nothing").Bind(1, pair.Text).Bind(2, pair.Number).Execute());
    }

    /// <summary>The most recently active first.</summary>
    public static List<ProfileRow> List(Session session, ProfileFilter filter, (long Hour, long Key) before, int limit)
    {
        var rows = new List<ProfileRow>();
        var select = session.Prepare(
            $"""
            select {Columns} from profile
            where (active_hour < $1 or (active_hour = $1 and key < $2)) and active_hour >= $3
              and ($4 is null or known = $4) and ($5 = 0 or (channels & $5) <> 0) and ($6 is null or last_stage = $6) and first_at >= $7
            order by active_hour desc, key desc limit $8
            """);
        select.Bind(1, before.Hour).Bind(2, before.Key).Bind(3, (filter.ActiveSince ?? 0) / Hour);
        _ = filter.Known is { } known ? select.Bind(4, known ? 1 : 0) : select.BindNull(4);
        select.Bind(5, filter.Channel is { } channel ? 1 << (int)channel : 0);
        _ = filter.Stage is { } stage ? select.Bind(6, (long)stage) : select.BindNull(6);
        select.Bind(7, filter.NewSince ?? long.MinValue).Bind(8, limit);
        while (select.Step())
        {
            rows.Add(Row(select));
        }

        select.Reset();
        return rows;
    }

    public static void Clear(Session session)
    {
        foreach (var sql in new[] { "delete from profile", "delete from thread", "delete from thread_recent", "delete from profile_token", "delete from order_reference" })
        {
            session.Prepare(sql).Execute();
        }
    }

    private static ProfileRow Row(Statement row) => new(
        row.Int64(0), new Guid(row.Blob(1), bigEndian: true), row.TextOrNull(2), row.Int64(3) != 0, row.TextOrNull(4), row.Int32(5),
        (Channel)row.Int32(6), (Stage)row.Int32(7), row.Int64(8), row.Int64(9), row.Int64(10), row.Int64(11));
}

/// <summary>What of the customers is asked for. Null does not narrow.</summary>
internal sealed record ProfileFilter(bool? Known, Channel? Channel, Stage? Stage, long? ActiveSince, long? NewSince)
{
    public bool Admits(ProfileRow row) =>
        (Known is null || row.Known == Known) && (Channel is null || (row.Channels & (1 << (int)Channel)) != 0)
        && (Stage is null || row.LastStage == Stage) && (ActiveSince is null || row.LastAt >= ActiveSince)
        && (NewSince is null || row.FirstAt >= NewSince);
}
