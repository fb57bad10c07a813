// The job that learns the model of all customers and compares them all.
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;
using Mitos.People.Duplicates.Matching;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Duplicates;

internal sealed record DuplicateRun;

/// <summary>All customers are in memory at once, as little of each as comparing needs; bench/IdentityBench measures how much that is.</summary>
internal sealed class DuplicateJob(Database database, PersonReader people, DuplicateSettings settings, DuplicateFinder finder, IIdentityDirectory identity, TimeProvider clock) : IJobHandler
{
    public const string Name = "duplicates";

    /// <summary>With fewer there is nothing to learn of.</summary>
    public const int Fewest = 20;

    private const int ReadTogether = 500;
    private const int WrittenTogether = 500;
    private const int MostPeople = 3_000_000;
    private static readonly double[] s_thresholds = [DuplicateThresholds.Lowest, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999];

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var values = new MatchValues();
        var (ids, profiles, records) = (new List<Guid>(), new List<long>(), new List<MatchRecord>());
        for (var position = long.MinValue; records.Count < MostPeople;)
        {
            var from = position;
            var next = database.Read(session => (Found: people.After(session, from, ReadTogether, out var last), Last: last));
            if (next.Last == position)
            {
                break;
            }

            position = next.Last;
            var read = next.Found.ConvertAll(one => (one.Profile, Record: values.Record(one.Details)));
            ids.AddRange(next.Found.Select(one => one.Id));
            profiles.AddRange(read.Select(one => one.Profile));
            records.AddRange(read.Select(one => one.Record));
            await run.NoteAsync(new JobProgress(run.Job.Position + 1, records.Count, null, null),
                write => DuplicateRows.SaveKeys(write, read.Select(one => (one.Profile, (IReadOnlyList<ulong>)Blocking.KeysOf(one.Record)))), cancellationToken);
        }

        if (records.Count < Fewest)
        {
            return $"There are fewer than {Fewest} customers with a name or another detail to learn of. Run it again when there are more.";
        }

        var matcher = new Matcher(records, values);
        var pairs = matcher.Pairs(Math.Log2(DuplicateThresholds.Lowest / (1 - DuplicateThresholds.Lowest)), cancellationToken);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await settings.LearnAsync(new LearntModel(matcher.Model, now, ExpectedQuality.At(s_thresholds, pairs.ConvertAll(pair => pair.Probability))), cancellationToken);
        foreach (var some in pairs.Chunk(WrittenTogether))
        {
            var found = database.Read(session => some.Where(pair => !IsRefused(session, profiles[pair.One], profiles[pair.Other])).Select(pair =>
            {
                var pattern = Comparison.Of(records[pair.One], records[pair.Other], out var shared);
                return DuplicatePair.Found(ids[pair.One], ids[pair.Other], pair.Weight, matcher.Model.Explain(pattern, shared), now);
            }).ToList());
            await run.NoteAsync(new JobProgress(run.Job.Position + 1, records.Count, records.Count, null), write => found.ForEach(pair => DuplicateRows.SaveFound(write, pair)), cancellationToken);
        }

        // What the new model finds no more is no question any more.
        await database.WriteAsync(write => DuplicateRows.DeleteOpenBefore(write, now), cancellationToken);
        return null;
    }

    private bool IsRefused(Session session, long one, long other)
    {
        var births = identity.IdentifiersOf(session, one).Select(identifier => identifier.Birth);
        return finder.RefusedOf(session, DuplicateRows.Of(session, births), one).Contains(other);
    }
}
