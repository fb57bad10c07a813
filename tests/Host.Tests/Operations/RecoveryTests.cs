// Point-in-time recovery of a store on PostgreSQL, with the very settings that the operations guide gives.
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Mitos.Host.Tests.Faults;
using Mitos.Testing;
using Npgsql;

namespace Mitos.Host.Tests.Operations;

public sealed class RecoveryTests
{
    /// <summary>Where the guide's commands keep the log of PostgreSQL.</summary>
    private const string Archive = "/backup/wal";

    [FactWithPostgres]
    public async Task A_store_goes_back_to_the_instant_before_an_accident()
    {
        var (archive, backups) = (PostgresServer.NewFolder("mitos-wal"), PostgresServer.NewFolder("mitos-base"));
        var (folder, restored) = (Directory.CreateTempSubdirectory("mitos-before").FullName, Directory.CreateTempSubdirectory("mitos-after").FullName);
        try
        {
            var backup = Path.Combine(backups, "base");
            var acknowledged = new ConcurrentBag<string>();
            string instant, database;
            using (var server = PostgresServer.Start($"-c wal_level=replica -c archive_mode=on -c \"archive_command={Guide("archive_command", archive)}\""))
            {
                TestEngine.Use(folder, server);
                database = new NpgsqlConnectionStringBuilder(TestEngine.MakePostgresOf(folder)).Database!;
                await using var mitos = await MitosProcess.StartAsync(folder);
                await SendAsync(mitos, "before", 200, acknowledged);
                await FaultLoad.DrainAsync(mitos.Api);
                server.Run("pg_basebackup", "-D", backup, "-X", "stream", "-c", "fast");
                server.Run("pg_verifybackup", backup);

                // What was acknowledged a moment before the instant need not be processed yet.
                await SendAsync(mitos, "since", 300, acknowledged);
                instant = server.Run("psql", "-d", database, "-Atc", "select clock_timestamp()");
                await Task.Delay(50);
                await SendAsync(mitos, "too-late", 100, []);
                await FaultLoad.DrainAsync(mitos.Api);
                server.Run("psql", "-d", database, "-c", "truncate log, thread, profile");
                var last = server.Run("psql", "-d", database, "-Atc", "select pg_walfile_name(pg_switch_wal())");
                await ArchivedAsync(server, last);
            }

            using var recovered = PostgresServer.Start(
                $"-c \"restore_command={Guide("restore_command", archive)}\" -c \"recovery_target_time={instant}\" -c recovery_target_action=promote", backup);
            TestEngine.Use(restored, new NpgsqlConnectionStringBuilder(recovered.Connection) { Database = database }.ToString());
            await FaultLoad.CheckAsync(restored, acknowledged);
            Assert.Equal(acknowledged.Order(), StoreReading.MessageIds(restored).Order());
        }
        finally
        {
            foreach (var one in new[] { archive, backups, folder, restored })
            {
                Directory.Delete(one, recursive: true);
            }
        }
    }

    private static async Task SendAsync(MitosProcess mitos, string name, int events, ConcurrentBag<string> acknowledged)
    {
        var batch = Enumerable.Range(0, events).Select(number => new { type = "page", userId = $"u{number % 50}", messageId = $"{name}-{number}" }).ToList();
        using var answer = await mitos.Api.PostAsync($"/v1/batch?writeKey={MitosServer.WriteKey}", new StringContent(JsonSerializer.Serialize(new { batch })));
        answer.EnsureSuccessStatusCode();
        batch.ForEach(one => acknowledged.Add(one.messageId));
    }

    private static async Task ArchivedAsync(PostgresServer server, string file)
    {
        for (var since = TimeProvider.System.GetTimestamp(); ; await Task.Delay(100))
        {
            var state = server.Run("psql", "-d", "postgres", "-Atc", "select last_archived_wal, failed_count from pg_stat_archiver").Split('|');
            Assert.Equal(0, int.Parse(state[1], CultureInfo.InvariantCulture));
            if (string.CompareOrdinal(state[0], file) >= 0)
            {
                return;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(30), $"{file} was not archived.");
        }
    }

    /// <summary>The value of a setting of PostgreSQL as the guide gives it, with this folder for the guide's.</summary>
    private static string Guide(string setting, string archive) =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "guide", "operations.md")).Single(line => line.StartsWith($"{setting} = '", StringComparison.Ordinal))[$"{setting} = '".Length..^1]
            .Replace(Archive, archive, StringComparison.Ordinal);
}
