// A journey that is ready to be looked at, changed and published.
using Mitos.Engage.Journeys.Graphs;

namespace Mitos.Engage.Journeys.Templates;

/// <summary>A text in both languages.</summary>
public sealed record Words(string El, string En);

/// <param name="Key">Stable.</param>
/// <param name="Why">What it does for the customer, in a sentence.</param>
internal sealed record JourneyTemplate(string Key, Words Name, Words Why, Func<Draft, JourneyGraph> Make)
{
    public JourneyGraph In(string language) => Make(new Draft(language));

    /// <summary>The keys of the message templates that it uses.</summary>
    public IReadOnlyList<string> Messages => [.. In("en").Nodes.OfType<MessageNode>().Select(node => node.Template).Distinct()];
}

/// <summary>Puts a journey together, row under row.</summary>
internal sealed class Draft(string language)
{
    private const double Row = 150;
    private const double Column = 280;
    private readonly List<JourneyNode> _nodes = [];
    private readonly List<JourneyEdge> _edges = [];

    public string Say(string el, string en) => language == "en" ? en : el;

    /// <summary>Adds a node at a row and column.</summary>
    public Draft At(int row, int column, JourneyNode node)
    {
        _nodes.Add(node with { X = column * Column, Y = row * Row });
        return this;
    }

    public Draft Lead(string from, string to, string branch = JourneyNode.Next)
    {
        _edges.Add(new JourneyEdge(from, branch, to));
        return this;
    }

    /// <summary>One behind the other, by their only branches.</summary>
    public Draft Chain(params string[] ids)
    {
        for (var index = 1; index < ids.Length; index++)
        {
            Lead(ids[index - 1], ids[index]);
        }

        return this;
    }

    public JourneyGraph With(JourneyRules rules) => new(_nodes, _edges, rules);

    public EntryNode Enters(JourneyTrigger trigger, JourneyCondition? only = null) => new() { Id = "entry", Trigger = trigger, Only = only };

    public MessageNode Writes(string id, string template, string el, string en, string messageClass = "marketing", params MessageChannel[] channels) => new()
    {
        Id = id,
        Name = Say(el, en),
        Template = template,
        Purpose = messageClass == "marketing" ? "marketing" : "service",
        Class = messageClass,
        Channels = channels.Length > 0 ? channels : [new MessageChannel("email")],
    };

    public WaitNode Waits(string id, int hours) => new() { Id = id, Seconds = hours * 3_600L };

    public WaitTimeNode Until(string id, string at, params int[] weekdays) => new() { Id = id, At = at, Weekdays = weekdays.Length > 0 ? weekdays : null };

    public EndNode Ends(string id = "end") => new() { Id = id };
}
