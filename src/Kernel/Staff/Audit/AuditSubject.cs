// The port by which modules name what the audit speaks of.
namespace Mitos.Kernel.Staff;

/// <summary>What people call the subjects of one kind. A module registers one for each kind that it writes into the audit.</summary>
/// <param name="Kind">The word before the colon of a subject, such as <c>job</c>.</param>
/// <param name="NameOf">The present name of what stands behind the colon; null when it has none or is gone.</param>
public sealed record AuditSubject(string Kind, Func<string, string?> NameOf)
{
    /// <summary>For a kind whose subjects have numbers.</summary>
    public static AuditSubject Numbered(string kind, Func<int, string?> nameOf) => new(kind, id => int.TryParse(id, out var number) ? nameOf(number) : null);

    /// <summary>The page with the name of each subject that has one; each is asked for once.</summary>
    internal static IReadOnlyList<AuditEntry> Name(IReadOnlyList<AuditEntry> entries, IEnumerable<AuditSubject> subjects)
    {
        var kinds = subjects.ToDictionary(subject => subject.Kind, subject => subject.NameOf);
        var names = new Dictionary<string, string?>();
        foreach (var subject in entries.Select(entry => entry.Subject).Distinct())
        {
            names[subject] = subject.Split(':', 2) is [var kind, var id] && kinds.TryGetValue(kind, out var nameOf) ? nameOf(id) : null;
        }

        return [.. entries.Select(entry => entry with { SubjectName = names[entry.Subject] })];
    }
}
