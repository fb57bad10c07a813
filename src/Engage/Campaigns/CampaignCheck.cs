// What keeps a campaign from being launched, all of it at once.
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Engage.Rules.Contracts;
using Mitos.People.Audiences.Contracts;
using Mitos.Reach.Brand.Contracts;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Templates.Contracts;
using NodaTime;

namespace Mitos.Engage.Campaigns;

internal sealed class CampaignCheck(IMessageTemplates templates, IBrand brand, TimeProvider clock, IAudienceDirectory? audiences = null)
{
    public const int MostPerHour = 10_000_000;
    private const int LongestWord = 100;
    private const int LongestFallback = 7 * 24 * 60;

    /// <summary>Of the business, and of customers whose own is not known: the arbiter's.</summary>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(brand.Current.ZoneId) ?? DateTimeZone.Utc;

    public IReadOnlyList<CampaignFault> Faults(CampaignDefinition definition) => [.. Whom(definition).Concat(Wordings(definition)).Concat(Times(definition)).Where(fault => fault is not null).Select(fault => fault!)];

    private IEnumerable<CampaignFault?> Whom(CampaignDefinition definition)
    {
        yield return audiences?.Find(definition.Audience) is not { } audience ? Fault("audience", "Choose an audience that exists.")
            : audience.IsReady ? null : Fault("audience_not_ready", "The audience is still taking in the past. Launch when it is ready.");
        yield return definition.Except is not { } except ? null
            : audiences?.Find(except) is null || except == definition.Audience ? Fault("except", "Leave out another audience, and one that exists.") : null;
        yield return string.IsNullOrWhiteSpace(definition.Purpose) || definition.Purpose.Length > 64 ? Fault("purpose", "Choose a purpose of consent.") : null;
        yield return definition.Class is MessageClass.Marketing or MessageClass.Service ? null : Fault("class", "A campaign is marketing or service.");
        yield return definition.Priority is < -100 or > 100 ? Fault("priority", "A priority is from -100 to 100.") : null;
        yield return definition.Goal is { } goal && (goal.Days is < 1 or > 90 || goal.Events is not { Count: > 0 and <= 10 } || goal.Events.Any(name => string.IsNullOrWhiteSpace(name) || name.Length > LongestWord))
            ? Fault("goal", "A goal is one to ten events within 1 to 90 days.") : null;
    }

    private IEnumerable<CampaignFault?> Wordings(CampaignDefinition definition)
    {
        var variants = definition.Variants ?? [];
        if (variants.Count is 0 or > CampaignDefinition.MostVariants || variants.Any(variant => variant is null || !IsKey(variant.Key) || variant.Name is not { Length: <= LongestWord }) || variants.DistinctBy(variant => variant.Key).Count() < variants.Count)
        {
            yield return Fault("variants", $"From 1 to {CampaignDefinition.MostVariants} variants, each with a key of its own.");
            yield break;
        }

        yield return variants.Any(variant => variant.Share is < 1 or > 100) || variants.Sum(variant => variant.Share) != 100 ? Fault("shares", "The shares of the variants make 100 per cent.") : null;
        foreach (var variant in variants)
        {
            foreach (var fault in Channels(variant))
            {
                yield return fault;
            }
        }

        yield return definition.Test is not { } test ? null
            : variants.Count < 2 || test.Percent is < 1 or > 90 || test.Hours is < 1 or > 168 || (test.Otherwise is { } otherwise && !variants.Any(variant => variant.Key == otherwise))
                ? Fault("test", "A test needs two variants, 1 to 90 per cent of the audience, and 1 to 168 hours.")
            : test.By == TestMeasure.Converted && definition.Goal is null ? Fault("test_goal", "Variants are compared by the goal, and there is none.") : null;
    }

    private IEnumerable<CampaignFault?> Channels(CampaignVariant variant)
    {
        var channels = variant.Channels ?? [];
        if (channels.Count is 0 or > CampaignDefinition.MostChannels || channels.Any(channel => channel is not { Channel.Length: > 0 and <= 40, FallbackAfterMinutes: null or (>= 1 and <= LongestFallback), FallbackUnless: ChannelTry.Delivered or ChannelTry.Opened })
            || channels.DistinctBy(channel => channel.Channel).Count() < channels.Count)
        {
            yield return Fault("channels", "Choose the channels in the order in which they are tried, each once.", variant.Key);
            yield break;
        }

        foreach (var channel in channels.Where(channel => !templates.Exists(variant.TemplateFor(channel.Channel) ?? "", channel.Channel)))
        {
            yield return Fault("template", $"No published template “{variant.TemplateFor(channel.Channel)}” has content for {channel.Channel}.", variant.Key, channel.Channel);
        }
    }

    private IEnumerable<CampaignFault?> Times(CampaignDefinition definition)
    {
        yield return definition.PerHour is < 1 or > MostPerHour ? Fault("throttle", $"From 1 to {MostPerHour:N0} messages an hour.") : null;
        yield return definition.ExpiresHours is < 1 or > 720 ? Fault("expires", "A message is of use from 1 to 720 hours.") : null;
        var when = definition.When;
        if (when is null || !Enum.IsDefined(when.Kind))
        {
            yield return Fault("when", "Say when it goes.");
            yield break;
        }

        if (when.Kind == CampaignTimeKind.Now)
        {
            yield return when.InLocalTime ? Fault("local", "What goes at once has no local time.") : null;
            yield break;
        }

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        yield return LocalTimes.Time(when.Time) is null ? Fault("time", "A time of day is written as 10:30.") : null;
        if (when.Kind == CampaignTimeKind.Once)
        {
            yield return CampaignTimes.Day(when.Day) is null ? Fault("day", "Choose a day.") : CampaignTimes.IsOver(when, Zone, now) ? Fault("past", "The day and time are over.") : null;
            yield break;
        }

        yield return when.Weekdays?.Any(day => day is < 1 or > 7) == true || when.DayOfMonth is < 1 or > 31 || (when.LastDay is not null && CampaignTimes.Day(when.LastDay) is null)
            ? Fault("days", "Days of the week are from 1, Monday, to 7; days of the month from 1 to 31.")
            : CampaignTimes.Next(when, Zone, now) == 0 ? Fault("past", "The last day is over.") : null;
    }

    private static bool IsKey(string? key) => key is { Length: > 0 and <= 8 } && key.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    private static CampaignFault Fault(string code, string sentence, string? variant = null, string? detail = null) => new(code, variant, detail, sentence);
}
