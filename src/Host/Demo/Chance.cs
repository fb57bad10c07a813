// The chance of the demonstration: a generator of its own, so that a seed gives the same year on every runtime.
namespace Mitos.Host.Demo;

/// <summary>Seeded random choices (SplitMix64).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state);
    }

    /// <summary>The finalising step of SplitMix64: spreads any number over all 64 bits.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>From 0 inclusive to 1 exclusive.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Happens(double probability) => Unit() < probability;

    /// <summary>From 0 to <paramref name="count"/> − 1.</summary>
    public int Below(int count) => (int)(Unit() * count);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>An index, each as likely as its weight.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var point = Unit() * total;
        for (var index = 0; index < weights.Length - 1; index++)
        {
            point -= weights[index];
            if (point < 0)
            {
                return index;
            }
        }

        return weights.Length - 1;
    }

    /// <summary>A waiting time with the given mean, exponentially distributed.</summary>
    public double Wait(double mean) => -Math.Log(1 - Unit()) * mean;

    /// <summary>A factor around 1, now and then several times as much: customers differ.</summary>
    public double Spread(double sigma)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());
        return Math.Exp((sigma * normal) - (sigma * sigma / 2));
    }
}
