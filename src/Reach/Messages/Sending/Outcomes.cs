// What the lines bring back, written into the ledger many at a time; what left stands on the thread.
using System.Collections.Concurrent;
using Mitos.Kernel.Data;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Messages.Ledger;
using Mitos.Reach.Messages.Receipts;

namespace Mitos.Reach.Messages.Sending;

internal sealed class Outcomes(Database database, MessageEvents events, Suppressions suppressions, MessageBell bell, TimeProvider clock)
{
    private const int MostAtOnce = 500;
    private readonly ConcurrentQueue<(LedgerRow Row, SendResult Result)> _waiting = new();

    private int _posted;

    /// <summary>Handed over to the lines and not written down yet.</summary>
    public int InFlight => Volatile.Read(ref _posted);

    public void Posted() => Interlocked.Increment(ref _posted);

    public void Add(LedgerRow row, SendResult result)
    {
        _waiting.Enqueue((row, result));
        bell.RingHere();
    }

    /// <summary>
    /// The event comes first: should the program end between the two, the ledger hears of it by the event. An outcome that cannot be written is kept and
    /// tried again: nobody else knows it.
    /// </summary>
    public async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        var taken = new List<(LedgerRow Row, SendResult Result)>();
        while (taken.Count < MostAtOnce && _waiting.TryDequeue(out var one))
        {
            taken.Add(one);
        }

        if (taken.Count == 0)
        {
            return 0;
        }

        try
        {
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            await events.AppendAsync(database, [.. taken.Select(one => Happening(one.Row, one.Result, now)).OfType<MessageHappening>()]);
            await database.WriteAsync(session =>
            {
                foreach (var once in OnceEach.Of(taken.OrderBy(one => one.Row.Id, StringComparer.Ordinal), one => one.Row.Id))
                {
                    Write(session, once, now);
                }
            }, cancellationToken);
            Interlocked.Add(ref _posted, -taken.Count);
            return taken.Count;
        }
        catch
        {
            taken.ForEach(_waiting.Enqueue);
            throw;
        }
    }

    private static MessageHappening? Happening(LedgerRow row, SendResult result, long now)
    {
        var what = result.Outcome switch { SendOutcome.Accepted => "sent", SendOutcome.Bounced => "bounced", SendOutcome.Failed => "failed", _ => null };
        return what is null ? null : new MessageHappening(row, row.Try, row.Channel!.Channel, what, now, $"{row.TryId}:{what}", result.Reason, result.Detail, result.IsDead, result.ProviderId);
    }

    private void Write(Session session, List<(LedgerRow Row, SendResult Result)> outcomes, long now)
    {
        using var answers = session.AskTogether(outcomes, one =>
        {
            LedgerRows.Find(session, one.Row.Id);
            TryRows.LastDecision(session, one.Row.Id);
        });
        foreach (var (row, result) in outcomes)
        {
            Write(session, row.Id, row.Try, result, now);
        }
    }

    private void Write(Session session, string id, int number, SendResult result, long now)
    {
        if (LedgerRows.Find(session, id) is not { } row || row.Try != number || row.TryStatus is not { } status)
        {
            return;
        }

        switch (result.Outcome)
        {
            case SendOutcome.Accepted:
                var sent = MessageProgress.Next(status, MessageStatus.Sent);
                TryRows.Change(session, id, number, sent, null, null, result.ProviderId, now);
                if (status is MessageStatus.Sending or MessageStatus.Unknown)
                {
                    // Else the ledger has heard of it by the event already.
                    TryRows.Decide(session, id, now, "sent", "sent", row.Channel!.Channel, null, null);
                }

                LedgerRows.Change(session, row with { Status = MessageProgress.Next(row.Status, MessageStatus.Sent), Reason = null, DueAt = NextChannel.Due(row, now) }, now);
                break;
            case SendOutcome.Busy or SendOutcome.Down:
                NextChannel.Again(session, row, result.Reason ?? "provider_busy", result.Detail, result.RetryAfter, now);
                break;
            case SendOutcome.Unknown:
                NextChannel.Unknown(session, row, result.Reason ?? "no_answer", result.Detail, now);
                break;
            default:
                End(session, row, result, now);
                break;
        }
    }

    private void End(Session session, LedgerRow row, SendResult result, long now)
    {
        var how = result.Outcome == SendOutcome.Bounced ? MessageStatus.Bounced : MessageStatus.Failed;
        TryRows.Change(session, row.Id, row.Try, how, result.Reason, result.Detail, null, now);
        NextChannel.Take(session, row, how, result.Reason ?? "refused_by_provider", now);
        suppressions.Note(session, new MessageHappening(row, row.Try, row.Channel!.Channel, how == MessageStatus.Bounced ? "bounced" : "failed", now, "", result.Reason, null, result.IsDead));
    }
}
