// The embedded store: transactions, readers, schema.
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Tests.Data;

public sealed class StoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-store").FullName;
    private readonly SqliteDatabase _database;

    public StoreTests()
    {
        _database = new SqliteDatabase(Path.Combine(_folder, "t.db"));
        _database.Write(session => session.Prepare("create table t(a bigint not null primary key, b text)").Execute());
    }

    [Fact]
    public void A_failed_transaction_leaves_nothing()
    {
        Assert.Throws<InvalidOperationException>(() => _database.Write(session =>
        {
            session.Prepare("insert into t(a, b) values($1, $2)").Bind(1, 1).Bind(2, "x").Execute();
            throw new InvalidOperationException();
        }));
        Assert.Equal(0, Count());
    }

    [Fact]
    public void Parameters_are_numbered_wherever_they_stand()
    {
        _database.Write(session =>
        {
            session.Prepare("insert into t(a, b) values($1, $2)").Bind(1, 7).Bind(2, "before").Execute();
            session.Prepare("update t set b = $2 where a = $1").Bind(1, 7).Bind(2, "after").Execute();
        });
        Assert.Equal("after", _database.Read(session => session.Connection.ExecuteScalar<string>("select b from t where a = 7")));
    }

    [Fact]
    public void Readers_see_committed_rows_only()
    {
        _database.Write(session =>
        {
            session.Prepare("insert into t(a, b) values($1, $2)").Bind(1, 1).Bind(2, "Ωμέγα").Execute();
            Assert.Equal(0, Count());
        });
        Assert.Equal(1, Count());
    }

    [Fact]
    public void Readers_cannot_write() => Assert.ThrowsAny<Exception>(() => _database.Read(session => session.Connection.Execute("delete from t")));

    [Fact]
    public void Schema_steps_run_once_and_a_newer_store_is_refused()
    {
        SchemaFile[] files = [new("M", 1, "create table m(a {blob}) "), new("M", 2, "create table n(a bigint not null primary key) {clustered}")];
        Assert.Equal(2, Migrations.Apply(_database, files, TimeProvider.System));
        Assert.Equal(0, Migrations.Apply(_database, files, TimeProvider.System));
        Assert.Throws<NewerStoreException>(() => Migrations.Apply(_database, files[..1], TimeProvider.System));
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

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private long Count() => _database.Read(session => session.Connection.ExecuteScalar<long>("select count(*) from t"));
}
