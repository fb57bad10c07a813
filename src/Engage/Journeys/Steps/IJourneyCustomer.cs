// What a journey asks about a customer; the pipeline answers it live, and a backtest of the past.
using NodaTime;

namespace Mitos.Engage.Journeys.Steps;

internal interface IJourneyCustomer
{
    /// <summary>The public id, by which chance chooses.</summary>
    Guid Id { get; }

    DateTimeZone Zone { get; }

    /// <summary>JSON; null when there is none.</summary>
    string? Trait(string name);

    /// <summary>The first instant after now at which the trait may change with nothing happening; null when only an event can change it.</summary>
    long? TraitChangesAt(string name);

    bool HasConsent(string purpose, string? channel);

    bool IsIn(int audience);
}
