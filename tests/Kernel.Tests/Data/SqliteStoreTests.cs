// What only the embedded store does: backups of its file, and giving room back.
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Tests.Data;

public sealed class SqliteStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-store").FullName;
    private readonly SqliteDatabase _database;

    public SqliteStoreTests()
    {
        _database = new SqliteDatabase(Path.Combine(_folder, "t.db"));
        _database.Write(session => session.Prepare("create table t(a bigint not null primary key, b text)").Execute());
    }

    [Fact]
    public void A_backup_taken_in_use_holds_every_row()
    {
        for (var a = 0; a < 100; a++)
        {
            _database.Write(session => session.Prepare("insert into t(a, b) values($1, $2)").Bind(1, a).Bind(2, "x").Execute());
        }

        var copy = Path.Combine(_folder, "copy.db");
        _database.BackUp(copy);
        using var opened = new SqliteDatabase(copy);
        Assert.Equal(100, opened.Read(session => session.Connection.ExecuteScalar<long>("select count(*) from t")));
    }

    [Fact]
    public void A_store_that_shrinks_gives_the_room_of_deleted_rows_back()
    {
        var path = Path.Combine(_folder, "shrinks.db");
        using var database = new SqliteDatabase(path, shrinks: true);
        database.Write(session => session.Prepare("create table t(a bigint not null primary key, b blob)").Execute());
        for (var a = 0; a < 100; a++)
        {
            database.Write(session => session.Prepare("insert into t(a, b) values($1, $2)").Bind(1, a).Bind(2, new byte[20_000]).Execute());
        }

        database.GiveRoomBack();
        var full = new FileInfo(path).Length;
        database.Write(session => session.Prepare("delete from t where a < 90").Execute());
        database.GiveRoomBack();
        Assert.InRange(new FileInfo(path).Length, 200_000, full / 5);
        Assert.Equal(10, database.Read(session => session.Connection.ExecuteScalar<long>("select count(*) from t")));
    }

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
