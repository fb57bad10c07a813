// When runs begin and messages leave, over zones and over the days on which the clocks change.
using Mitos.Engage.Campaigns;
using Mitos.Engage.Campaigns.Contracts;
using NodaTime;

namespace Mitos.Engage.Tests.Campaigns;

public sealed class CampaignTimesTests
{
    private static readonly DateTimeZone s_athens = DateTimeZoneProviders.Tzdb["Europe/Athens"];

    [Theory]
    [InlineData("2026-12-01", "10:00", "2026-12-01T08:00:00Z")]
    [InlineData("2026-07-01", "10:00", "2026-07-01T07:00:00Z")]

    // The night in which three o'clock is left out, and the one that has it twice.
    [InlineData("2027-03-28", "03:30", "2027-03-28T01:30:00Z")]
    [InlineData("2026-10-25", "03:30", "2026-10-25T00:30:00Z")]
    public void A_day_and_time_are_those_of_the_business(string day, string time, string instant) =>
        Assert.Equal(At(instant), CampaignTimes.First(new CampaignTime { Kind = CampaignTimeKind.Once, Day = day, Time = time }, s_athens, At("2026-01-01T00:00:00Z")));

    [Theory]
    [InlineData("Europe/Athens", "2026-12-01T08:00:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-11-30T20:00:00Z")]
    [InlineData("Asia/Kathmandu", "2026-12-01T04:15:00Z")]
    [InlineData("Pacific/Niue", "2026-12-01T21:00:00Z")]
    public void By_her_own_clock(string zone, string instant)
    {
        var when = new CampaignTime { Kind = CampaignTimeKind.Once, Day = "2026-12-01", Time = "10:00", InLocalTime = true };
        var begin = CampaignTimes.First(when, s_athens, At("2026-11-01T00:00:00Z"));
        Assert.Equal(At("2026-11-30T20:00:00Z"), begin);
        Assert.Equal(At(instant), CampaignTimes.SendAt(when, when.Day, DateTimeZoneProviders.Tzdb[zone], begin));
    }

    /// <summary>The next day at the same time is 23 or 25 hours later where the clocks change in between.</summary>
    [Theory]
    [InlineData("2027-03-27", "2027-03-27T12:00:00Z", "2027-03-28T07:00:00Z")]
    [InlineData("2026-10-24", "2026-10-24T12:00:00Z", "2026-10-25T08:00:00Z")]
    public void Who_is_late_gets_it_at_once_or_the_next_day_at_that_time(string day, string begin, string next)
    {
        var when = new CampaignTime { Kind = CampaignTimeKind.Once, Day = day, Time = "10:00", InLocalTime = true };
        Assert.Equal(At(begin), CampaignTimes.SendAt(when, day, s_athens, At(begin)));
        Assert.Equal(At(next), CampaignTimes.SendAt(when with { LateNextDay = true }, day, s_athens, At(begin)));
    }

    [Fact]
    public void One_that_repeats_goes_on_its_days_until_the_last()
    {
        var when = new CampaignTime { Kind = CampaignTimeKind.Repeat, Time = "10:00", Weekdays = [1, 4], LastDay = "2026-12-04" };
        var first = CampaignTimes.First(when, s_athens, At("2026-11-26T09:00:00Z"));
        Assert.Equal(At("2026-11-30T08:00:00Z"), first);
        var second = CampaignTimes.Next(when, s_athens, first);
        Assert.Equal(At("2026-12-03T08:00:00Z"), second);
        Assert.Equal(0, CampaignTimes.Next(when, s_athens, second));
    }

    [Fact]
    public void The_day_of_a_run_by_local_time_is_the_one_that_begins_first_on_the_earth()
    {
        var when = new CampaignTime { Kind = CampaignTimeKind.Repeat, Time = "10:00", InLocalTime = true };
        var due = CampaignTimes.First(when, s_athens, At("2026-12-31T12:00:00Z"));
        Assert.Equal((At("2026-12-31T20:00:00Z"), "2027-01-01"), (due, CampaignTimes.DayOfRun(when, due)));
    }

    [Fact]
    public void A_day_is_over_when_it_is_over_everywhere()
    {
        var when = new CampaignTime { Kind = CampaignTimeKind.Once, Day = "2026-12-01", Time = "10:00" };
        Assert.True(CampaignTimes.IsOver(when, s_athens, At("2026-12-01T08:00:01Z")));
        Assert.False(CampaignTimes.IsOver(when with { InLocalTime = true }, s_athens, At("2026-12-01T21:59:59Z")));
        Assert.True(CampaignTimes.IsOver(when with { InLocalTime = true }, s_athens, At("2026-12-01T22:00:01Z")));
    }

    private static long At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
}
