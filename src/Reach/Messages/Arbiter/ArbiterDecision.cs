// The arbiter's decision about one message on one channel: pure, so that a backtest and the dispatcher get the same answer.
using Mitos.People.Consent.Contracts;
using Mitos.Reach.Messages.Contracts;
using NodaTime;

namespace Mitos.Reach.Messages.Arbiter;

/// <summary>What is known when it is decided.</summary>
/// <param name="Ahead">More important messages of hers that wait as well.</param>
/// <param name="Sent">What she got before, newest first or last.</param>
internal sealed record ArbiterQuestion(
    MessageClass Class, string Channel, long At, long SendAt, long? ExpiresAt, bool HasConnection, bool HasAddress, bool IsSuppressed, ConsentAnswer Consent, DateTimeZone Zone,
    IReadOnlyList<SentBefore> Sent, int Ahead);

internal static class ArbiterDecision
{
    /// <summary>How long a message steps back for a more important one, which goes at once.</summary>
    private const long StepBackMilliseconds = 60_000;
    private const long HourMilliseconds = 3_600_000;

    public static ArbiterAnswer Decide(ArbiterQuestion question, ArbiterRules rules)
    {
        if (question.ExpiresAt <= question.At)
        {
            return Refuse(question, "expired");
        }

        if (Unusable(question) is { } unusable)
        {
            return unusable;
        }

        return Held(question, Quiet(question, rules.Quiet), "quiet_hours", rules) ?? Capped(question, rules) ?? new ArbiterAnswer(Verdict.Send, "allowed", question.Channel, null);
    }

    private static ArbiterAnswer? Unusable(ArbiterQuestion question) =>
        !question.HasConnection ? Refuse(question, "no_connection")
        : !question.HasAddress ? Refuse(question, "no_address")
        : question.IsSuppressed ? Refuse(question, "suppressed")
        : !question.Consent.IsAllowed ? Refuse(question, $"consent_{question.Consent.Why}")
        : null;

    /// <summary>The end of the quiet hours in which the instant lies; null when it lies in none.</summary>
    private static long? Quiet(ArbiterQuestion question, QuietHours quiet)
    {
        var applies = quiet.On && (question.Class == MessageClass.Marketing || (question.Class == MessageClass.Service && quiet.ForService))
            && (quiet.Channels.Count == 0 || quiet.Channels.Contains(question.Channel));
        if (!applies || ArbiterRules.Clock(quiet.From) is not { } from || ArbiterRules.Clock(quiet.Until) is not { } until)
        {
            return null;
        }

        var local = Instant.FromUnixTimeMilliseconds(question.At).InZone(question.Zone).LocalDateTime;
        var minute = (local.Hour * 60) + local.Minute;
        var isQuiet = from < until ? minute >= from && minute < until : minute >= from || minute < until;
        if (!isQuiet)
        {
            return null;
        }

        // Over a change of the clocks the edge is the first instant at which her clock shows it or more.
        var day = minute < until ? local.Date : local.Date.PlusDays(1);
        return question.Zone.AtLeniently(day.At(new LocalTime(until / 60, until % 60))).ToInstant().ToUnixTimeMilliseconds();
    }

    private static ArbiterAnswer? Capped(ArbiterQuestion question, ArbiterRules rules)
    {
        if (question.Class != MessageClass.Marketing)
        {
            return null;
        }

        foreach (var cap in rules.Caps.Where(cap => cap.Channel is null || cap.Channel == question.Channel))
        {
            var counted = question.Sent.Where(one => one.Class == MessageClass.Marketing && (cap.Channel is null || one.Channel == cap.Channel) && one.At > Since(question, cap) && one.At <= question.At)
                .Select(one => one.At).Order().ToList();
            if (counted.Count >= cap.Count)
            {
                // Free again when so many of them have left that one more fits.
                return Held(question, Freed(question, cap, counted[counted.Count - cap.Count]), cap.Period == CapPeriod.Hours ? "cap_rolling" : "cap_day", rules);
            }

            if (counted.Count + question.Ahead >= cap.Count)
            {
                return Held(question, question.At + StepBackMilliseconds, "priority", rules);
            }
        }

        return null;
    }

    /// <summary>What lies at or before this instant is not counted.</summary>
    private static long Since(ArbiterQuestion question, FrequencyCap cap) => cap.Period == CapPeriod.Hours
        ? question.At - (cap.Length * HourMilliseconds)
        : question.Zone.AtStartOfDay(Instant.FromUnixTimeMilliseconds(question.At).InZone(question.Zone).Date.PlusDays(1 - cap.Length)).ToInstant().ToUnixTimeMilliseconds() - 1;

    private static long Freed(ArbiterQuestion question, FrequencyCap cap, long leaving) => cap.Period == CapPeriod.Hours
        ? leaving + (cap.Length * HourMilliseconds)
        : question.Zone.AtStartOfDay(Instant.FromUnixTimeMilliseconds(leaving).InZone(question.Zone).Date.PlusDays(cap.Length)).ToInstant().ToUnixTimeMilliseconds();

    private static ArbiterAnswer? Held(ArbiterQuestion question, long? until, string reason, ArbiterRules rules)
    {
        if (until is not { } instant)
        {
            return null;
        }

        var isStale = reason is "cap_day" or "cap_rolling" or "priority" && instant - question.SendAt > rules.LongestHoldHours * HourMilliseconds;
        return question.ExpiresAt <= instant ? Refuse(question, "would_expire")
            : isStale ? Refuse(question, "capped")
            : new ArbiterAnswer(Verdict.Hold, reason, question.Channel, instant);
    }

    private static ArbiterAnswer Refuse(ArbiterQuestion question, string reason) => new(Verdict.Refuse, reason, question.Channel, null);
}
