// The rules of limits, devices and lockout.
using System.Net;
using Dapper;
using Mitos.Kernel.Data;
using Mitos.Kernel.Staff;
using Mitos.Testing;

namespace Mitos.Kernel.Tests.Staff;

public sealed class StaffTests
{
    [Fact]
    public void Who_is_limited_sees_what_carries_her_shops_or_none()
    {
        var caller = new Caller(1, "a", "associate") { Scope = StaffScope.Of(["Πάτρα", " gr-12 "], ["Λευκός Πύργος"]) };
        Assert.True(caller.MaySee("ΠΑΤΡΑ"));
        Assert.True(caller.MaySee("GR-12"));
        Assert.True(caller.MaySee(null));
        Assert.False(caller.MaySee("Αθήνα"));
        Assert.True(caller.MaySee(["Αθήνα", "gr-12"], []));
        Assert.False(caller.MaySee(["Πάτρα"], ["Άλλη"]));
        Assert.True(caller.MaySee(["Πάτρα"], ["Άλλη", "λευκος πυργος"]));
        Assert.True(new Caller(1, "a", "associate").MaySee("Αθήνα"));
        Assert.Null(StaffScope.Of([" "], []));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36", "Chrome, Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0", "Firefox, Linux")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36", "Chrome, Android")]
    [InlineData("curl/8", "")]
    public void A_device_is_told_in_two_words(string agent, string told) => Assert.Equal(told, Device.Of(agent));

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.…")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.…")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1::…")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    public void Of_an_address_the_network_is_kept(string address, string kept) => Assert.Equal(kept, Device.Shortened(IPAddress.Parse(address)));

    [Fact]
    public async Task Each_lock_is_longer_than_the_one_before_and_a_quiet_day_forgets()
    {
        using var store = new AttemptStore();
        var clock = new SetClock();
        var attempts = new SignInAttempts(store.Database, clock);
        int[] minutes = [5, 15, 60, 240, 1440, 1440];
        for (var round = 0; round < minutes.Length; round++)
        {
            for (var attempt = 1; attempt < (round == 0 ? 10 : 5); attempt++)
            {
                Assert.Equal(new CountedAttempt(null, null), await attempts.CountAsync("n", CancellationToken.None));
            }

            Assert.Equal(new CountedAttempt(null, TimeSpan.FromMinutes(minutes[round])), await attempts.CountAsync("n", CancellationToken.None));
            clock.Now += TimeSpan.FromMinutes(minutes[round]) - TimeSpan.FromSeconds(1);
            Assert.NotNull((await attempts.CountAsync("n", CancellationToken.None)).LockedUntil);
            Assert.Contains("n", attempts.Locked().Keys);
            clock.Now += TimeSpan.FromSeconds(2);
            Assert.DoesNotContain("n", attempts.Locked().Keys);
        }

        clock.Now += TimeSpan.FromDays(1);
        for (var attempt = 1; attempt < 10; attempt++)
        {
            Assert.Equal(new CountedAttempt(null, null), await attempts.CountAsync("n", CancellationToken.None));
        }
    }

    [Fact]
    public async Task Attempts_that_are_minutes_apart_lock_nothing()
    {
        using var store = new AttemptStore();
        var clock = new SetClock();
        var attempts = new SignInAttempts(store.Database, clock);
        for (var attempt = 0; attempt < 30; attempt++)
        {
            Assert.Equal(new CountedAttempt(null, null), await attempts.CountAsync("n", CancellationToken.None));
            clock.Now += TimeSpan.FromSeconds(40);
        }
    }

    [StoreFact]
    public async Task Many_at_once_over_two_nodes_are_not_judged_more_often()
    {
        using var store = new AttemptStore();
        SignInAttempts[] nodes = [new(store.Database, TimeProvider.System), new(store.Database, TimeProvider.System)];
        var counted = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => nodes[number % 2].CountAsync("n", CancellationToken.None))));
        Assert.Equal(10, counted.Count(one => one.LockedUntil is null));
        Assert.Single(counted, one => one.BeginsLock is not null);
        Assert.True(await nodes[0].ForgetAsync("n", CancellationToken.None));
        Assert.Null((await nodes[1].CountAsync("n", CancellationToken.None)).LockedUntil);
    }

    [StoreFact]
    public async Task A_store_of_before_keeps_its_people_sessions_and_keys()
    {
        using var store = new AttemptStore(upTo: 2);
        store.Database.Write(session => session.Connection.Execute(
            """
            insert into staff(id, email, name, role, password_hash, created_at, disabled) values(1, 'a@mitos.example', 'Άννα', 'manager', 'h', 5, 0);
            insert into staff_session(token_hash, staff, created_at, expires_at) values('0123456789abcdef0123', 1, 5, 9000);
            insert into api_key(id, name, role, key_hash, key_shown, created_at) values(1, 'k', 'analyst', 'kh', 'mk_', 5);
            insert into sign_in_attempt(name_hash, attempts, since) values('n', 3, 5);
            """));
        store.Migrate(3);
        var person = new StaffStore(store.Database).Find(1)!;
        Assert.Equal(("Άννα", "manager", null, false), (person.Name, person.Role, person.Limits, person.HasSecondFactor));
        Assert.Equal(new SessionRow("0123456789abcdef0123", 1, "", "", 5, 0, 9000, false), new SessionStore(store.Database).Find("0123456789abcdef0123", 6));
        Assert.Equal(("analyst", "", 0L), new ApiKeyStore(store.Database).FindByHash("kh", 6) is { } key ? (key.Role, key.Scopes, key.ExpiresAt) : default);
        Assert.Null(new ApiKeyStore(store.Database).FindByHash("", 6));
        Assert.Null((await new SignInAttempts(store.Database, TimeProvider.System).CountAsync("n", CancellationToken.None)).LockedUntil);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class AttemptStore : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("mitos-staff").FullName;

        public AttemptStore(int upTo = int.MaxValue)
        {
            Database = TestEngine.Open(_folder, TestEngine.Current);
            Migrate(upTo);
        }

        public Database Database { get; }

        public void Migrate(int upTo) =>
            Migrations.Apply(Database, SchemaFile.Of(typeof(Database).Assembly).Where(file => file.Module == "Kernel.Staff" && file.Number <= upTo), TimeProvider.System);

        public void Dispose()
        {
            Database.Dispose();
            TestEngine.Drop(_folder);
            Directory.Delete(_folder, recursive: true);
        }
    }
}
