// The zone of a customer's clock, as the arbiter sees it: her own, or that of the business.
using Mitos.Kernel.Data;
using Mitos.People.Profiles.Contracts;
using NodaTime;

namespace Mitos.Engage.Campaigns.Running;

internal sealed class CustomerZones(IKnownPeople people, CampaignCheck check)
{
    public DateTimeZone Of(Session read, long profile) =>
        (people.Find(read, profile)?.Traits.GetValueOrDefault("timezone") is ['"', .., '"'] json ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(json[1..^1]) : null) ?? check.Zone;
}
