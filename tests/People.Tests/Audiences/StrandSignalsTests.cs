// What is kept of a strand comes back from its bytes as it was, is the same bytes for the same folds, and what the first version wrote is read.
using Mitos.Kernel.Data;
using Mitos.People.Audiences.State;

namespace Mitos.People.Tests.Audiences;

public sealed class StrandSignalsTests
{
    private const int Signals = 12;
    private const long Now = 1_764_000_000_000;
    private static readonly Signal[] s_signals = [.. Enumerable.Range(0, Signals).Select(number => new Signal(number, 1, new SignalDefinition(new(["Viewed"], null), (SignalKeep)(number % 4), null), true))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_fold_comes_back_however_often_it_is_written(int seed)
    {
        var random = new Random(seed);
        var model = s_signals.ToDictionary(signal => signal.Number, _ => new SignalFold());
        var kept = new StrandSignals(7).Write();
        for (var step = 0; step < 300; step++)
        {
            var signals = StrandSignals.Read(kept);
            for (var events = random.Next(3); events >= 0; events--)
            {
                // Some are late, and some so late that they are let go at once.
                var (at, seq) = (Now - (random.Next(4) == 0 ? random.NextInt64(400L * 86_400_000) : 0) + (step * 60_000L), (step * 10L) + events);
                foreach (var signal in s_signals.Where(_ => random.Next(3) == 0))
                {
                    List<long> keys = random.Next(3) switch { 0 => [0], 1 => [random.Next(1, 9)], _ => [3, 5] };
                    signals.Of(signal.Number).Add(signal, at, seq, keys, Now + (step * 60_000L));
                    model[signal.Number].Add(signal, at, seq, keys, Now + (step * 60_000L));
                }
            }

            if (random.Next(40) == 0)
            {
                var gone = random.Next(Signals);
                signals.Remove(gone);
                model[gone] = new SignalFold();
            }

            kept = signals.Write();
            if (step % 7 == 0)
            {
                Assert.All(model, one => Same(one.Value, StrandSignals.Read(kept).Find(one.Key)));
            }
        }

        var other = new StrandSignals(7);
        other.Take(StrandSignals.Read(kept), _ => true);
        Assert.Equal(kept, other.Write());
        Assert.Equal(kept, StrandSignals.Read(kept).Write());
    }

    [Fact]
    public void What_the_first_version_wrote_is_read()
    {
        var writer = new PackedWriter();
        writer.Byte(1);
        writer.Number(4);
        writer.Byte(1);
        writer.Number(1);
        writer.Number(9);
        writer.Number(3);
        foreach (var (at, seq, key) in new[] { (10L, 1L, 0L), (30L, 3L, 0L) })
        {
            writer.Signed(at);
            writer.Number(seq);
            writer.Number(key);
        }

        writer.Number(1);
        writer.Signed(30);
        writer.Number(3);
        writer.Number(0);
        var signals = StrandSignals.Read(writer.Written.ToArray());
        Assert.Equal((4, true), (signals.Generation, signals.Owes));
        foreach (var fold in new[] { signals.Find(9)!, StrandSignals.Read(signals.Write()).Find(9)! })
        {
            Assert.Equal(3, fold.Count);
            Assert.Equal(new SignalEntry(10, 1, 0), fold.First);
            Assert.Equal([new SignalEntry(30, 3, 0)], fold.Entries);
        }
    }

    private static void Same(SignalFold expected, SignalFold? found)
    {
        Assert.Equal(expected.Count, found?.Count ?? 0);
        Assert.Equal(expected.Entries, found?.Entries ?? []);
        Assert.Equal((expected.First, expected.Last), (found?.First, found?.Last));
    }
}
