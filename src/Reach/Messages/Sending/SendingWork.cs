// One round of the dispatcher: look, decide in one transaction, and hand over to the lines what that transaction has marked as being sent.
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Messages.Ledger;

namespace Mitos.Reach.Messages.Sending;

internal sealed class SendingWork(Database database, Judge judge, IChannelLines lines, Outcomes outcomes, NodeDirectory nodes, TimeProvider clock)
{
    private const int MostAtOnce = 400;

    /// <summary>After so long nobody waits for an answer any more: providers are cut off long before.</summary>
    private const long LostMilliseconds = 180_000;

    /// <summary>How many messages were looked at.</summary>
    public async Task<int> RoundAsync(IReadOnlyList<long> parts, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var candidates = database.Read(session =>
        {
            var due = LedgerRows.Due(session, parts, now, MostAtOnce);
            using var answers = session.AskTogether(due, row => judge.Ask(session, row, now));
            var room = new Dictionary<int, int>();
            return due.OrderByDescending(row => row.Priority).ThenBy(row => row.SendAt).Select(row => judge.Look(session, row, room, now)).ToList();
        });
        if (candidates.Count == 0)
        {
            return 0;
        }

        var decided = OneEach(candidates.OrderByDescending(one => one.Row.Priority).ThenBy(one => one.Row.SendAt).ThenBy(one => one.Row.Id, StringComparer.Ordinal));
        var sending = await database.WriteAsync(session =>
        {
            LedgerRows.Meet(session, decided.Where(one => one.IsCounted).Select(one => one.Recipient!.Profile), now);
            var paused = PauseRows.Origins(session);
            using var answers = session.AskTogether(decided, one => Ask(session, one, now));
            return decided.FindAll(one => Mark(session, one, paused, now));
        }, cancellationToken);
        foreach (var one in sending)
        {
            Post(one);
        }

        return candidates.Count;
    }

    /// <summary>These partitions have come to this node: whose node is gone is judged at once, and not after the time that a slow one may take.</summary>
    public Task TakeOverAsync(IReadOnlyList<long> parts, CancellationToken cancellationToken)
    {
        var (seen, now) = (nodes.Read(), clock.GetUtcNow().ToUnixTimeMilliseconds());
        var alive = seen.Nodes.Where(seen.IsAlive).Select(node => node.Id).ToHashSet();
        return database.WriteAsync(session => LedgerRows.EndSendingOf(session, parts, node => !alive.Contains(node), now, LostMilliseconds), cancellationToken);
    }

    /// <summary>A second one to the same customer is looked at in the next round, which sees what this one has sent.</summary>
    private static List<Candidate> OneEach(IEnumerable<Candidate> candidates)
    {
        var met = new HashSet<long>();
        return [.. candidates.Where(one => !one.IsCounted || met.Add(one.Recipient!.Profile))];
    }

    private void Ask(Session session, Candidate candidate, long now)
    {
        LedgerRows.Find(session, candidate.Row.Id);
        TryRows.LastDecision(session, candidate.Row.Id);
        if (candidate.IsCounted)
        {
            judge.Again(session, candidate, now);
        }
    }

    /// <summary>True when it is to be sent: then it is marked so, in the transaction.</summary>
    /// <param name="paused">Origins whose messages wait, whatever channel is theirs now.</param>
    private bool Mark(Session session, Candidate candidate, HashSet<(string Kind, string Id)> paused, long now)
    {
        var row = candidate.Row;
        if (LedgerRows.Find(session, row.Id) is not { } fresh || fresh.DueAt != row.DueAt || fresh.Status != row.Status || fresh.Try != row.Try || fresh.TryStatus != row.TryStatus)
        {
            // Cancelled meanwhile, or told of, or another node's.
            return false;
        }

        switch (candidate.What)
        {
            case CandidateStep.Wait:
                LedgerRows.Change(session, row with { DueAt = candidate.Answer.Until }, now);
                return false;
            case CandidateStep.Hold:
                Hold(session, row, candidate.Answer, candidate.Detail, now);
                return false;
            case CandidateStep.Refuse:
                NextChannel.Take(session, row, MessageStatus.Refused, candidate.Answer.Reason, now);
                return false;
            case CandidateStep.Lost:
                Lose(session, row, now);
                return false;
            case CandidateStep.Fallback:
                NextChannel.Fallback(session, row, now);
                return false;
            case CandidateStep.Send when paused.Contains((row.Origin.Kind, row.Origin.Id)):
                PauseRows.PauseOne(session, row.Id, now);
                return false;
            default:
                return Send(session, candidate, now);
        }
    }

    private bool Send(Session session, Candidate candidate, long now)
    {
        var row = candidate.Row;
        if (candidate.IsCounted)
        {
            var again = judge.Again(session, candidate, now);
            if (again.Verdict == Verdict.Hold)
            {
                Hold(session, row, again, null, now);
                return false;
            }

            if (again.Verdict == Verdict.Refuse)
            {
                NextChannel.Take(session, row, MessageStatus.Refused, again.Reason, now);
                return false;
            }
        }

        candidate.Written!.Keep?.Invoke(session);
        TryRows.Sending(session, row, candidate.Connection!.Id, candidate.Written.Version, candidate.Written.Content!.Language, nodes.Self, now);
        TryRows.Decide(session, row.Id, now, "sending", "allowed", row.Channel!.Channel, null, candidate.Connection.Name);
        LedgerRows.Change(session, row with { Status = MessageProgress.Next(row.Status, MessageStatus.Sending), Reason = null, DueAt = now + LostMilliseconds }, now);
        return true;
    }

    private static void Hold(Session session, LedgerRow row, ArbiterAnswer answer, string? detail, long now)
    {
        TryRows.Decide(session, row.Id, now, "held", answer.Reason, answer.Channel, answer.Until, detail);
        LedgerRows.Change(session, row with { Status = MessageProgress.Next(row.Status, MessageStatus.Held), Reason = answer.Reason, DueAt = answer.Until }, now);
    }

    /// <summary>The program that called the provider is gone, and nobody knows what the provider has done.</summary>
    private static void Lose(Session session, LedgerRow row, long now) => NextChannel.Unknown(session, row, "interrupted", null, now);

    private void Post(Candidate one)
    {
        outcomes.Posted();
        lines.Post(one.Connection!.Id, new OutgoingMessage(
            one.Row.TryId, one.Address, one.Written!.Content!, one.Row.Class == MessageClass.Marketing, one.Written.UnsubscribeUrl), result => outcomes.Add(one.Row, result));
    }
}
