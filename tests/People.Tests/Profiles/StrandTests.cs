// The fold of an identifier's events and its bytes.
using System.Text.Json;
using Mitos.Kernel.Events;
using Mitos.People.Profiles.State;

namespace Mitos.People.Tests.Profiles;

public sealed class StrandTests
{
    [Fact]
    public void A_state_comes_back_from_its_bytes_as_it_was()
    {
        var state = new ProfileState { Key = 7, Tokens = ["maria", "papadopulu"] };
        state.Strands[7] = Fold(7, Identify(1, """{"name":"Μαρία","age":33}"""), Order(2, 12.34m));
        state.Strands[-9] = Fold(-9, Identify(3, """{"name":"Maria"}"""));
        var bytes = StateCodec.Write(state).ToArray();
        Assert.Equal(bytes, StateCodec.Write(StateCodec.Read(7, bytes)).ToArray());
    }

    [Fact]
    public void The_bytes_do_not_depend_on_the_order_in_which_strands_came()
    {
        var (one, other) = (Fold(Identify(1, """{"a":1}""")), Fold(Identify(2, """{"b":2}""")));
        var forward = new ProfileState { Key = 1, Strands = { [1] = one, [2] = other } };
        var backward = new ProfileState { Key = 1, Strands = { [2] = other, [1] = one } };
        Assert.Equal(StateCodec.Write(forward).ToArray(), StateCodec.Write(backward).ToArray());
    }

    [Fact]
    public void The_latest_value_survives_even_if_it_came_first()
    {
        var strand = Fold(Identify(200, """{"city":"Πάτρα"}""", seq: 1), Identify(100, """{"city":"Αθήνα"}""", seq: 2));
        Assert.Equal("\"Πάτρα\"", First(strand, "city", new TraitRule("city", SurvivorshipRule.MostRecent)));
    }

    [Fact]
    public void The_most_frequent_value_survives_where_the_rule_says_so()
    {
        var strand = Fold(Identify(1, """{"size":"M"}"""), Identify(2, """{"size":"M"}"""), Identify(3, """{"size":"L"}"""));
        Assert.Equal("\"M\"", First(strand, "size", new TraitRule("size", SurvivorshipRule.MostFrequent)));
    }

    [Fact]
    public void The_trusted_source_survives_where_the_rule_says_so()
    {
        var strand = Fold(Identify(1, """{"phone":"1"}""", source: 2), Identify(2, """{"phone":"2"}""", source: 1));
        Assert.Equal("\"1\"", First(strand, "phone", new TraitRule("phone", SurvivorshipRule.SourcePriority, ["2", "1"])));
    }

    [Fact]
    public void Orders_and_refunds_are_summed_to_the_cent()
    {
        var strand = Fold(Order(1, 0.1m), Order(2, 0.2m), Order(3, 0.1m, "Order Refunded"));
        Assert.Equal((2, 20L), (strand.Orders, strand.OrderCents));
    }

    [Fact]
    public void Too_many_values_forget_the_oldest_and_keep_the_most_frequent()
    {
        var events = Enumerable.Range(1, 20).Select(at => Identify(at + 2, $$"""{"color":"c{{at}}"}""")).Prepend(Identify(1, """{"color":"red"}""")).Prepend(Identify(2, """{"color":"red"}""")).ToArray();
        var values = Fold(events).Traits["color"];
        Assert.True(values.Count <= 8);
        Assert.Contains(values, value => value.Json == "\"red\"");
    }

    private static string First(Strand strand, string trait, TraitRule rule) =>
        Survivorship.Order(strand.Traits[trait], rule, source => source.ToString())[0].Json;

    private static Strand Fold(params Event[] events) => Fold(1, events);

    private static Strand Fold(long node, params Event[] events)
    {
        var strand = new Strand { Node = node };
        foreach (var e in events)
        {
            strand.Fold(e);
        }

        return strand;
    }

    private static Event Identify(long at, string traits, long? seq = null, int source = 1) => new()
    {
        Type = EventType.Identify, MessageId = $"m{at}", Source = source, OccurredAt = at, ReceivedAt = at, Seq = seq ?? at,
        Json = JsonDocument.Parse("{}").RootElement, Traits = JsonDocument.Parse(traits).RootElement,
    };

    private static Event Order(long at, decimal total, string name = "Order Completed") => new()
    {
        Type = EventType.Track, Name = name, MessageId = $"m{at}", Source = 1, OccurredAt = at, ReceivedAt = at, Seq = at,
        Json = JsonDocument.Parse("{}").RootElement, Properties = JsonSerializer.SerializeToElement(new { total, currency = "EUR" }),
    };
}
