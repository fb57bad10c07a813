// The strands and profiles that the audiences' stage works with: bounded caches over its tables, and what is not written yet.
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

/// <summary>Both are kept as bytes between batches. Where nodes share the store nothing is kept: the rows are read again under the profiles' locks.</summary>
internal sealed class AudienceStore
{
    /// <summary>Of each half of each cache; a hundred bytes stand for what the cache itself needs.</summary>
    private const int CachedBytes = 32 * 1024 * 1024;
    private readonly TwoGenerationCache<long, byte[]> _strands = new(CachedBytes, bytes => bytes.Length + 100);
    private readonly TwoGenerationCache<long, byte[]> _profiles = new(CachedBytes, bytes => bytes.Length + 100);
    private readonly Uncommitted<long, byte[]> _newStrands = new();
    private readonly Uncommitted<long, byte[]> _newProfiles = new();

    /// <summary>Reads what a batch needs with one question a table; where nodes share the store.</summary>
    public void Load(Session read, long[] profiles, long[] strands)
    {
        Forget();
        Fill(profiles, MembershipRows.Customers(read, profiles), _newProfiles);
        Fill(strands, MembershipRows.Strands(read, strands), _newStrands);
    }

    /// <param name="completed">Signals up to this state of the definitions have everybody's past: so what is not written down there is nothing.</param>
    public StrandSignals Strand(Session read, long strand, int completed)
    {
        var bytes = _strands.TryGet(strand, out var known) || _newStrands.TryGet(strand, out known) ? known : Keep(_strands, strand, MembershipRows.Strand(read, strand) ?? []);
        if (bytes.Length == 0)
        {
            return new StrandSignals(completed);
        }

        var signals = StrandSignals.Read(bytes);
        signals.Generation = signals.Owes ? signals.Generation : Math.Max(signals.Generation, completed);
        return signals;
    }

    public CustomerAudiences Customer(Session read, long profile) =>
        CustomerAudiences.Read(_profiles.TryGet(profile, out var known) || _newProfiles.TryGet(profile, out known) ? known : Keep(_profiles, profile, MembershipRows.Customer(read, profile) ?? []), profile);

    public void LeaveStrand(long strand, byte[] bytes)
    {
        _strands.Put(strand, bytes);
        _newStrands.Put(strand, bytes);
    }

    public void LeaveCustomer(long profile, byte[] bytes)
    {
        _profiles.Put(profile, bytes);
        _newProfiles.Put(profile, bytes);
    }

    public void Seal()
    {
        _newStrands.Seal();
        _newProfiles.Seal();
    }

    public void Committed()
    {
        _newStrands.Committed();
        _newProfiles.Committed();
    }

    public void Forget()
    {
        _strands.Clear();
        _profiles.Clear();
        _newStrands.Clear();
        _newProfiles.Clear();
    }

    private static byte[] Keep(TwoGenerationCache<long, byte[]> cache, long key, byte[] bytes)
    {
        cache.Put(key, bytes);
        return bytes;
    }

    private static void Fill(long[] keys, Dictionary<long, byte[]> found, Uncommitted<long, byte[]> into)
    {
        foreach (var key in keys)
        {
            into.Put(key, found.GetValueOrDefault(key) ?? []);
        }
    }
}
