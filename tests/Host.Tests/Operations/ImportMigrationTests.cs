// A store from before jobs: its imports become jobs where they stood.
using Dapper;
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;
using Mitos.People.Imports;
using Mitos.Testing;

namespace Mitos.Host.Tests.Operations;

public sealed class ImportMigrationTests
{
    [StoreFact]
    public void Imports_of_an_older_store_become_jobs()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-migrate").FullName;
        using (var database = TestEngine.Open(folder, TestEngine.Current))
        {
            var files = SchemaFile.Of(typeof(Job).Assembly).Concat(SchemaFile.Of(typeof(ImportOptions).Assembly))
                .Where(file => file.Module is "Kernel.Jobs" or "People.Imports").ToList();
            Migrations.Apply(database, files.Where(file => file is { Module: "People.Imports", Number: 1 }), TimeProvider.System);
            database.Write(session => session.Connection.Execute(
                """
                insert into import(id, kind, file, path, mapping, source, status, rows_done, bytes_done, bytes_total, events, events_new, events_known, rejected, started_at, finished_at, error)
                values(1, 'csv', 'a.csv', '/a.csv', '', 2, 'done', 10, 100, 100, 10, 10, 0, 0, 1000, 2000, null),
                      (2, 'csv', 'b.csv', '/b.csv', '', 2, 'running', 5, 50, 100, 5, 5, 0, 0, 3000, null, null)
                """));
            Migrations.Apply(database, files, TimeProvider.System);
            var jobs = database.Read(session => session.Connection.Query<(long, string, long, string)>("select id, status, position, arguments from job order by id").ToList());
            Assert.Equal([(1, JobStatus.Done, 10, "{\"import\":1}"), (2, JobStatus.Paused, 5, "{\"import\":2}")], jobs);
            Assert.Equal([1L, 2L], database.Read(session => session.Connection.Query<long>("select job from import order by id")));
        }

        Directory.Delete(folder, recursive: true);
    }
}
