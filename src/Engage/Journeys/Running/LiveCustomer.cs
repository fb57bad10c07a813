// A customer as the pipeline's batch leaves her, in the form in which journeys ask about her.
using Mitos.Engage.Journeys.Steps;
using Mitos.People.Profiles.Contracts;
using NodaTime;

namespace Mitos.Engage.Journeys.Running;

internal sealed class LiveCustomer(CustomerNow customer, Func<IReadOnlyCollection<int>> audiences, DateTimeZone zone, long now) : IJourneyCustomer
{
    private IReadOnlyCollection<int>? _audiences;

    public Guid Id => customer.Id;

    public DateTimeZone Zone => field ??= ZoneOf(Trait("timezone"), zone);

    public string? Trait(string name) => customer.Trait(name, now);

    public long? TraitChangesAt(string name) => customer.TraitChangesAt(name, now);

    public bool HasConsent(string purpose, string? channel) => customer.Consent(purpose, channel) == ConsentStatus.Granted;

    public bool IsIn(int audience) => (_audiences ??= audiences()).Contains(audience);

    /// <summary>The zone that a trait's JSON names, or the usual one.</summary>
    public static DateTimeZone ZoneOf(string? json, DateTimeZone usual) =>
        json is ['"', .., '"'] ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(json[1..^1]) ?? usual : usual;
}
