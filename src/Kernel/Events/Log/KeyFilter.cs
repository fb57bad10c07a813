// A Bloom filter over message keys: answers "certainly not here" without reading a block.
namespace Mitos.Kernel.Events.Log;

/// <summary>14 bits and 8 probes a key: about one wrong "perhaps" in 800. The keys are hashes already, so two halves make all probes.</summary>
internal sealed class KeyFilter
{
    private const int BitsPerKey = 14;
    private const int Probes = 8;
    private readonly byte[] _bits;

    private KeyFilter(byte[] bits) => _bits = bits;

    public byte[] Bytes => _bits;

    /// <summary>An empty one, made for so many keys.</summary>
    public static KeyFilter For(int count) => new(new byte[Math.Max(64, (((long)count * BitsPerKey) + 7) / 8)]);

    public static KeyFilter Load(byte[] bits) => new(bits);

    public bool MayHold(ulong key)
    {
        var (at, step) = Start(key);
        var size = (ulong)_bits.Length * 8;
        for (var probe = 0; probe < Probes; probe++)
        {
            var bit = at % size;
            if ((_bits[bit >> 3] & (1 << (int)(bit & 7))) == 0)
            {
                return false;
            }

            at += step;
        }

        return true;
    }

    public void Add(ulong key)
    {
        var (at, step) = Start(key);
        var size = (ulong)_bits.Length * 8;
        for (var probe = 0; probe < Probes; probe++)
        {
            var bit = at % size;
            _bits[bit >> 3] |= (byte)(1 << (int)(bit & 7));
            at += step;
        }
    }

    private static (ulong At, ulong Step) Start(ulong key) => (key * 0x9E3779B97F4A7C15UL, (key >> 17) | 1);
}
