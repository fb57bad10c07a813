// Classification with the source looked up, for those who hold only an event.
using Mitos.Kernel.Events;
using Mitos.People.Collect.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Profiles;

internal sealed class Classifier(ISourceDirectory sources) : IClassifier
{
    public void Classify(Event e) => Classification.Classify(e, sources.Find(e.Source).Kind);
}
