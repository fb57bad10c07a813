// Conditions made by chance, each with the plainest way to say whether a customer fulfils it.
using System.Text.Json;
using Mitos.Host.Tests.Customers.Computed;

namespace Mitos.Host.Tests.Customers.Audiences;

/// <summary>A customer as the API shows her.</summary>
internal sealed record ShownCustomer(string Id, IReadOnlyList<ShownEvent> Events, JsonElement Traits, IReadOnlySet<int> Audiences);

internal sealed record RandomCondition(object Json, Func<ShownCustomer, DateTimeOffset, bool> Holds);

internal sealed class AudienceOracle(Random random, IReadOnlyList<int> audiences)
{
    private static readonly (object? Json, Func<DateTimeOffset, DateTimeOffset, bool> IsIn) s_ever = (null, (_, _) => true);
    private static readonly string[] s_kinds = ["Order Completed", "Product Viewed"];
    private static readonly string[] s_categories = ["shoes", "hats", "toys"];

    public RandomCondition Any(int depth = 2) => (depth == 0 ? random.Next(6) : random.Next(9)) switch
    {
        0 or 1 => Did(),
        2 => Occurrence(),
        3 or 4 => Sequence(),
        5 => random.Next(3) == 0 && audiences.Count > 0 ? InAudience() : Trait(),
        6 => Joined("all", depth, parts => parts.All(one => one)),
        7 => Joined("any", depth, parts => parts.Any(one => one)),
        _ => Negated(depth),
    };

    private RandomCondition Joined(string type, int depth, Func<IEnumerable<bool>, bool> join)
    {
        var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(depth - 1)).ToList();
        return new RandomCondition(new { type, of = parts.ConvertAll(part => part.Json) }, (customer, now) => join(parts.Select(part => part.Holds(customer, now))));
    }

    private RandomCondition Negated(int depth)
    {
        var part = Any(depth - 1);
        return new RandomCondition(new { type = "not", of = part.Json }, (customer, now) => !part.Holds(customer, now));
    }

    private RandomCondition Did()
    {
        var (selector, counts) = Selector();
        var (period, isIn) = random.Next(3) == 0 ? s_ever : Period();
        int? least = random.Next(3) > 0 ? random.Next(0, 4) : null;
        int? most = least is null || random.Next(4) == 0 ? random.Next(least ?? 0, 5) : null;
        return new RandomCondition(
            new { type = "did", @event = selector, atLeast = least, atMost = most, during = period },
            (customer, now) => customer.Events.Count(e => counts(e) && isIn(e.At, now)) is var count && count >= (least ?? 0) && count <= (most ?? int.MaxValue));
    }

    private RandomCondition Occurrence()
    {
        var (selector, counts) = Selector();
        var (period, isIn) = Period();
        var isFirst = random.Next(2) == 0;
        return new RandomCondition(
            new { type = "occurrence", @event = selector, which = isFirst ? "first" : "last", during = period },
            (customer, now) => customer.Events.Where(counts).ToList() is { Count: > 0 } all && isIn((isFirst ? all[0] : all[^1]).At, now));
    }

    private RandomCondition Sequence()
    {
        var ((one, isOne), (other, isOther)) = (Selector(), Selector());
        var (period, isIn) = random.Next(2) == 0 ? s_ever : Period();
        var (happened, minutes, isSame) = (random.Next(2) == 0, random.Next(1, 40 * 60), random.Next(2) == 0);
        bool Follows(ShownEvent first, ShownEvent then) =>
            isOther(then) && (then.At, then.Order).CompareTo((first.At, first.Order)) > 0 && then.At <= first.At.AddMinutes(minutes) && (!isSame || Categories(first).Intersect(Categories(then)).Any());
        bool IsMet(ShownEvent first, IReadOnlyList<ShownEvent> events, DateTimeOffset now) => happened
            ? events.Any(then => Follows(first, then))
            : now >= first.At.AddMinutes(minutes) && (isSame ? Categories(first).Any(category => !events.Any(then => Follows(first, then) && Categories(then).Contains(category))) : !events.Any(then => Follows(first, then)));
        return new RandomCondition(
            new { type = "sequence", first = one, then = other, happened, withinMinutes = minutes, same = isSame ? new { first = "category", then = "category" } : null, during = period },
            (customer, now) => customer.Events.Any(first => isOne(first) && isIn(first.At, now) && IsMet(first, customer.Events, now)));
    }

    private RandomCondition Trait()
    {
        var city = new[] { "Αθήνα", "Πάτρα" }[random.Next(2)];
        return random.Next(2) == 0
            ? new RandomCondition(new { type = "trait", trait = "city", @operator = "is", values = new[] { city.ToUpperInvariant() } }, (customer, _) => customer.Traits.TryGetProperty("city", out var value) && value.GetString() == city)
            : new RandomCondition(new { type = "trait", trait = "member", @operator = "present" }, (customer, now) => customer.Traits.TryGetProperty("member", out _));
    }

    private RandomCondition InAudience()
    {
        var (audience, isIn) = (audiences[random.Next(audiences.Count)], random.Next(2) == 0);
        return new RandomCondition(new { type = "audience", audience, @is = isIn }, (customer, _) => customer.Audiences.Contains(audience) == isIn);
    }

    private (object Json, Func<ShownEvent, bool> Counts) Selector()
    {
        var kind = s_kinds[random.Next(2)];
        if (random.Next(2) == 0)
        {
            return (new { events = new[] { kind } }, e => e.Event == kind);
        }

        var category = s_categories[random.Next(3)];
        return (new { events = new[] { kind }, filters = new[] { new { property = "category", @operator = "is", values = new[] { category } } } }, e => e.Event == kind && Categories(e).Contains(category));
    }

    private (object? Json, Func<DateTimeOffset, DateTimeOffset, bool> IsIn) Period()
    {
        var last = random.Next(2, 80 * 60);
        if (random.Next(3) > 0)
        {
            return (new { lastMinutes = last }, (at, now) => at > now.AddMinutes(-last));
        }

        var older = random.Next(1, last);
        return random.Next(2) == 0
            ? (new { olderThanMinutes = older }, (at, now) => at <= now.AddMinutes(-older))
            : (new { lastMinutes = last, olderThanMinutes = older }, (at, now) => at > now.AddMinutes(-last) && at <= now.AddMinutes(-older));
    }

    private static IEnumerable<string> Categories(ShownEvent e) => !e.Properties.TryGetProperty("category", out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(one => one.GetString()!) : [value.GetString()!];
}
