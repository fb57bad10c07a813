// What rules would make of the newest events, before they are in force.
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;

namespace Mitos.People.Profiles.Touchpoints;

public sealed record PlaceView(string Channel, string Touchpoint, string Stage);

/// <param name="Rule">The place of the first rule that fits, from 0; null when none does, and older rules do not hold any more.</param>
public sealed record ReclassifiedView(string MessageId, string Kind, DateTimeOffset At, PlaceView Before, PlaceView After, int? Rule);

/// <param name="Looked">How many of the newest events were looked at.</param>
/// <param name="Changed">How many of those would be elsewhere than now.</param>
/// <param name="Fits">For each rule how many events it fits first.</param>
public sealed record TouchpointPreviewView(int Looked, int Changed, IReadOnlyList<int> Fits, IReadOnlyList<ReclassifiedView> Examples);

internal sealed class TouchpointPreview(EventLog log, Classifier classifier)
{
    private const int Looked = 5_000;
    private const int Page = 500;
    private const int Shown = 20;

    public TouchpointPreviewView Of(IReadOnlyList<TouchpointRule> rules, CancellationToken cancellationToken)
    {
        var tried = new RulesInForce(new KeptRules(rules, 0));
        var fits = new int[rules.Count];
        var examples = new List<ReclassifiedView>();
        var (looked, changed, before) = (0, 0, long.MaxValue);
        while (looked < Looked && log.Newest(before, Page) is { Count: > 0 } rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var e in rows.Select(row => row.ToEvent()).Where(e => e.Type != EventType.Fact))
            {
                classifier.Classify(e);
                var now = Place(e);
                var rule = classifier.Classify(e, tried);
                looked++;
                _ = rule >= 0 ? fits[rule]++ : 0;
                if (Place(e) is var then && then != now)
                {
                    changed++;
                    if (examples.Count < Shown)
                    {
                        examples.Add(new ReclassifiedView(e.MessageId, e.Kind, DateTimeOffset.FromUnixTimeMilliseconds(e.OccurredAt), now, then, rule >= 0 ? rule : null));
                    }
                }
            }

            before = rows[^1].Seq;
        }

        return new TouchpointPreviewView(looked, changed, fits, examples);
    }

    private static PlaceView Place(Event e) => new(e.Channel.Name(), e.Touchpoint.Name(), e.Stage.Name());
}
