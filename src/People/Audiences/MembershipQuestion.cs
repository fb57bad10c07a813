// Asks customers whether they are in audiences, and tells what has changed.
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.People.Audiences;

internal sealed class MembershipQuestion(AudiencesInForce inForce, EventBatch batch)
{
    private const int MostSteps = 1_000;

    public void AskAll(TouchedCustomer customer, long at, MembershipCause cause, long seq, AudienceChanges changes)
    {
        customer.ChangesAt = null;
        foreach (var gone in customer.Audiences.Members.Keys.Where(id => inForce.Find(id) is null).ToList())
        {
            customer.Audiences.Leave(gone);
            customer.IsChanged = true;
        }

        Ask(customer, inForce.All, at, cause, seq, changes);
    }

    /// <summary>Asks these, which stand in their order, and those that speak of what has changed.</summary>
    public void Ask(TouchedCustomer customer, IReadOnlyList<LiveAudience> audiences, long at, MembershipCause cause, long seq, AudienceChanges changes)
    {
        AskedAudiences? also = null;
        foreach (var audience in audiences)
        {
            if (AskOne(customer, audience, at, cause, seq, changes))
            {
                (also ??= new AskedAudiences(inForce)).Add(inForce.SpeakingOf(audience.Id));
            }
        }

        if (also?.InOrder() is { Count: > 0 } speaking)
        {
            Ask(customer, speaking, at, MembershipCause.Audience, seq, changes);
        }
    }

    /// <summary>All that time alone has changed since an instant, each at its moment.</summary>
    public void AskSince(TouchedCustomer customer, long since, AudienceChanges changes)
    {
        var at = since;
        for (var steps = 0; steps < MostSteps && at < batch.Now; steps++)
        {
            AskAll(customer, at, MembershipCause.Time, 0, changes);
            at = customer.ChangesAt is { } next && next > at ? next : batch.Now;
        }

        AskAll(customer, batch.Now, MembershipCause.Time, 0, changes);
    }

    private static bool AskOne(TouchedCustomer customer, LiveAudience audience, long at, MembershipCause cause, long seq, AudienceChanges changes)
    {
        if (!customer.CanAnswer(audience))
        {
            return false;
        }

        var (holds, changesAt) = audience.Test(customer, at);
        if (changesAt is { } change)
        {
            customer.ChangesAt = Math.Min(change, customer.ChangesAt ?? long.MaxValue);
        }

        if (holds == customer.IsIn(audience.Id))
        {
            return false;
        }

        changes.Change(customer, audience.Id, holds, at, cause, seq);
        return true;
    }
}
