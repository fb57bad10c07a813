// What comes after a channel that could not be used, failed, was not answered, or left its message unread.
using Mitos.Kernel.Data;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Messages.Ledger;

namespace Mitos.Reach.Messages.Sending;

internal static class NextChannel
{
    private const int MostRepeats = 12;
    private const long LongestPauseMilliseconds = 1_800_000;

    /// <summary>Notes why this channel is done with, and goes to the next one, or ends the message as it stands.</summary>
    public static void Take(Session session, LedgerRow row, MessageStatus how, string reason, long now)
    {
        TryRows.Decide(session, row.Id, now, Word(how), reason, row.Channel?.Channel, null, null);
        var isOver = row.Try + 1 >= row.Channels.Count || reason is "expired" or "would_expire" or "unknown_customer";
        LedgerRows.Change(session, isOver
            ? Ended(session, row, how, reason)
            : row with { Status = row.Status < MessageStatus.Sent ? MessageStatus.Held : row.Status, Reason = "next_channel", DueAt = now, Try = row.Try + 1, Repeats = 0 }, now);
    }

    /// <summary>As the best of its channels left it.</summary>
    private static LedgerRow Ended(Session session, LedgerRow row, MessageStatus how, string reason)
    {
        var whole = MessageProgress.Next(row.Status, MessageProgress.Whole([.. TryRows.Statuses(session, row.Id, (row.Try, how)), how]));
        return row with { Status = whole, Reason = whole is MessageStatus.Sent or MessageStatus.Delivered or MessageStatus.Opened or MessageStatus.Clicked ? row.Reason : reason, DueAt = null };
    }

    /// <summary>The time for the answer is over: the next channel, unless what was waited for has come.</summary>
    public static void Fallback(Session session, LedgerRow row, long now)
    {
        var isMet = row.TryStatus is { } status && (row.Channel!.FallbackUnless == ChannelTry.Opened ? status is MessageStatus.Opened or MessageStatus.Clicked : status is MessageStatus.Delivered or MessageStatus.Opened or MessageStatus.Clicked);
        if (isMet || row.Try + 1 >= row.Channels.Count)
        {
            LedgerRows.Change(session, row with { DueAt = null }, now);
            return;
        }

        var reason = row.TryStatus is MessageStatus.Bounced or MessageStatus.Failed ? "next_channel" : $"not_{row.Channel!.FallbackUnless}";
        TryRows.Decide(session, row.Id, now, "fallback", reason, row.Channels[row.Try + 1].Channel, null, null);
        LedgerRows.Change(session, row with { DueAt = now, Try = row.Try + 1, Repeats = 0 }, now);
    }

    /// <summary>Nobody knows whether it was sent. What she waits for is tried again under the same name, by which the provider knows it; anything else is left.</summary>
    public static void Unknown(Session session, LedgerRow row, string reason, string? detail, long now)
    {
        TryRows.Decide(session, row.Id, now, "unknown", reason, row.Channel!.Channel, null, detail);
        if (row.Class == MessageClass.Transactional && row.Repeats < MostRepeats && !(row.ExpiresAt <= now))
        {
            TryRows.Drop(session, row.Id, row.Try);
            LedgerRows.Change(session, row with { Status = Waiting(row), Reason = reason, DueAt = now + Pause(row.Repeats), Repeats = row.Repeats + 1 }, now);
            return;
        }

        TryRows.Change(session, row.Id, row.Try, MessageStatus.Unknown, reason, detail, null, now);
        LedgerRows.Change(session, row with { Status = MessageProgress.Next(row.Status, MessageStatus.Unknown), Reason = reason, DueAt = Due(row, now) }, now);
    }

    /// <summary>It surely did not leave: again after a while, and not for ever.</summary>
    public static void Again(Session session, LedgerRow row, string reason, string? detail, TimeSpan? after, long now)
    {
        TryRows.Drop(session, row.Id, row.Try);
        if (row.Repeats >= MostRepeats)
        {
            Take(session, row, MessageStatus.Failed, reason, now);
            return;
        }

        var due = now + Math.Max((long)(after?.TotalMilliseconds ?? 0), Pause(row.Repeats));
        TryRows.Decide(session, row.Id, now, "held", reason, row.Channel!.Channel, due, detail);
        LedgerRows.Change(session, row with { Status = Waiting(row), Reason = reason, DueAt = due, Repeats = row.Repeats + 1 }, now);
    }

    /// <summary>When to look whether the next channel is needed; null when there is none or it only comes after a failure.</summary>
    public static long? Due(LedgerRow row, long now) => row.Try + 1 < row.Channels.Count && row.Channel!.FallbackAfterMinutes is { } minutes ? now + (minutes * 60_000L) : null;

    /// <summary>What surely did not leave waits again; this alone is no step back, for nothing was sent.</summary>
    private static MessageStatus Waiting(LedgerRow row) => row.Status < MessageStatus.Sent ? MessageStatus.Held : row.Status;

    private static long Pause(int repeats) => Math.Min(LongestPauseMilliseconds, 5_000L << Math.Min(repeats, 10));

    private static string Word(MessageStatus status) => status.ToString().ToLowerInvariant();
}
