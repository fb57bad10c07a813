// What a batch changes in the rows of audiences, worked out and waiting to be written.
using System.Runtime.InteropServices;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Nodes;
using Mitos.People.Audiences.Contracts;
using Mitos.People.Audiences.State;

namespace Mitos.People.Audiences;

internal sealed class AudienceChanges(EventBatch batch, AudienceStore store)
{
    private readonly List<ChangeRow> _changes = [];
    private readonly List<(int Page, List<ChangeRow> Changes)> _older = [];
    private readonly Dictionary<int, long> _sizes = [];
    private readonly List<StrandTimer> _gone = [];
    private readonly List<StrandTimer> _set = [];
    private readonly List<(long Strand, byte[] Signals)> _strands = [];
    private readonly List<(long Profile, byte[] Members)> _customers = [];
    private readonly HashSet<long> _erased = [];
    private readonly List<long> _delivered = [];
    private readonly Dictionary<long, CustomerAudiences> _now = [];

    /// <summary>She comes into an audience, or leaves it.</summary>
    public void Change(TouchedCustomer customer, int audience, bool isEntry, long at, MembershipCause cause, long seq)
    {
        var profile = customer.Now.Profile;
        var (isCarried, since) = customer.CarriedFrom(audience);
        if (isEntry)
        {
            customer.Audiences.Enter(audience, isCarried ? since : at, at);
        }
        else
        {
            customer.Audiences.Leave(audience);
        }

        customer.IsChanged = true;
        Note(customer.Audiences, new ChangeRow(profile, at, audience, isEntry, cause, seq));
        batch.Tell(new MembershipChange(profile, profile, audience, isEntry, at, seq, isEntry && isCarried, cause == MembershipCause.Defined));
    }

    /// <summary>The profile is no more: what it was in ends, and goes on where its strands are.</summary>
    public void Leave(TouchedCustomer customer, long at)
    {
        foreach (var audience in customer.Audiences.Members.Keys.ToList())
        {
            customer.Audiences.Leave(audience);
            Note(customer.Audiences, new ChangeRow(customer.Now.Profile, at, audience, false, MembershipCause.Joined, 0));
            batch.Tell(new MembershipChange(customer.Now.Profile, customer.Now.Profile, audience, false, at, 0, true, false));
        }

        customer.IsChanged = true;
    }

    /// <summary>A row of a profile that is another one's strand now.</summary>
    public void Orphan(TouchedCustomer customer, long profile, CustomerAudiences row)
    {
        foreach (var (audience, since) in row.Members.ToList())
        {
            customer.Carry(audience, since);
            row.Leave(audience);
            Note(row, new ChangeRow(profile, batch.Now, audience, false, MembershipCause.Joined, 0));
        }

        row.TimerAt = 0;
        Save(profile, row);
    }

    /// <summary>Nothing is kept of the strand, and of the profile that it founded.</summary>
    public void Erase(long strand) => _erased.Add(strand);

    /// <summary>She is asked again at once, when everything is in the store.</summary>
    public void Visit(long strand) => _set.Add(new StrandTimer(strand, TimerPurpose.Audiences, 0));

    /// <summary>The strand's past is taken up.</summary>
    public void Delivered(long strand) => _delivered.Add(strand);

    /// <summary>Ends the batch; answers how to write it.</summary>
    public Action<Session> Done(IEnumerable<TouchedCustomer> customers)
    {
        foreach (var customer in customers)
        {
            Done(customer);
        }

        foreach (var strand in _erased)
        {
            store.LeaveStrand(strand, []);
            store.LeaveCustomer(strand, []);
        }

        batch.Tell(new MembershipsNow(_now));
        return Write;
    }

    private void Done(TouchedCustomer customer)
    {
        foreach (var strand in customer.ChangedStrands)
        {
            var bytes = customer.Strand(strand).Write();
            _strands.Add((strand, bytes));
            store.LeaveStrand(strand, bytes);
        }

        SetTimer(customer);
        _now[customer.Now.Profile] = customer.Audiences;
        if (customer.IsChanged)
        {
            Save(customer.Now.Profile, customer.Audiences);
        }
    }

    private void Save(long profile, CustomerAudiences audiences)
    {
        var bytes = audiences.IsEmpty && audiences.LatestCount == 0 ? [] : audiences.Write();
        _customers.Add((profile, bytes));
        store.LeaveCustomer(profile, bytes);
    }

    private void Note(CustomerAudiences of, in ChangeRow change)
    {
        _changes.Add(change);
        CollectionsMarshal.GetValueRefOrAddDefault(_sizes, change.Audience, out _) += change.IsEntry ? 1 : -1;
        if (of.Note(change) is { } older)
        {
            _older.Add(older);
        }
    }

    /// <summary>One timer stands for all her audiences. One that comes too early asks again, and costs less than one that is moved with every event.</summary>
    private void SetTimer(TouchedCustomer customer)
    {
        var (profile, set) = (customer.Now.Profile, customer.Audiences.TimerAt);
        var next = customer.IsGone ? 0 : customer.ChangesAt ?? 0;
        if (customer.IsGone ? set == 0 : !customer.IsTimerUnsure && (next == 0 || (set != 0 && set <= next)))
        {
            return;
        }

        if (set != 0)
        {
            _gone.Add(new StrandTimer(profile, TimerPurpose.Audiences, set));
        }

        if (next != 0)
        {
            _set.Add(new StrandTimer(profile, TimerPurpose.Audiences, next));
        }

        (customer.Audiences.TimerAt, customer.IsChanged) = (next, true);
    }

    private void Write(Session write)
    {
        TimerRows.Drop(write, _gone);
        TimerRows.Set(write, _set);

        // In the order of the keys: neighbouring rows go to the same page.
        foreach (var (strand, signals) in _strands.OrderBy(one => one.Strand).Where(one => !_erased.Contains(one.Strand)))
        {
            MembershipRows.SaveStrand(write, strand, signals);
        }

        foreach (var (profile, members) in _customers.OrderBy(one => one.Profile))
        {
            Save(write, profile, members);
        }

        _changes.Sort(static (one, other) =>
            one.Audience != other.Audience ? one.Audience.CompareTo(other.Audience) : one.At != other.At ? one.At.CompareTo(other.At) : one.Profile.CompareTo(other.Profile));
        foreach (var change in _changes)
        {
            ChangeRows.Add(write, change);
        }

        foreach (var (page, changes) in _older.OrderBy(one => (one.Changes[0].Profile, one.Page)))
        {
            ChangeRows.AddPage(write, page, changes);
        }

        foreach (var (audience, members) in _sizes.Where(one => one.Value != 0).OrderBy(one => one.Key))
        {
            MembershipRows.AddToSize(write, audience, Part(), members);
        }

        _delivered.ForEach(strand => AudienceRows.DropPast(write, strand));
        WriteErased(write);
    }

    private static void Save(Session write, long profile, byte[] members)
    {
        if (members.Length == 0)
        {
            MembershipRows.DropCustomer(write, profile);
        }
        else
        {
            MembershipRows.SaveCustomer(write, profile, members);
        }
    }

    /// <summary>One that nobody but this node counts for.</summary>
    private int Part() => LeaseNames.PartOf(batch.Events.Select(e => e.Strand).Concat(batch.Due.Select(due => due.Timer.Strand)).Concat(batch.Moves.Select(move => move.Strand)).FirstOrDefault(strand => strand != 0));

    private void WriteErased(Session write)
    {
        foreach (var strand in _erased)
        {
            MembershipRows.DropStrand(write, strand);
            AudienceRows.DropPast(write, strand);
            ChangeRows.Drop(write, strand, CustomerAudiences.Read(MembershipRows.Customer(write, strand) ?? [], strand));
            MembershipRows.DropCustomer(write, strand);
        }
    }
}
