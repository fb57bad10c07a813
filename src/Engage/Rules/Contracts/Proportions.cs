// Intervals for shares and for the difference between two shares and two means.
namespace Mitos.Engage.Rules.Contracts;

internal readonly record struct Interval(double Low, double High);

internal static class Proportions
{
    /// <summary>Wilson's score interval (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927, p. 209), without continuity correction.</summary>
    public static Interval Wilson(long hits, long all, double z)
    {
        var (p, n, square) = ((double)hits / all, (double)all, z * z);
        var middle = ((2 * n * p) + square) / (2 * (n + square));
        var half = z * Math.Sqrt(square + (4 * n * p * (1 - p))) / (2 * (n + square));
        return new Interval(Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    /// <summary>One share less another, by Newcombe's hybrid of two score intervals (R. G. Newcombe, Statistics in Medicine 17, 1998, p. 873, method 10).</summary>
    public static Interval Difference(long hits, long all, long otherHits, long otherAll, double z)
    {
        var (p, other) = ((double)hits / all, (double)otherHits / otherAll);
        var (own, theirs) = (Wilson(hits, all, z), Wilson(otherHits, otherAll, z));
        var difference = p - other;
        return new Interval(
            difference - Math.Sqrt(Square(p - own.Low) + Square(theirs.High - other)),
            difference + Math.Sqrt(Square(own.High - p) + Square(other - theirs.Low)));
    }

    /// <summary>One mean less another, for many customers (Welch, with the normal distribution).</summary>
    public static Interval Difference(in Mean one, in Mean other, double z)
    {
        var (difference, half) = (one.Value - other.Value, z * Math.Sqrt((one.Variance / one.Count) + (other.Variance / other.Count)));
        return new Interval(difference - half, difference + half);
    }

    /// <summary>The quantile of the normal distribution (M. J. Wichura, Algorithm AS 241, Applied Statistics 37, 1988, PPND7: seven figures).</summary>
    public static double Quantile(double p)
    {
        var q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var r = 0.180625 - (q * q);
            return q * ((((((59.109374720 * r) + 159.29113202) * r) + 50.434271938) * r) + 3.3871327179) / ((((((67.187563600 * r) + 78.757757664) * r) + 17.895169469) * r) + 1);
        }

        var tail = Math.Sqrt(-Math.Log(q < 0 ? p : 1 - p));
        var found = tail <= 5
            ? (((((((0.17023821103 * (tail - 1.6)) + 1.3067284816) * (tail - 1.6)) + 2.7568153900) * (tail - 1.6)) + 1.4234372777) / (((((0.12021132975 * (tail - 1.6)) + 0.73700164250) * (tail - 1.6)) + 1)))
            : (((((((0.017337203997 * (tail - 5)) + 0.42868294337) * (tail - 5)) + 3.0812263860) * (tail - 5)) + 6.6579051150) / (((((0.012258202635 * (tail - 5)) + 0.24197894225) * (tail - 5)) + 1)));
        return q < 0 ? -found : found;
    }

    /// <summary>Of a two-sided interval with this confidence.</summary>
    public static double Z(double confidence) => Quantile(1 - ((1 - confidence) / 2));

    private static double Square(double value) => value * value;
}

/// <param name="Variance">Of the sample.</param>
internal readonly record struct Mean(long Count, double Value, double Variance)
{
    public static Mean Of(long count, double sum, double squares) =>
        count == 0 ? default : new(count, sum / count, count < 2 ? 0 : Math.Max(0, (squares - (sum * sum / count)) / (count - 1)));
}
