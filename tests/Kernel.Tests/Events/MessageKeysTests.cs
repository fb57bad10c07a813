// Exact dedupe, through runs and their merging.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.Testing;

namespace Mitos.Kernel.Tests.Events;

public sealed class MessageKeysTests : IDisposable
{
    private const int Messages = 1_200_000;
    private const int Batch = 10_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-keys").FullName;
    private readonly Database _database;

    public MessageKeysTests()
    {
        _database = TestEngine.Open(_folder, TestEngine.Current);
        Migrations.Apply(_database, SchemaFile.Of(typeof(Database).Assembly).Where(file => file.Module == "Kernel.Events"), TimeProvider.System);
    }

    [StoreFact]
    public void Every_message_is_known_for_ever_and_no_other_is()
    {
        var keys = new MessageKeys(_database);
        keys.Load();
        for (var first = 0; first < Messages; first += Batch)
        {
            Add(keys, first);
        }

        // Read back by a second instance, as after a restart.
        var again = new MessageKeys(_database);
        again.Load();
        using var session = _database.OpenRead();
        for (var number = 0; number < Messages; number += 997)
        {
            Assert.Equal(number + 1, again.Find(session, 3, $"message-{number}"));
            Assert.Null(again.Find(session, 4, $"message-{number}"));
            Assert.Null(again.Find(session, 3, $"other-{number}"));
        }
    }

    public void Dispose()
    {
        _database.Dispose();
        TestEngine.Drop(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    private void Add(MessageKeys keys, int first)
    {
        using var read = _database.OpenRead();
        for (var number = first; number < first + Batch; number++)
        {
            Assert.Null(keys.FindOrAdd(read, 3, $"message-{number}", number + 1, seq => seq > first ? (3, $"message-{seq - 1}") : null));
        }

        _database.Write(session =>
        {
            session.BulkInsert("log", "seq, message_id, source, type, kind, occurred_at, received_at, payload", Batch, insert =>
            {
                insert.Bind(3, 3).Bind(4, 1).Bind(5, 1).Bind(6, 0).Bind(7, 0).Bind(8, "{}"u8);
                for (var number = first; number < first + Batch; number++)
                {
                    insert.Bind(1, number + 1).Bind(2, $"message-{number}").Execute();
                }
            });
            keys.Save()(session);
        });
        if (keys.IsFull)
        {
            _database.Write(keys.MakeRun);
        }
    }
}
