// A customer by what the log says of her.
using Mitos.Kernel.Data;
using Mitos.People.Audiences.Conditions;
using Mitos.People.Audiences.State;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences.Query;

internal sealed class LoggedSubject(
    CustomerNow customer, Dictionary<(long Strand, int Signal), List<SignalEntry>> happened, Session session, IIdentityDirectory identity, Func<long, int, bool> isIn) : Subject
{
    public override Guid Id => customer.Id;

    public override ReadOnlySpan<SignalEntry> Entries(int signal) => All(signal);

    private SignalEntry[] All(int signal) =>
        [.. customer.Strands.SelectMany(strand => happened.TryGetValue((strand, signal), out var entries) ? entries : []).Order()];

    public override (long Count, SignalEntry? First, SignalEntry? Last) Totals(int signal)
    {
        var entries = All(signal);
        return entries.Length == 0 ? (0, null, null) : (entries.Select(entry => entry.Seq).Distinct().Count(), entries[0], entries[^1]);
    }

    public override string? Trait(string name, long now) => customer.Trait(name, now);

    public override long? TraitChangesAt(string name, long now) => customer.TraitChangesAt(name, now);

    public override ConsentStatus Consent(string purpose, string? channel) => customer.Consent(purpose, channel);

    public override bool HasIdentifier(string type) => identity.IdentifiersOf(session, customer.Profile).Any(one => one.Identifier.Type.Name == type);

    public override bool IsIn(int audience) => isIn(customer.Profile, audience);
}
