// How well and how quickly records of one person are found: precision, recall and F1 on public data with the truth, and a million generated records.
using System.Diagnostics;
using Mitos.People.Duplicates.Matching;

namespace Mitos.Bench;

/// <summary>
/// The product's matcher sees no truth and knows no data set: it learns its model from the records, and pairs count from the probability of one half, where
/// the model says that one person is likelier than two. The truth is only counted against.
/// </summary>
internal static class IdentityBench
{
    private const int Generated = 1_000_000;

    public static int Run(string data, int records)
    {
        Console.WriteLine($"{"data",-18}{"records",10}{"true",9}{"found",9}{"precision",11}{"recall",9}{"F1",9}{"records/s",12}{"bar",7}");
        var isWell = true;
        foreach (var (name, file, bar) in new[] { ("febrl dataset1", "identity-febrl/dataset1.csv", 0.99), ("febrl dataset2", "identity-febrl/dataset2.csv", 0.97), ("splink fake_1000", "identity-splink/fake_1000.csv", 0.86) })
        {
            var path = Path.Combine(data, file);
            if (!File.Exists(path))
            {
                Console.WriteLine($"{name,-18} is not at {path}");
                continue;
            }

            isWell &= Measure(name, LabelledPeople.Read(path), bar);
        }

        isWell &= Measure("generated", GeneratedPeople.Make(records == 0 ? Generated : records, seed: 7), 0);
        Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB; {Environment.ProcessorCount} cores");
        return isWell ? 0 : 1;
    }

    private static bool Measure(string name, List<(PersonDetails Person, string Truth)> people, double bar)
    {
        var watch = Stopwatch.StartNew();
        var values = new MatchValues();
        var records = people.ConvertAll(one => values.Record(one.Person));
        var matcher = new Matcher(records, values);
        var trained = watch.Elapsed;
        var pairs = matcher.Pairs(0, CancellationToken.None);
        var seconds = watch.Elapsed.TotalSeconds;
        var truth = people.GroupBy(one => one.Truth).Sum(group => (long)group.Count() * (group.Count() - 1) / 2);
        var right = pairs.Count(pair => people[pair.One].Truth == people[pair.Other].Truth);
        var (precision, recall) = (right / (double)pairs.Count, right / (double)truth);
        var f1 = 2 * precision * recall / (precision + recall);
        Console.WriteLine($"{name,-18}{people.Count,10}{truth,9}{pairs.Count,9}{precision,11:0.0000}{recall,9:0.0000}{f1,9:0.0000}{people.Count / seconds,12:0}{(bar > 0 ? bar.ToString("0.00") : ""),7}");
        var expected = ExpectedQuality.At([0.5], pairs.ConvertAll(pair => pair.Probability))[0];
        Console.WriteLine($"  expected precision {expected.Precision:0.0000}; compared {matcher.Compared} pairs; learnt in {trained.TotalSeconds:0.0} s, all in {seconds:0.0} s; prior 1 in {1 / matcher.Model.Prior:0}");
        return f1 >= bar;
    }
}
