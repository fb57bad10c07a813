// On which nodes an import may run: where its file is.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Jobs;
using Mitos.People.Imports;
using Mitos.Testing;

namespace Mitos.People.Tests.Imports;

public sealed class ImportPlaceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-import").FullName;
    private readonly Database _database;
    private readonly ImportStore _store;

    public ImportPlaceTests()
    {
        _database = TestEngine.Open(_folder, TestEngine.Current);
        Migrations.Apply(_database, [.. SchemaFile.Of(typeof(Job).Assembly), .. SchemaFile.Of(typeof(Import).Assembly)], TimeProvider.System);
        _store = new ImportStore(_database);
    }

    [StoreFact]
    public async Task An_import_waits_for_a_node_that_has_its_file_and_the_embedded_store_has_one_node()
    {
        var import = await _store.AddAsync(new Import { Kind = "ndjson", File = "till.ndjson", Path = "/no/such/folder/0123abcd" }, (_, _) => 1, default);
        var job = new Job { Id = 1, Kind = ImportJob.Name, Arguments = $"{{\"import\":{import.Id}}}", DueAt = Now };
        Assert.Equal(TestEngine.Current == Engine.Sqlite, Node("first").CanRun(job));

        // Nobody has it: somebody must say so.
        Assert.True(Node("first").CanRun(job with { DueAt = Now - (11 * 60_000) }));
        Assert.Equal(TestEngine.Current == Engine.Sqlite, Node("first").CanRun(job with { DueAt = Now - (11 * 60_000), LeaseUntil = Now }));

        // Files are named by their content, so a node that has one of this name has the file.
        Directory.CreateDirectory(Path.Combine(_folder, "second"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "second", "0123abcd"), "");
        Assert.True(Node("second").CanRun(job));
    }

    public void Dispose()
    {
        _database.Dispose();
        TestEngine.Drop(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>What only a run needs is not there.</summary>
    private ImportJob Node(string folder) =>
        new(_store, new ImportFolder(new ImportOptions(Path.Combine(_folder, folder))), null!, null!, null!, new StoreCounts(_database), _database, TimeProvider.System);
}
