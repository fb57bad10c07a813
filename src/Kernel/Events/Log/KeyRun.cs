// One sorted run of message keys, stored as blocks: written once, read by block, merged into larger runs.
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Log;

/// <summary>A message key and the log row that it stands for.</summary>
internal readonly record struct MessageKey(ulong Key, long Seq) : IComparable<MessageKey>
{
    public int CompareTo(MessageKey other) => Key != other.Key ? Key.CompareTo(other.Key) : Seq.CompareTo(other.Seq);
}

internal sealed class KeyRun(long id, int level, int count, KeyFilter filter, ulong[] fences)
{
    private const int BlockKeys = 2048;

    public long Id => id;
    public int Level => level;
    public int Count => count;

    /// <summary>Writes a run, block by block as the keys come: a large one never lies in memory whole.</summary>
    public static KeyRun Write(Session session, long id, int level, int count, IEnumerable<MessageKey> sorted)
    {
        var filter = KeyFilter.For(count);
        var fences = new ulong[(count + BlockKeys - 1) / BlockKeys];
        var insert = session.Prepare("insert into dedupe_block(run, block, first_key, keys, seqs) values($1, $2, $3, $4, $5)");
        var block = 0;
        foreach (var part in sorted.Chunk(BlockKeys))
        {
            foreach (var key in part)
            {
                filter.Add(key.Key);
            }

            fences[block] = part[0].Key;
            insert.Bind(1, id).Bind(2, block++).Bind(3, unchecked((long)part[0].Key)).Bind(4, KeyBytes(part)).Bind(5, SeqBytes(part)).Execute();
        }

        session.Prepare("insert into dedupe_run(run, level, keys, filter) values($1, $2, $3, $4)")
            .Bind(1, id).Bind(2, level).Bind(3, count).Bind(4, filter.Bytes).Execute();
        return new KeyRun(id, level, count, filter, fences);
    }

    /// <summary>Makes one run of several and deletes these.</summary>
    public static KeyRun Merge(Session session, long id, int level, IReadOnlyList<KeyRun> runs)
    {
        var merged = Write(session, id, level, runs.Sum(run => run.Count), InOrder([.. runs.Select(run => run.Keys(session).GetEnumerator())]));
        foreach (var run in runs)
        {
            run.Delete(session);
        }

        return merged;
    }

    public static List<KeyRun> LoadAll(Session session)
    {
        var runs = new List<(long Id, int Level, int Count, KeyFilter Filter)>();
        var select = session.Prepare("select run, level, keys, filter from dedupe_run order by run");
        while (select.Step())
        {
            runs.Add((select.Int64(0), select.Int32(1), select.Int32(2), KeyFilter.Load(select.Blob(3).ToArray())));
        }

        select.Reset();
        return runs.ConvertAll(run => new KeyRun(run.Id, run.Level, run.Count, run.Filter, Fences(session, run.Id)));
    }

    private void Delete(Session session)
    {
        session.Prepare("delete from dedupe_block where run = $1").Bind(1, id).Execute();
        session.Prepare("delete from dedupe_run where run = $1").Bind(1, id).Execute();
    }

    /// <summary>The log row of this key, if the run holds it.</summary>
    public long? Find(Session session, ulong key)
    {
        if (!filter.MayHold(key))
        {
            return null;
        }

        var block = Array.BinarySearch(fences, key);
        block = block >= 0 ? block : ~block - 1;
        if (block < 0)
        {
            return null;
        }

        var select = session.Prepare("select keys, seqs from dedupe_block where run = $1 and block = $2").Bind(1, id).Bind(2, block);
        try
        {
            if (!select.Step())
            {
                return null;
            }

            var index = MemoryMarshal.Cast<byte, ulong>(select.Blob(0)).BinarySearch(key);
            return index < 0 ? null : MemoryMarshal.Cast<byte, long>(select.Blob(1))[index];
        }
        finally
        {
            select.Reset();
        }
    }

    /// <summary>The keys in order, read a block at a time.</summary>
    private IEnumerable<MessageKey> Keys(Session session)
    {
        var buffer = new MessageKey[BlockKeys];
        for (var block = 0; block < fences.Length; block++)
        {
            var select = session.Prepare("select keys, seqs from dedupe_block where run = $1 and block = $2").Bind(1, id).Bind(2, block);
            var read = select.Step() ? Unpack(select.Blob(0), select.Blob(1), buffer) : 0;
            select.Reset();
            for (var index = 0; index < read; index++)
            {
                yield return buffer[index];
            }
        }
    }

    private static IEnumerable<MessageKey> InOrder(List<IEnumerator<MessageKey>> runs)
    {
        runs.RemoveAll(run => !run.MoveNext());
        while (runs.Count > 0)
        {
            var least = 0;
            for (var index = 1; index < runs.Count; index++)
            {
                least = runs[index].Current.CompareTo(runs[least].Current) < 0 ? index : least;
            }

            yield return runs[least].Current;
            if (!runs[least].MoveNext())
            {
                runs.RemoveAt(least);
            }
        }
    }

    public static int Unpack(ReadOnlySpan<byte> keys, ReadOnlySpan<byte> seqs, Span<MessageKey> target)
    {
        var length = keys.Length / sizeof(ulong);
        for (var index = 0; index < length; index++)
        {
            target[index] = new MessageKey(
                BinaryPrimitives.ReadUInt64LittleEndian(keys[(index * 8)..]), BinaryPrimitives.ReadInt64LittleEndian(seqs[(index * 8)..]));
        }

        return length;
    }

    public static byte[] KeyBytes(ReadOnlySpan<MessageKey> keys)
    {
        var bytes = new byte[keys.Length * 8];
        for (var index = 0; index < keys.Length; index++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(index * 8), keys[index].Key);
        }

        return bytes;
    }

    public static byte[] SeqBytes(ReadOnlySpan<MessageKey> keys)
    {
        var bytes = new byte[keys.Length * 8];
        for (var index = 0; index < keys.Length; index++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(index * 8), keys[index].Seq);
        }

        return bytes;
    }

    private static ulong[] Fences(Session session, long id)
    {
        var fences = new List<ulong>();
        var select = session.Prepare("select first_key from dedupe_block where run = $1 order by block").Bind(1, id);
        while (select.Step())
        {
            fences.Add(unchecked((ulong)select.Int64(0)));
        }

        select.Reset();
        return [.. fences];
    }
}
