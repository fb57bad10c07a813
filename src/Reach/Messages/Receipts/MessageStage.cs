// The ledger hears of receipts as everybody does, by events, in the transaction in which they come to stand on the thread; and what is about somebody who is erased goes.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Messages.Ledger;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Reach.Messages.Receipts;

/// <summary>The ledger is not derived from the log: a rebuild leaves it, and hearing the same receipt again changes nothing.</summary>
internal sealed class MessageStage(IShortLinks links) : IEventStage
{
    public int Order => 400;

    public string Name => "messages";

    public StagePass Passes => StagePass.Customers;

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        var heard = batch.Events.Where(e => e is { Source: 0, Type: EventType.Track }).Select(Read).OfType<Heard>().OrderBy(one => one.Message, StringComparer.Ordinal).ThenBy(one => one.At).ToList();
        var erased = batch.Moves.Where(move => move.IsErasure).Select(move => move.Strand).Order().ToList();
        return heard.Count + erased.Count == 0 ? static _ => { } : session =>
        {
            Take(session, heard);
            foreach (var strand in erased)
            {
                links.Forget(session, TryRows.MessagesOf(session, strand));
                TryRows.Erase(session, strand);
            }
        };
    }

    public void Clear(Session write)
    {
    }

    private static Heard? Read(Event e)
    {
        if (MessageEvents.WhatOf(e.Name!) is not { } what || e.Properties.ValueKind != JsonValueKind.Object || Text(e, "message_id") is not { Length: 22 } message
            || !e.Properties.TryGetProperty("try", out var number) || !number.TryGetInt32(out var parsed))
        {
            return null;
        }

        return new Heard(message, parsed, what, e.OccurredAt, Text(e, "reason"), Text(e, "detail") ?? Text(e, "link_url"), Text(e, "provider_id"));
    }

    private static void Take(Session session, List<Heard> heard)
    {
        foreach (var once in OnceEach.Of(heard, one => one.Message))
        {
            using var answers = session.AskTogether(once, one =>
            {
                LedgerRows.Find(session, one.Message);
                TryRows.Status(session, one.Message, one.Number);
                TryRows.Statuses(session, one.Message, default);
                TryRows.LastDecision(session, one.Message);
            });
            once.ForEach(one => Take(session, one));
        }
    }

    private static void Take(Session session, Heard heard)
    {
        if (LedgerRows.Find(session, heard.Message) is not { } row || TryRows.Status(session, heard.Message, heard.Number) is not { } before)
        {
            return;
        }

        if (heard.What == "complained")
        {
            TryRows.Decide(session, row.Id, heard.At, "complained", "complained", null, null, null);
            return;
        }

        var status = Enum.Parse<MessageStatus>(heard.What, ignoreCase: true);
        var now = MessageProgress.Next(before, status);
        if (now != before)
        {
            TryRows.Change(session, row.Id, heard.Number, now, heard.Reason, heard.Detail, heard.ProviderId, heard.At);
            TryRows.Decide(session, row.Id, heard.At, heard.What, heard.Reason ?? heard.What, row.Channels[heard.Number].Channel, null, heard.Detail);
        }

        // One that failed is not the end of a message that has another channel to go to.
        var isCurrent = heard.Number == row.Try;
        var goesOn = isCurrent && now != before && now is MessageStatus.Bounced or MessageStatus.Failed && row.Try + 1 < row.Channels.Count;
        var isOpen = goesOn || (!isCurrent && row.DueAt is not null);
        var whole = isOpen && (status is MessageStatus.Bounced or MessageStatus.Failed) ? row.Status : MessageProgress.Next(row.Status, MessageProgress.Whole(TryRows.Statuses(session, row.Id, (heard.Number, now))));
        var due = goesOn ? heard.At : row.DueAt;
        if (isCurrent && row.TryStatus == MessageStatus.Sending && status != MessageStatus.Sending && due == row.DueAt)
        {
            // What was called lost is not: nothing is left to look at but the fallback.
            due = row.Channel?.FallbackAfterMinutes is { } minutes && row.Try + 1 < row.Channels.Count ? heard.At + (minutes * 60_000L) : null;
        }

        if (whole != row.Status || due != row.DueAt)
        {
            LedgerRows.Change(session, row with { Status = whole, Reason = whole == row.Status ? row.Reason : heard.Reason, DueAt = due }, heard.At);
        }
    }

    private static string? Text(Event e, string name) => e.Properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed record Heard(string Message, int Number, string What, long At, string? Reason, string? Detail, string? ProviderId);
}
