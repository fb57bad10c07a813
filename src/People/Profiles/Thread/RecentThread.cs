// The newest rows of all threads: appended as they come, moved into the thread many at a time.
using System.Buffers.Binary;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;

namespace Mitos.People.Profiles.Thread;

/// <summary>
/// A row put straight into the thread changes a page of its own, and the page is what the disk gets: see docs/adr/0010. So rows are appended in
/// one piece a batch, found in memory by strand, and moved in the order of the thread's key, where many share a page. Readers on any thread.
/// </summary>
internal sealed class RecentThread(Database database)
{
    private const int MoveAfter = 100_000;
    private const int RowBytes = 31;
    private readonly Lock _lock = new();
    private RowsByStrand? _rows;
    private List<List<StrandRow>> _gathered = [];
    private List<List<StrandRow>> _sealed = [];
    private int _waiting;
    private bool _moves;
    private bool _sealedMoves;

    /// <summary>The strand's rows that the thread may not hold yet. Some may be in it too by the time it is read: read this first.</summary>
    public List<ThreadRow> Of(long strand)
    {
        lock (_lock)
        {
            return Rows().Of(strand);
        }
    }

    /// <summary>Takes the rows of a batch in, and answers how to write them.</summary>
    /// <param name="moveNow">Everything that waits is moved into the thread with it.</param>
    public Action<Session> Add(IReadOnlyList<Event> events, bool moveNow = false)
    {
        var added = ThreadRows.Of(events);
        if (database.Engine == Engine.PostgreSql)
        {
            return AddDirectly(added);
        }

        lock (_lock)
        {
            _ = Rows();
            _gathered.Add(added);
            _waiting += added.Count;
            var move = moveNow || _waiting >= MoveAfter;
            if (move)
            {
                (_moves, _waiting) = (true, 0);
                _gathered.Clear();
            }

            return write =>
            {
                Append(write, added);
                if (move)
                {
                    Move(write);
                }
            };
        }
    }

    /// <summary>PostgreSQL writes a row and not its page, and other nodes read the thread: nothing waits here but what was moved from SQLite.</summary>
    private Action<Session> AddDirectly(List<StrandRow> added)
    {
        added.Sort();
        lock (_lock)
        {
            var move = Rows().Count > 0 && !_moves && !_sealedMoves;
            _moves |= move;
            return write =>
            {
                ThreadRows.Insert(write, added);
                if (move)
                {
                    Move(write);
                }
            };
        }
    }

    public void Seal()
    {
        lock (_lock)
        {
            (_sealed, _gathered) = (_gathered, []);
            (_sealedMoves, _moves) = (_moves, false);
        }
    }

    public void Committed()
    {
        lock (_lock)
        {
            if (_sealedMoves)
            {
                _rows = new RowsByStrand(MoveAfter);
            }

            _sealed.ForEach(Rows().Add);
            _sealed = [];
        }
    }

    /// <summary>What is in memory is read from the store again when it is asked for.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            (_rows, _gathered, _sealed, _moves, _sealedMoves) = (null, [], [], false, false);
        }
    }

    /// <summary>Every row that waits to be moved.</summary>
    internal static List<StrandRow> ReadAll(Session session)
    {
        var rows = new List<StrandRow>();
        var select = session.Prepare("select rows from thread_recent");
        while (select.Step())
        {
            Unpack(select.Blob(0), rows);
        }

        select.Reset();
        return rows;
    }

    /// <summary>Moves everything that waits into the thread.</summary>
    internal static void Move(Session write)
    {
        var rows = ReadAll(write);
        rows.Sort();
        ThreadRows.Insert(write, rows);
        write.Prepare("delete from thread_recent").Execute();
    }

    private static void Append(Session write, List<StrandRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var packed = new byte[rows.Count * RowBytes];
        for (var index = 0; index < rows.Count; index++)
        {
            Pack(rows[index], packed.AsSpan(index * RowBytes));
        }

        write.Prepare("insert into thread_recent(batch, rows) values($1, $2)").Bind(1, rows.Min(row => row.Row.Seq)).Bind(2, packed).Execute();
    }

    private RowsByStrand Rows()
    {
        if (_rows is null)
        {
            var stored = database.Read(ReadAll);
            _rows = new RowsByStrand(stored.Count);
            _rows.Add(stored);
            _waiting = stored.Count;
        }

        return _rows;
    }

    private static void Pack(in StrandRow row, Span<byte> into)
    {
        BinaryPrimitives.WriteInt64LittleEndian(into, row.Strand);
        BinaryPrimitives.WriteInt64LittleEndian(into[8..], row.Row.OccurredAt);
        BinaryPrimitives.WriteInt64LittleEndian(into[16..], row.Row.Seq);
        BinaryPrimitives.WriteInt32LittleEndian(into[24..], row.Row.Kind);
        into[28] = (byte)row.Row.Channel;
        into[29] = (byte)row.Row.Touchpoint;
        into[30] = (byte)row.Row.Stage;
    }

    private static void Unpack(ReadOnlySpan<byte> packed, List<StrandRow> into)
    {
        for (; packed.Length >= RowBytes; packed = packed[RowBytes..])
        {
            into.Add(new StrandRow(BinaryPrimitives.ReadInt64LittleEndian(packed), new ThreadRow(
                BinaryPrimitives.ReadInt64LittleEndian(packed[8..]), BinaryPrimitives.ReadInt64LittleEndian(packed[16..]),
                BinaryPrimitives.ReadInt32LittleEndian(packed[24..]), (Channel)packed[28], (Touchpoint)packed[29], (Stage)packed[30])));
        }
    }
}
