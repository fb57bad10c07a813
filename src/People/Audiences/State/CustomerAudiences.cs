// The audiences of one profile, and the timer that is set for it.
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

internal sealed class CustomerAudiences
{
    /// <summary>By audience: since when she is in it.</summary>
    public SortedList<int, long> Members { get; } = [];

    /// <summary>When the timer that is set is due; 0 when none is.</summary>
    public long TimerAt { get; set; }

    public bool IsEmpty => Members.Count == 0 && TimerAt == 0;

    public byte[] Write()
    {
        var writer = new PackedWriter();
        writer.Signed(TimerAt);
        writer.Number(Members.Count);
        foreach (var (audience, since) in Members)
        {
            writer.Number(audience);
            writer.Signed(since);
        }

        return writer.Written.ToArray();
    }

    public static CustomerAudiences Read(ReadOnlySpan<byte> bytes)
    {
        var customer = new CustomerAudiences();
        if (bytes.IsEmpty)
        {
            return customer;
        }

        var reader = new PackedReader(bytes);
        customer.TimerAt = reader.Signed();
        for (var left = reader.Count(); left > 0; left--)
        {
            customer.Members.Add(reader.Count(), reader.Signed());
        }

        return customer;
    }
}
