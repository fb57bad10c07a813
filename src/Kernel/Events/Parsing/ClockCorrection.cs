// When an event happened, by the server's clock: the client's clock is corrected by what it said when it sent the event.
namespace Mitos.Kernel.Events.Parsing;

/// <summary>
/// timestamp = receivedAt − (sentAt − originalTimestamp), as Segment publishes it, with three bounds: a difference below
/// <see cref="NetworkDelay"/> is the network and not the clock, so the client's time stands as it is (a history that is imported keeps
/// its times); a time after the moment of sending is that moment, if by less than a day; and what is left outside 1990 to now is refused.
/// </summary>
public static class ClockCorrection
{
    public const long NetworkDelay = 2_000;
    private const long Day = 86_400_000;
    private const long Earliest = 631_152_000_000; // 1990-01-01

    /// <returns>The instant, or null when it is implausible.</returns>
    public static long? Correct(long? original, long? sentAt, long receivedAt)
    {
        if (original is not { } happened)
        {
            return receivedAt;
        }

        if (sentAt is { } sent)
        {
            if (happened - sent > Day)
            {
                return null;
            }

            happened = Math.Min(happened, sent);
            var skew = receivedAt - sent;
            if (Math.Abs(skew) > NetworkDelay)
            {
                happened += skew;
            }
        }

        if (happened > receivedAt)
        {
            return happened - receivedAt > Day ? null : receivedAt;
        }

        return happened < Earliest ? null : happened;
    }
}
