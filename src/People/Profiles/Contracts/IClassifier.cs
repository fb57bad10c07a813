// The question where an event happened and what it touched.
using Mitos.Kernel.Events;

namespace Mitos.People.Profiles.Contracts;

public interface IClassifier
{
    /// <summary>Sets channel, touchpoint and stage by the rules of today.</summary>
    void Classify(Event e);
}
