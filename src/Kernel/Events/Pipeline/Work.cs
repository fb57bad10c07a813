// What a stretch of the log gives one partition of customers to do.
using System.Buffers.Binary;
using Mitos.Kernel.Nodes;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>An event of the partition: its place in the log, and the strand and profile that Identity found.</summary>
internal readonly record struct WorkItem(long Seq, long Strand, long Profile);

/// <param name="Seq">Its place among the work of the partition: the first event of the stretch, or of the piece it was cut into.</param>
/// <param name="At">When the oldest of the events was received.</param>
internal sealed record Work(int Part, long Seq, long At, IReadOnlyList<StrandMove> Moves, IReadOnlyList<WorkItem> Items)
{
    private const int Numbers = 3 * sizeof(long);

    /// <summary>One for each partition that the batch touches. Events of nobody give nobody work.</summary>
    public static List<Work> Of(EventBatch batch)
    {
        var parts = new Dictionary<int, (List<StrandMove> Moves, List<WorkItem> Items, long At)>();
        (List<StrandMove> Moves, List<WorkItem> Items, long At) Part(long strand) => parts.GetValueOrDefault(LeaseNames.PartOf(strand), ([], [], long.MaxValue));
        foreach (var move in batch.Moves.Where(move => move.From != 0))
        {
            var part = Part(move.Strand);
            part.Moves.Add(move);
            parts[LeaseNames.PartOf(move.Strand)] = part;
        }

        foreach (var e in batch.Events.Where(e => e.Strand != 0))
        {
            var part = Part(e.Strand);
            part.Items.Add(new WorkItem(e.Seq, e.Strand, e.Profile));
            parts[LeaseNames.PartOf(e.Strand)] = part with { At = Math.Min(part.At, e.ReceivedAt) };
        }

        return [.. parts.Select(part => new Work(part.Key, batch.Events[0].Seq, part.Value.At == long.MaxValue ? batch.Events[0].ReceivedAt : part.Value.At, part.Value.Moves, part.Value.Items))];
    }

    public byte[] Pack()
    {
        var bytes = new byte[sizeof(int) + ((Moves.Count + Items.Count) * Numbers)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Moves.Count);
        var at = sizeof(int);
        foreach (var (one, two, three) in Moves.Select(move => (move.Strand, move.From, move.To)).Concat(Items.Select(item => (item.Seq, item.Strand, item.Profile))))
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), one);
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at + 8), two);
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at + 16), three);
            at += Numbers;
        }

        return bytes;
    }

    public static Work Unpack(int part, long seq, long at, ReadOnlySpan<byte> bytes)
    {
        var moves = new StrandMove[BinaryPrimitives.ReadInt32LittleEndian(bytes)];
        var items = new WorkItem[((bytes.Length - sizeof(int)) / Numbers) - moves.Length];
        for (var index = 0; index < moves.Length + items.Length; index++)
        {
            var numbers = bytes[(sizeof(int) + (index * Numbers))..];
            var (one, two, three) = (BinaryPrimitives.ReadInt64LittleEndian(numbers), BinaryPrimitives.ReadInt64LittleEndian(numbers[8..]), BinaryPrimitives.ReadInt64LittleEndian(numbers[16..]));
            if (index < moves.Length)
            {
                moves[index] = new StrandMove(one, two, three);
            }
            else
            {
                items[index - moves.Length] = new WorkItem(one, two, three);
            }
        }

        return new Work(part, seq, at, moves, items);
    }

    /// <summary>In two, to find out which event fails; the moves stay in front.</summary>
    public (Work First, Work Second) Cut()
    {
        var half = Items.Count / 2;
        return (this with { Items = [.. Items.Take(half)] }, new Work(Part, Items[half].Seq, At, [], [.. Items.Skip(half)]));
    }
}
