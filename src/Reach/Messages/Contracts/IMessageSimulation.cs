// The question of backtests and estimates: what would become of a message at an instant?
using Mitos.Kernel.Data;

namespace Mitos.Reach.Messages.Contracts;

/// <summary>A message that went out before, for the caps.</summary>
/// <param name="At">UTC milliseconds.</param>
public readonly record struct SentBefore(long At, string Channel, MessageClass Class, string Purpose);

/// <param name="Channels">In the order in which they are tried.</param>
/// <param name="At">When it would have been sent, UTC milliseconds.</param>
public sealed record SimulatedMessage(long Profile, string Purpose, MessageClass Class, IReadOnlyList<string> Channels, long At, long? ExpiresAt)
{
    /// <summary>Since when it waits, for how long a cap may hold it; null for <see cref="At"/>.</summary>
    public long? SendAt { get; init; }

    /// <summary>Whether a channel without a connection that is switched on is refused, as it would be today; a backtest asks what might have been.</summary>
    public bool IsToday { get; init; }
}

/// <summary>What the arbiter answers.</summary>
public enum Verdict
{
    Send,

    /// <summary>Not now: again at <see cref="ArbiterAnswer.Until"/>.</summary>
    Hold,
    Refuse,
}

/// <param name="Reason">A stable word, the same that the ledger keeps.</param>
/// <param name="Channel">By which channel it would go, or the last one that could not be used; null when none was asked about.</param>
/// <param name="Until">UTC milliseconds; null unless it is held.</param>
public readonly record struct ArbiterAnswer(Verdict Verdict, string Reason, string? Channel, long? Until);

/// <summary>Decides as the arbiter does and writes nothing. Safe from any thread.</summary>
public interface IMessageSimulation
{
    /// <summary>
    /// Consent, addresses and her time zone are those of today; quiet hours, caps and expiry are asked for the instant of the message. The caller adds what
    /// is answered with <see cref="Verdict.Send"/> to <paramref name="sent"/>, and asks again at <see cref="ArbiterAnswer.Until"/> for what is held.
    /// </summary>
    /// <param name="sent">What the simulation has sent to this customer before.</param>
    ArbiterAnswer Decide(Session read, SimulatedMessage message, IReadOnlyList<SentBefore> sent);

    /// <summary>What this customer was really sent, as far as the caps look back from an instant.</summary>
    IReadOnlyList<SentBefore> SentTo(Session read, long profile, long now);
}
