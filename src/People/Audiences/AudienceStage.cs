// The pipeline's stage of audiences: folds each event into signals, and keeps who is in which audience exact at every moment.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Audiences.State;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences;

internal sealed class AudienceStage(LiveAudiences audiences, IProfileHistory history, IIdentityDirectory identity) : IEventStage
{
    private readonly AudienceStore _store = new();

    public int Order => 300;

    public string Name => "audiences";

    public StagePass Passes => StagePass.Customers;

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        var inForce = audiences.AsOf(read);
        if (inForce.LastGeneration == 0)
        {
            return static _ => { };
        }

        var customers = batch.Told<CustomerNow>();
        if (batch.Pass == StagePass.Customers)
        {
            var due = batch.Due.Select(one => one.Timer.Strand);
            _store.Load(read, [.. customers.Select(customer => customer.Profile).Concat(due).Distinct()], [.. customers.SelectMany(customer => customer.Strands).Distinct()]);
        }

        return new AudienceRound(inForce, batch, read, new AudienceSources(_store, history, identity)).Run(customers);
    }

    public void Sealed() => _store.Seal();

    public void Committed() => _store.Committed();

    public void Forget() => _store.Forget();

    /// <summary>Who is in which audience stays, with since when and why; behind a rebuild everybody is asked again.</summary>
    public void Clear(Session write)
    {
        MembershipRows.ClearStrands(write);
        AudienceRows.ClearPast(write);
    }

    public void Rebuilt(Session write)
    {
        AudienceVisits.SetForAll(write, history);
        for (var after = long.MinValue; MembershipRows.CustomersAfter(write, after, AudienceVisits.Together) is { Count: > 0 } customers; after = customers[^1])
        {
            AudienceVisits.Set(write, customers);
        }
    }
}

/// <summary>What one round asks.</summary>
internal sealed record AudienceSources(AudienceStore Store, IProfileHistory History, IIdentityDirectory Identity);
