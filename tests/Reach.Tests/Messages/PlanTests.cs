// Planning on both engines: a key is one message for ever, what waits can be taken back, a failed transaction plans nothing.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Reach.Messages;
using Mitos.Reach.Messages.Contracts;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Messages;

public sealed class PlanTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-reach").FullName;
    private readonly Database _database;
    private readonly MessagePlans _plans = new(TimeProvider.System);

    public PlanTests()
    {
        _database = TestEngine.Open(_folder, TestEngine.Current);
        Migrations.Apply(_database, SchemaFile.Of(typeof(MessagesModule).Assembly), TimeProvider.System);
    }

    [StoreFact]
    public void The_same_key_is_one_message()
    {
        _database.Write(session => _plans.Plan(session, [Plan("a", priority: 1), Plan("b")]));
        _database.Write(session => _plans.Plan(session, [Plan("a", priority: 9), Plan("c")]));
        var states = Of("a", "b", "c", "d");
        Assert.Equal(["a", "b", "c"], states.Select(state => state.Key).Order());
        Assert.All(states, state => Assert.Equal((MessageStatus.Planned, 1_000L), (state.Status, state.DueAt)));
        Assert.Equal(1, _database.Read(session => Dapper.SqlMapper.ExecuteScalar<long>(session.Connection, "select priority from outgoing where key = 'a'")));
    }

    [StoreFact]
    public void What_waits_can_be_taken_back_and_stays_taken_back()
    {
        _database.Write(session => _plans.Plan(session, [Plan("a"), Plan("b")]));
        _database.Write(session => _plans.Cancel(session, ["a", "never planned"]));
        _database.Write(session => _plans.Plan(session, [Plan("a")]));
        Assert.Equal((MessageStatus.Cancelled, null), (Of("a")[0].Status, Of("a")[0].DueAt));
        Assert.Equal(MessageStatus.Planned, Of("b")[0].Status);
    }

    [StoreFact]
    public void What_is_being_sent_cannot_be_taken_back()
    {
        _database.Write(session => _plans.Plan(session, [Plan("a")]));
        _database.Write(session => Dapper.SqlMapper.Execute(session.Connection, "update outgoing set status = 2"));
        _database.Write(session => _plans.Cancel(session, ["a"]));
        Assert.Equal(MessageStatus.Sending, Of("a")[0].Status);
    }

    [StoreFact]
    public void A_transaction_that_fails_plans_nothing()
    {
        Assert.Throws<InvalidOperationException>(() => _database.Write(session =>
        {
            _plans.Plan(session, [Plan("a")]);
            throw new InvalidOperationException();
        }));
        Assert.Empty(Of("a"));
    }

    [StoreFact]
    public void A_plan_that_cannot_be_kept_is_a_mistake_of_who_plans()
    {
        Assert.Throws<ArgumentException>(() => _database.Write(session => _plans.Plan(session, [Plan(new string('k', 201))])));
        Assert.Throws<ArgumentException>(() => _database.Write(session => _plans.Plan(session, [Plan("a") with { Channels = [] }])));
        Assert.Throws<ArgumentException>(() => _database.Write(session => _plans.Plan(session, [Plan("a") with { Data = JsonSerializer.SerializeToElement(new string('x', 40_000)) }])));
    }

    public void Dispose()
    {
        _database.Dispose();
        TestEngine.Drop(_folder);
        Directory.Delete(_folder, true);
    }

    private IReadOnlyList<MessageState> Of(params string[] keys) => _database.Read(session => _plans.Of(session, keys));

    private static MessagePlan Plan(string key, int priority = 0) =>
        new(key, 77, "welcome", "marketing", MessageClass.Marketing, [new ChannelTry("email", 120, ChannelTry.Opened), new ChannelTry("sms")], priority, 1_000, null, new MessageOrigin("journey", "12", "hello"), null);
}
