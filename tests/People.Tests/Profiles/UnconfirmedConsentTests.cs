// A yes that waits for its confirmation: what it stands beside, what it takes nothing from, and the same in whatever order events come.
using System.Text.Json;
using Mitos.Kernel.Events;
using Mitos.People.Profiles.Consents;
using Mitos.People.Profiles.Contracts;
using Mitos.People.Profiles.State;

namespace Mitos.People.Tests.Profiles;

public sealed class UnconfirmedConsentTests
{
    private const int Confirms = 1;
    private const int Only = 2;

    [Theory]
    [InlineData(ConsentStatus.Pending, "yes?")]
    [InlineData(ConsentStatus.Granted, "yes")]
    [InlineData(ConsentStatus.Granted, "yes yes?")]
    [InlineData(ConsentStatus.Granted, "yes? yes")]
    [InlineData(ConsentStatus.Denied, "yes? no")]
    [InlineData(ConsentStatus.Denied, "yes yes? no")]
    [InlineData(ConsentStatus.Pending, "yes no yes?")]
    [InlineData(ConsentStatus.Granted, "yes no yes? yes")]
    [InlineData(ConsentStatus.Pending, "no yes? yes?")]
    public void Whatever_order_words_come_in_the_same_holds(ConsentStatus status, string words)
    {
        var events = words.Split(' ').Select((word, index) => Said(index + 1, word.TrimEnd('?') == "yes" ? "granted" : "denied", word.EndsWith('?') ? Only : Confirms)).ToList();
        foreach (var order in Orders(events))
        {
            Assert.Equal(status, Of(order, "email"));
        }

        // Of a channel nothing was said apart, and of another purpose nothing at all.
        Assert.Equal(ConsentStatus.Unknown, Of(events, "sms"));
    }

    [Fact]
    public void A_yes_to_a_purpose_as_a_whole_waits_for_each_of_its_channels()
    {
        var whole = Said(2, "granted", Only, channel: null);
        Assert.Equal(ConsentStatus.Pending, Of([whole], "email"));
        Assert.Equal(ConsentStatus.Granted, Of([Said(1, "granted", Confirms), whole], "email"));
        Assert.Equal(ConsentStatus.Pending, Of([Said(1, "denied", Confirms), whole], "email"));
    }

    [Theory]
    [InlineData("marketing?", "email")]
    [InlineData("marketing", "email?")]
    public void Nobody_says_it_under_the_name_of_what_waits(string purpose, string channel)
    {
        var strand = new Strand { Node = 1 };
        strand.Fold(Said(1, "granted", Confirms, channel, purpose), new OnlyOne());
        Assert.DoesNotContain(strand.Consent.Keys, key => key.EndsWith('?'));
        Assert.Equal(ConsentStatus.Unknown, Of([Said(1, "granted", Confirms, channel, purpose)], "email"));
    }

    [Fact]
    public void It_is_listed_once_by_its_own_name()
    {
        var state = State([Said(1, "granted", Only), Said(2, "denied", Confirms, "sms")]);
        Assert.Equal([("marketing", "email", ConsentStatus.Pending), ("marketing", "sms", ConsentStatus.Denied)], new ConsentDecision((_, _) => null).All(state).Select(one => (one.Purpose, one.Channel, one.Status)));
    }

    private static ConsentStatus Of(IEnumerable<Event> events, string channel) => new ConsentDecision((_, _) => null).Of(State(events), "marketing", channel).Status;

    private static ProfileState State(IEnumerable<Event> events)
    {
        var strand = new Strand { Node = 1 };
        foreach (var e in events)
        {
            strand.Fold(e, new OnlyOne());
        }

        var state = new ProfileState { Key = 1 };
        state.Strands[1] = strand;
        return state;
    }

    private static Event Said(long at, string status, int source, string? channel = "email", string purpose = "marketing") => new()
    {
        Type = EventType.Track, Name = "Consent Changed", MessageId = $"m{at}", Source = source, OccurredAt = at, ReceivedAt = at, Seq = at,
        Json = JsonDocument.Parse("{}").RootElement, Properties = JsonSerializer.SerializeToElement(new { purpose, channel, status }),
    };

    private static IEnumerable<List<Event>> Orders(List<Event> of) =>
        of.Count <= 1 ? [of] : of.SelectMany(first => Orders([.. of.Where(one => one != first)]).Select(rest => (List<Event>)[first, .. rest]));

    /// <summary>The yes of one source waits, that of the other is believed.</summary>
    private sealed class OnlyOne : IConfirmationRules
    {
        public bool Awaits(Event e, string purpose) => e.Source == Only;
    }
}
