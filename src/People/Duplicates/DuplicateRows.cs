// The SQL of pairs, of what is to be compared, and of the keys by which profiles meet.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.People.Duplicates.Matching;

namespace Mitos.People.Duplicates;

internal static class DuplicateRows
{
    private const string Columns = "id, a, b, weight, fields, status, found_at, decided_at, decided_by, moved";
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <param name="profiles">In ascending order: everybody locks in it.</param>
    public static void AddDue(Session write, IReadOnlyList<long> profiles, long version)
    {
        if (write.Engine == Engine.PostgreSql)
        {
            write.Prepare("insert into duplicate_due(profile, version) select profile, $2 from unnest($1) as new(profile) on conflict(profile) do update set version = duplicate_due.version + 1")
                .Bind(1, [.. profiles]).Bind(2, version).Execute();
            return;
        }

        foreach (var profile in profiles)
        {
            write.Prepare("insert into duplicate_due(profile, version) values($1, $2) on conflict(profile) do update set version = duplicate_due.version + 1").Bind(1, profile).Bind(2, version).Execute();
        }
    }

    /// <summary>Those that wait, in the order of their numbers.</summary>
    public static List<(long Profile, long Version)> Due(Session session, int limit)
    {
        var due = new List<(long, long)>();
        var select = session.Prepare("select profile, version from duplicate_due order by profile limit $1").Bind(1, limit);
        while (select.Step())
        {
            due.Add((select.Int64(0), select.Int64(1)));
        }

        select.Reset();
        return due;
    }

    /// <summary>Done, unless it has changed again.</summary>
    public static void DeleteDue(Session write, long profile, long version) =>
        write.Prepare("delete from duplicate_due where profile = $1 and version = $2").Bind(1, profile).Bind(2, version).Execute();

    /// <summary>The keys of these profiles are these and no others, in the order in which everybody writes them.</summary>
    public static void SaveKeys(Session write, IEnumerable<(long Profile, IReadOnlyList<ulong> Keys)> profiles)
    {
        var all = profiles.OrderBy(one => one.Profile).ToList();
        var keys = all.SelectMany(one => one.Keys.Select(key => (Key: (long)key, one.Profile))).Order().ToList();
        if (write.Engine == Engine.PostgreSql)
        {
            write.Prepare("delete from duplicate_key where profile = any($1)").Bind(1, [.. all.Select(one => one.Profile)]).Execute();
            write.Prepare("insert into duplicate_key(key, profile) select * from unnest($1, $2) on conflict do nothing")
                .Bind(1, [.. keys.Select(one => one.Key)]).Bind(2, [.. keys.Select(one => one.Profile)]).Execute();
            return;
        }

        all.ForEach(one => write.Prepare("delete from duplicate_key where profile = $1").Bind(1, one.Profile).Execute());
        keys.ForEach(one => write.Prepare("insert into duplicate_key(key, profile) values($1, $2) on conflict do nothing").Bind(1, one.Key).Bind(2, one.Profile).Execute());
    }

    public static void AddProfilesWith(Session session, ulong key, int limit, HashSet<long> into)
    {
        var select = session.Prepare("select profile from duplicate_key where key = $1 order by profile limit $2").Bind(1, (long)key).Bind(2, limit);
        while (select.Step())
        {
            into.Add(select.Int64(0));
        }

        select.Reset();
    }

    public static DuplicatePair? Find(Session session, long id) => Read(session.Prepare($"select {Columns} from duplicate_pair where id = $1").Bind(1, id)).FirstOrDefault();

    /// <summary>All pairs that name one of these ids.</summary>
    public static List<DuplicatePair> Of(Session session, IEnumerable<Guid> ids) => [.. ids.SelectMany(id => Read(session
        .Prepare($"select {Columns} from duplicate_pair where a = $1 union select {Columns} from duplicate_pair where b = $1").Bind(1, id.ToByteArray(bigEndian: true)))).DistinctBy(pair => pair.Id)];

    /// <summary>The heaviest first.</summary>
    public static List<DuplicatePair> List(Session session, string status, long fromWeight, (long Weight, long Id) after, int limit) => Read(session.Prepare(
        $"select {Columns} from duplicate_pair where status = $1 and weight >= $2 and (weight < $3 or (weight = $3 and id < $4)) order by weight desc, id desc limit $5")
        .Bind(1, status).Bind(2, fromWeight).Bind(3, after.Weight).Bind(4, after.Id).Bind(5, limit));

    public static long Count(Session session, string status, long fromWeight)
    {
        var select = session.Prepare("select count(*) from duplicate_pair where status = $1 and weight >= $2").Bind(1, status).Bind(2, fromWeight);
        select.Step();
        var count = select.Int64(0);
        select.Reset();
        return count;
    }

    /// <summary>A decision stands; only what is open gets another weight.</summary>
    public static void SaveFound(Session write, DuplicatePair pair) => Bind(write.Prepare(
        $"""
        insert into duplicate_pair({Columns}) values($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict(id) do update set weight = excluded.weight, fields = excluded.fields, found_at = excluded.found_at where duplicate_pair.status = 'open'
        """), pair).Execute();

    /// <param name="before">The status that it had; nothing happens when somebody else was quicker.</param>
    /// <returns>Whether it was so.</returns>
    public static bool SaveDecision(Session write, DuplicatePair pair, string before)
    {
        var update = Bind(write.Prepare(
            """
            update duplicate_pair set a = $2, b = $3, weight = $4, fields = $5, status = $6, found_at = $7, decided_at = $8, decided_by = $9, moved = $10
            where id = $1 and status = $11 returning id
            """), pair).Bind(11, before);
        var isSaved = update.Step();
        update.Reset();
        return isSaved;
    }

    /// <summary>Open pairs that nobody has found since.</summary>
    public static void DeleteOpenBefore(Session write, long foundAt) => write.Prepare("delete from duplicate_pair where status = 'open' and found_at < $1").Bind(1, foundAt).Execute();

    public static void Delete(Session write, long id) => write.Prepare("delete from duplicate_pair where id = $1").Bind(1, id).Execute();

    /// <summary>What can be worked out again; decisions stay.</summary>
    public static void Clear(Session write)
    {
        foreach (var sql in new[] { "delete from duplicate_due", "delete from duplicate_key", "delete from duplicate_pair where status = 'open'" })
        {
            write.Prepare(sql).Execute();
        }
    }

    public static LearntModel? Learnt(Session session)
    {
        var select = session.Prepare("select learnt from duplicate_model where id = 1");
        var learnt = select.Step() ? JsonSerializer.Deserialize<LearntModel>(select.Text(0), s_json) : null;
        select.Reset();
        return learnt;
    }

    public static void SaveLearnt(Session write, LearntModel learnt) => write
        .Prepare("insert into duplicate_model(id, learnt) values(1, $1) on conflict(id) do update set learnt = excluded.learnt").Bind(1, JsonSerializer.Serialize(learnt, s_json)).Execute();

    private static Statement Bind(Statement statement, DuplicatePair pair)
    {
        statement.Bind(1, pair.Id).Bind(2, pair.A.ToByteArray(bigEndian: true)).Bind(3, pair.B.ToByteArray(bigEndian: true)).Bind(4, pair.Weight)
            .Bind(5, JsonSerializer.Serialize(pair.Fields, s_json)).Bind(6, pair.Status).Bind(7, pair.FoundAt);
        _ = pair.DecidedAt is { } at ? statement.Bind(8, at) : statement.BindNull(8);
        return statement.Bind(9, pair.DecidedBy).Bind(10, JsonSerializer.Serialize(pair.Moved, s_json));
    }

    private static List<DuplicatePair> Read(Statement select)
    {
        var pairs = new List<DuplicatePair>();
        while (select.Step())
        {
            pairs.Add(new DuplicatePair(
                select.Int64(0), new Guid(select.Blob(1), bigEndian: true), new Guid(select.Blob(2), bigEndian: true), select.Int64(3),
                JsonSerializer.Deserialize<List<FieldWeight>>(select.Text(4), s_json)!, select.Text(5), select.Int64(6), select.IsNull(7) ? null : select.Int64(7), select.TextOrNull(8),
                select.TextOrNull(9) is { } moved ? JsonSerializer.Deserialize<List<Guid>>(moved, s_json)! : []));
        }

        select.Reset();
        return pairs;
    }
}
