// Tells what one customer does from some moment on: a cursor in time that notes events as it moves.
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo;

/// <summary>Takes the events of all stories and numbers them.</summary>
internal sealed class Notebook(int firstSequence = 0)
{
    public List<Moment> Moments { get; } = [];

    public int NextSequence { get; private set; } = firstSequence;

    public int Number() => NextSequence++;
}

/// <summary>The customer, the time reached, and the means to note what happens.</summary>
internal sealed class Story(Customer who, Chance chance, Notebook notebook, long startsAt)
{
    public Customer Who => who;

    public Chance Chance => chance;

    /// <summary>UTC milliseconds.</summary>
    public long At { get; private set; } = startsAt;

    public int Month => AthensTime.Month(At);

    public string? UserId => who.HasAccountYet ? who.UserId : null;

    public Story Later(int fewestSeconds, int mostSeconds)
    {
        At += (long)(1000 * (fewestSeconds + (chance.Unit() * (mostSeconds - fewestSeconds))));
        return this;
    }

    public Story NextWorkingDay(int fewestDays, int mostDays)
    {
        At = AthensTime.WorkingTime(At, chance.Between(fewestDays, mostDays), chance);
        return this;
    }

    /// <summary>The same customer at the same time, to follow another thread of events.</summary>
    public Story Aside() => new(who, chance, notebook, At);

    public void Track(Setting setting, string name, params IReadOnlyList<Property> properties) =>
        Note(setting, "track", name, null, properties);

    /// <summary>Tracks something in a way in which no program should.</summary>
    public void Spoil(Setting setting, Flaw flaw, string path, string name, params IReadOnlyList<Property> properties) =>
        Note(setting, "track", name, path, properties, flaw);

    public void TrackOn(Setting setting, string path, string name, params IReadOnlyList<Property> properties) =>
        Note(setting, "track", name, path, properties);

    /// <summary>A page of the site or, in the app, a screen.</summary>
    public void See(Setting setting, string path, string name, params IReadOnlyList<Property> properties) =>
        Note(setting, setting.Source == "app" ? "screen" : "page", name, path, properties);

    public void Identify(Setting setting, IReadOnlyList<Property> traits) => Note(setting, "identify", null, null, traits);

    public Product PickProduct() => Catalogue.Pick(chance, Month);

    private void Note(Setting setting, string type, string? name, string? path, IReadOnlyList<Property> properties, Flaw flaw = Flaw.None) =>
        notebook.Moments.Add(new Moment
        {
            At = At,
            Sequence = notebook.Number(),
            Setting = setting,
            Type = type,
            Name = name,
            UserId = setting.UserId,
            Path = path,
            Properties = properties,
            Flaw = flaw,
        });
}
