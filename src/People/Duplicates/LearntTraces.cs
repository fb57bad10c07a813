// What the learnt model knows of a person who is erased: her values among the common ones.
using Mitos.Kernel.Data;
using Mitos.People.Consent.Contracts;
using Mitos.People.Duplicates.Matching;

namespace Mitos.People.Duplicates;

internal sealed class LearntTraces(Database database, DuplicateSettings settings, PersonReader people) : IPersonTraces
{
    public Func<CancellationToken, Task> Find(long profile, IReadOnlyList<string> texts)
    {
        var person = database.Read(session => people.Find(session, profile));
        return person is null ? static _ => Task.CompletedTask : cancellationToken => settings.ForgetAsync(new MatchValues().Record(person.Details), cancellationToken);
    }
}
