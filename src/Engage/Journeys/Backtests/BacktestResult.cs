// What a draft would have done.
namespace Mitos.Engage.Journeys.Backtests;

/// <param name="Reached">How often somebody came to the node.</param>
/// <param name="Left">By which branch, or for which reason where she left the journey.</param>
public sealed record BacktestNode(string Node, long Reached, IReadOnlyDictionary<string, long> Left);

/// <param name="Sent">What the arbiter would have let through, by channel.</param>
/// <param name="Refused">What it would not, by its reason.</param>
/// <param name="Held">What would have gone later than planned, such as behind the quiet hours.</param>
public sealed record BacktestMessage(string Node, long Planned, IReadOnlyDictionary<string, long> Sent, long Held, IReadOnlyDictionary<string, long> Refused, decimal Cost);

/// <param name="Customers">Who would have been on both at once.</param>
/// <param name="MessagesWithinADay">Messages of the two, less than a day apart, to the same customer.</param>
public sealed record BacktestCollision(int Journey, string Name, long Customers, long MessagesWithinADay);

/// <param name="Day">In the zone of the business.</param>
public sealed record BacktestDay(string Day, long Entered, long Messages);

/// <summary>The same draft, log and settings give the same text, byte by byte.</summary>
/// <param name="Customers">Who were looked at: those who are known by more than a device.</param>
/// <param name="Refused">Who did what lets one in, and would not have entered, by the reason.</param>
/// <param name="Ended">How ways would have ended, by the reason.</param>
/// <param name="StillOn">Ways that would not be over at the end of the time.</param>
/// <param name="Today">What was asked as it is now and not as it was then: <c>consent</c>, <c>audience</c>, <c>address</c>, <c>trait:NAME</c>.</param>
/// <param name="First">The first customers who would have entered.</param>
public sealed record BacktestResult(
    long Customers, long Events, long EnteredCustomers, long Entered, long Holdout, IReadOnlyDictionary<string, long> Refused, IReadOnlyDictionary<string, long> Ended, long StillOn, long Converted, decimal Revenue,
    IReadOnlyList<BacktestNode> Nodes, IReadOnlyList<BacktestMessage> Messages, long Tasks, long Calls, decimal Cost, IReadOnlyList<BacktestDay> Days, IReadOnlyList<BacktestCollision> Collisions,
    IReadOnlyList<string> Today, IReadOnlyList<Guid> First);
