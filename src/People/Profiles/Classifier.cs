// Places events: first by the default rules, then by those of the business.
using Mitos.Kernel.Events;
using Mitos.People.Collect.Contracts;
using Mitos.People.Profiles.Contracts;
using Mitos.People.Profiles.Touchpoints;

namespace Mitos.People.Profiles;

internal sealed class Classifier(ISourceDirectory sources, TouchpointSettings rules) : IClassifier
{
    public void Classify(Event e) => Classify(e, rules.Current);

    /// <returns>The first rule of the business that fits, by its place; -1 for none.</returns>
    public int Classify(Event e, RulesInForce by)
    {
        Classification.Classify(e, sources.Find(e.Source).Kind);
        return e.Type == EventType.Fact ? -1 : by.Apply(e);
    }
}
