// The record of processing activities (GDPR, article 30): what the business must be able to show, drawn from what is in force.
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;
using Mitos.People.Collect.Contracts;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Consent.Privacy;

/// <summary>Who answers for the data. Each at most 500 characters; empty until somebody fills it in.</summary>
public sealed record DataController(string Name, string Address, string Contact, string DataProtectionOfficer, string Recipients, string Transfers, string Security)
{
    public static readonly DataController Unknown = new("", "", "", "", "", "", "");
    private const int Longest = 500;

    public bool IsTooLong => new[] { Name, Address, Contact, DataProtectionOfficer, Recipients, Transfers, Security }.Any(text => text is null or { Length: > Longest });
}

/// <param name="Sources">Where the data come from.</param>
/// <param name="Kept">How long, by kind of event; what has no period is kept until the person is erased.</param>
public sealed record RegisterView(
    DataController Controller, IReadOnlyList<ConsentPurpose> Purposes, IReadOnlyList<string> Sources, IReadOnlyList<RetentionPeriod> Kept, int? QuarantineDays, int Erasures, DateTimeOffset At);

internal sealed class ProcessingRegister(
    SettingsStore store, PurposeSettings purposes, ISourceDirectory sources, ISourceNumbers numbers, IRetentionPeriods retention, IIdentityErasure erasures, INodeBus bus, TimeProvider clock)
{
    private const string Key = "dataController";
    private const int MostCounted = 200;
    private readonly Mirror<DataController> _controller = new(bus, "dataController", () => store.Read<DataController>(Key) ?? DataController.Unknown, clock);

    public RegisterView Read() => new(
        _controller.Value, purposes.Current, [.. numbers.All.Select(number => sources.Find(number).Name)], retention.Periods, retention.QuarantineDays, erasures.List(long.MaxValue, MostCounted).Count, clock.GetUtcNow());

    public async Task ChangeAsync(DataController controller, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Key, controller, cancellationToken);
        _controller.Changed();
    }
}
