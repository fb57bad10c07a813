// Adds up what a draft would have done with each customer.
using System.Globalization;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Steps;
using Mitos.Reach.Messages.Contracts;
using NodaTime;

namespace Mitos.Engage.Journeys.Backtests;

/// <summary>Bounded by the draft and the days, and not by the customers.</summary>
internal sealed class BacktestTally(JourneyGraph graph, JourneyTerms terms)
{
    private const int MostFirst = 20;
    private readonly SortedDictionary<string, long> _refused = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _ended = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Node, string Branch), long> _left = [];
    private readonly Dictionary<(string Node, string Channel), long> _sent = [];
    private readonly Dictionary<(string Node, string Reason), long> _unsent = [];
    private readonly Dictionary<string, long> _held = [];
    private readonly SortedDictionary<string, (long Entered, long Messages)> _days = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, (long Customers, long Messages)> _collisions = [];
    private readonly List<Guid> _first = [];
    private long _customers, _events, _enteredCustomers, _entered, _holdout, _stillOn, _converted, _cents, _tasks, _calls;

    public SortedSet<string> Asked { get; } = new(StringComparer.Ordinal);

    public void Looked(long events) => (_customers, _events) = (_customers + 1, _events + events);

    public void Refuse(string reason) => _refused[reason] = _refused.GetValueOrDefault(reason) + 1;

    public void Path(IEnumerable<(InstanceId Id, PathStep Step)> path)
    {
        foreach (var (_, step) in path)
        {
            var key = (step.Node, step.Branch ?? step.Reason.Split(':')[0]);
            _left[key] = _left.GetValueOrDefault(key) + 1;
        }
    }

    public void Did(JourneyEffect effect) => (_tasks, _calls) = (_tasks + (effect is AddTask ? 1 : 0), _calls + (effect is CallWebhook ? 1 : 0));

    public void Message(string node, in ArbiterAnswer answer, long at, bool held)
    {
        if (answer.Verdict == Verdict.Send)
        {
            var key = (node, answer.Channel ?? "");
            _sent[key] = _sent.GetValueOrDefault(key) + 1;
            var day = Day(at);
            _days[day] = (_days.GetValueOrDefault(day).Entered, _days.GetValueOrDefault(day).Messages + 1);
        }
        else
        {
            _unsent[(node, answer.Reason)] = _unsent.GetValueOrDefault((node, answer.Reason)) + 1;
        }

        _held[node] = _held.GetValueOrDefault(node) + (held ? 1 : 0);
    }

    /// <summary>Everything about one customer is over.</summary>
    public void Customer(Guid id, IReadOnlyList<JourneyInstance> ways)
    {
        var entered = ways.Where(way => way.Status is InstanceStatus.Live or InstanceStatus.Ended).ToList();
        _entered += entered.Count;
        _holdout += ways.Count(way => way.Status == InstanceStatus.Holdout);
        _stillOn += entered.Count(way => way.IsLive);
        foreach (var way in entered)
        {
            var day = Day(way.EnteredAt);
            _days[day] = (_days.GetValueOrDefault(day).Entered + 1, _days.GetValueOrDefault(day).Messages);
            _converted += way.ConvertedAt != 0 ? 1 : 0;
            _cents += way.RevenueCents;
            if (way.Reason is { } reason)
            {
                _ended[reason] = _ended.GetValueOrDefault(reason) + 1;
            }
        }

        if (entered.Count > 0)
        {
            _enteredCustomers++;
            if (_first.Count < MostFirst)
            {
                _first.Add(id);
            }
        }
    }

    public void Collide(int journey, long messages) =>
        _collisions[journey] = (_collisions.GetValueOrDefault(journey).Customers + 1, _collisions.GetValueOrDefault(journey).Messages + messages);

    public BacktestResult Result(Func<int, string> nameOf)
    {
        var messages = graph.Nodes.OfType<MessageNode>().Select(node =>
        {
            var sent = Sorted(_sent.Where(one => one.Key.Node == node.Id).Select(one => (one.Key.Channel, one.Value)));
            var refused = Sorted(_unsent.Where(one => one.Key.Node == node.Id).Select(one => (one.Key.Reason, one.Value)));
            return new BacktestMessage(node.Id, sent.Values.Sum() + refused.Values.Sum(), sent, _held.GetValueOrDefault(node.Id), refused, sent.Sum(one => one.Value * terms.Prices.GetValueOrDefault(one.Key)));
        }).ToList();
        return new BacktestResult(
            _customers, _events, _enteredCustomers, _entered, _holdout, _refused, _ended, _stillOn, _converted, _cents / 100m,
            [.. graph.Nodes.Select(node => new BacktestNode(node.Id, _left.Where(one => one.Key.Node == node.Id).Sum(one => one.Value), Sorted(_left.Where(one => one.Key.Node == node.Id).Select(one => (one.Key.Branch, one.Value)))))],
            messages, _tasks, _calls, messages.Sum(message => message.Cost), [.. _days.Select(day => new BacktestDay(day.Key, day.Value.Entered, day.Value.Messages))],
            [.. _collisions.Select(one => new BacktestCollision(one.Key, nameOf(one.Key), one.Value.Customers, one.Value.Messages))], [.. Asked], _first);
    }

    private string Day(long at) => Instant.FromUnixTimeMilliseconds(at).InZone(terms.TimeZone).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static SortedDictionary<string, long> Sorted(IEnumerable<(string Key, long Value)> pairs) => new(pairs.ToDictionary(pair => pair.Key, pair => pair.Value), StringComparer.Ordinal);
}
