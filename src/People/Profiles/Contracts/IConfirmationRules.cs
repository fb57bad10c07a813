// A port: which yes waits until the customer has confirmed it.
using Mitos.Kernel.Events;

namespace Mitos.People.Profiles.Contracts;

/// <summary>
/// Implemented by Consent; answers from memory, safe from any thread. The same event always gets the same answer, by the rules that were in force when it was
/// received: so a rebuild finds what was found then.
/// </summary>
public interface IConfirmationRules
{
    /// <summary>Whether a yes of this event to the purpose counts only when she has confirmed it.</summary>
    bool Awaits(Event e, string purpose);
}
