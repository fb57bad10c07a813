// Exact dedupe, through runs and their merging.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;

namespace Mitos.Kernel.Tests.Events;

public sealed class MessageKeysTests : IDisposable
{
    private const int Messages = 700_000;
    private const int Batch = 10_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-keys").FullName;
    private readonly SqliteDatabase _database;

    public MessageKeysTests()
    {
        _database = new SqliteDatabase(Path.Combine(_folder, "t.db"));
        Migrations.Apply(_database, SchemaFile.Of(typeof(Database).Assembly).Where(file => file.Module == "Kernel.Events"), TimeProvider.System);
    }

    [Fact]
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
            var insert = session.Prepare("insert into log(seq, message_id, source, type, kind, occurred_at, received_at, payload) values($1, $2, 3, 1, 1, 0, 0, x'7b7d')");
            for (var number = first; number < first + Batch; number++)
            {
                insert.Bind(1, number + 1).Bind(2, $"message-{number}").Execute();
            }

            keys.Save(session);
        });
    }
}
