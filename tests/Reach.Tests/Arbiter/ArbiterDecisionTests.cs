// The arbiter's rules without a store: quiet hours where she lives, caps by day and by hours, importance, expiry.
using FsCheck;
using FsCheck.Fluent;
using Mitos.People.Consent.Contracts;
using Mitos.Reach.Messages.Arbiter;
using Mitos.Reach.Messages.Contracts;
using NodaTime;
using NodaTime.Text;

namespace Mitos.Reach.Tests.Arbiter;

public sealed class ArbiterDecisionTests
{
    private static readonly DateTimeZone s_athens = DateTimeZoneProviders.Tzdb["Europe/Athens"];
    private static readonly ArbiterRules s_quiet = new(new QuietHours(true, "21:00", "09:00", [], false), [], 72);

    [Theory]
    [InlineData("2026-11-26T20:59", null)]
    [InlineData("2026-11-26T21:00", "2026-11-27T09:00")]
    [InlineData("2026-11-27T08:59", "2026-11-27T09:00")]
    [InlineData("2026-11-27T09:00", null)]
    [InlineData("2026-03-28T22:00", "2026-03-29T09:00")]
    [InlineData("2026-10-24T23:30", "2026-10-25T09:00")]
    public void Quiet_hours_hold_to_their_edge_by_her_own_clock(string at, string? until)
    {
        var answer = Decide(s_quiet, At(at));
        Assert.Equal(until is null ? (Verdict.Send, null) : (Verdict.Hold, (long?)At(until)), (answer.Verdict, answer.Until));
    }

    [Fact]
    public void Her_zone_counts_and_not_the_shops()
    {
        var newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
        var at = At("2026-11-26T12:00");
        Assert.Equal(Verdict.Send, Decide(s_quiet, at).Verdict);
        Assert.Equal("quiet_hours", Decide(s_quiet, at, change: question => question with { Zone = newYork }).Reason);
    }

    [Theory]
    [InlineData(MessageClass.Service)]
    [InlineData(MessageClass.Transactional)]
    public void What_she_asked_for_is_not_held_by_quiet_hours_and_caps(MessageClass @class)
    {
        var rules = s_quiet with { Caps = [new FrequencyCap(1, CapPeriod.CalendarDays, 1)] };
        var at = At("2026-11-26T23:00");
        Assert.Equal(Verdict.Send, Decide(rules, at, change: question => question with { Class = @class, Sent = [Sent(at - 1)] }).Verdict);
    }

    [Fact]
    public void A_cap_of_the_day_frees_at_her_midnight_and_a_rolling_one_when_the_oldest_leaves()
    {
        var at = At("2026-11-26T15:00");
        var day = new ArbiterRules(s_quiet.Quiet with { On = false }, [new FrequencyCap(2, CapPeriod.CalendarDays, 1)], 72);
        var sent = new[] { Sent(At("2026-11-26T10:00")), Sent(At("2026-11-26T11:00")), Sent(At("2026-11-25T23:59")) };
        var held = Decide(day, at, change: question => question with { Sent = sent });
        Assert.Equal((Verdict.Hold, "cap_day", (long?)At("2026-11-27T00:00")), (held.Verdict, held.Reason, held.Until));
        var rolling = day with { Caps = [new FrequencyCap(2, CapPeriod.Hours, 24)] };
        held = Decide(rolling, at, change: question => question with { Sent = sent });
        Assert.Equal(("cap_rolling", (long?)At("2026-11-27T10:00")), (held.Reason, held.Until));
        Assert.Equal(Verdict.Send, Decide(rolling, At("2026-11-27T10:00"), change: question => question with { Sent = sent }).Verdict);
    }

    [Fact]
    public void The_more_important_message_gets_the_last_place()
    {
        var rules = new ArbiterRules(s_quiet.Quiet with { On = false }, [new FrequencyCap(1, CapPeriod.CalendarDays, 1)], 72);
        Assert.Equal((Verdict.Hold, "priority"), Decide(rules, At("2026-11-26T15:00"), change: question => question with { Ahead = 1 }) is var held ? (held.Verdict, held.Reason) : default);
        Assert.Equal(Verdict.Send, Decide(rules, At("2026-11-26T15:00")).Verdict);
    }

    [Fact]
    public void What_would_be_of_no_use_when_it_may_go_is_refused_at_once()
    {
        var at = At("2026-11-26T22:00");
        Assert.Equal("would_expire", Decide(s_quiet, at, change: question => question with { ExpiresAt = At("2026-11-27T08:00") }).Reason);
        Assert.Equal("expired", Decide(s_quiet, at, change: question => question with { ExpiresAt = at }).Reason);
        var capped = new ArbiterRules(s_quiet.Quiet with { On = false }, [new FrequencyCap(1, CapPeriod.Hours, 400)], 72);
        Assert.Equal((Verdict.Refuse, "capped"), Decide(capped, at, change: question => question with { Sent = [Sent(at - 1_000)] }) is var stale ? (stale.Verdict, stale.Reason) : default);
    }

    [Theory]
    [InlineData(false, true, false, true, "no_connection")]
    [InlineData(true, false, false, true, "no_address")]
    [InlineData(true, true, true, true, "suppressed")]
    [InlineData(true, true, false, false, "consent_denied")]
    public void What_cannot_or_may_not_be_used_is_refused_with_its_reason(bool connection, bool address, bool suppressed, bool allowed, string reason) =>
        Assert.Equal((Verdict.Refuse, reason), Decide(s_quiet, At("2026-11-26T12:00"), change: question => question with
        {
            HasConnection = connection, HasAddress = address, IsSuppressed = suppressed, Consent = new ConsentAnswer(allowed, allowed ? "granted" : "denied"), Class = MessageClass.Transactional,
        }) is var answer ? (answer.Verdict, answer.Reason) : default);

    /// <summary>Whoever waits as long as he is told and asks again is never over a cap, whatever the caps are.</summary>
    [Fact]
    public void No_cap_is_ever_exceeded_by_one_who_waits_as_told() => Prop.ForAll(
        Gen.Choose(1, 4).SelectMany(count => Gen.Choose(1, 3), (count, length) => (count, length)).SelectMany(one => Gen.Elements(CapPeriod.CalendarDays, CapPeriod.Hours), (one, period) => new FrequencyCap(one.count, period, period == CapPeriod.Hours ? one.length * 7 : one.length)).ArrayOf(2).ToArbitrary(),
        Gen.Choose(0, 2_000).ArrayOf(12).ToArbitrary(),
        (caps, gaps) =>
        {
            var rules = new ArbiterRules(s_quiet.Quiet, caps, 24 * 60);
            var (now, sent) = (At("2026-03-27T12:00"), new List<SentBefore>());
            foreach (var gap in gaps)
            {
                now += gap * 60_000L;
                for (var tries = 0; tries < 500; tries++)
                {
                    var answer = Decide(rules, now, change: question => question with { Sent = [.. sent] });
                    if (answer.Verdict == Verdict.Send)
                    {
                        sent.Add(Sent(now));
                        break;
                    }

                    Assert.Equal(Verdict.Hold, answer.Verdict);
                    Assert.True(answer.Until > now, "It would be asked again at once.");
                    now = answer.Until!.Value;
                }
            }

            Assert.Equal(gaps.Length, sent.Count);
            foreach (var cap in caps)
            {
                foreach (var one in sent)
                {
                    var window = cap.Period == CapPeriod.Hours
                        ? sent.Count(other => other.At <= one.At && other.At > one.At - (cap.Length * 3_600_000L))
                        : sent.Count(other => other.At <= one.At && Day(other.At) > Day(one.At).PlusDays(-cap.Length));
                    Assert.True(window <= cap.Count, $"{window} over {cap}");
                }
            }
        }).QuickCheckThrowOnFailure();

    private static LocalDate Day(long at) => Instant.FromUnixTimeMilliseconds(at).InZone(s_athens).Date;

    private static SentBefore Sent(long at) => new(at, "email", MessageClass.Marketing, "marketing");

    private static long At(string local) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneLeniently(s_athens).ToInstant().ToUnixTimeMilliseconds();

    private static ArbiterAnswer Decide(ArbiterRules rules, long at, Func<ArbiterQuestion, ArbiterQuestion>? change = null)
    {
        var question = new ArbiterQuestion(MessageClass.Marketing, "email", at, at, null, true, true, false, new ConsentAnswer(true, "granted"), s_athens, [], 0);
        return ArbiterDecision.Decide(change is null ? question : change(question), rules);
    }
}
