// What a definition would give for real customers, before it is kept.
using Mitos.Kernel.Data;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Thread;

namespace Mitos.People.Profiles.Computed;

/// <param name="Name">Null for a visitor without one.</param>
public sealed record PreviewItemView(Guid Id, string? Name, ComputedTraitView Trait);

/// <param name="Items">Customers with a value first.</param>
/// <param name="Looked">How many of the most recently active customers were looked at.</param>
/// <param name="WithValue">How many of those have a value that says something: not nothing, and not zero.</param>
public sealed record PreviewView(IReadOnlyList<PreviewItemView> Items, int Looked, int WithValue);

internal sealed class ComputedTraitPreview(Database database, TraitHistory history, RecentThread recent, IIdentityDirectory identity, TimeProvider clock)
{
    private const int Looked = 100;
    private const int Shown = 20;

    public PreviewView Of(ComputedTrait definition, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var trait = new KeptTrait(0, 0, definition, TraitStatus.Ready, 0, now, now);
        var rows = database.Read(session => ProfileRows.List(session, new ProfileFilter(null, null, null, null, null), (long.MaxValue, long.MaxValue), Looked));
        var items = rows.ConvertAll(row => new PreviewItemView(row.Id, row.Name, Of(trait, row.Key, now, cancellationToken)));
        var saying = items.FindAll(item => SaysSomething(item.Trait));
        return new PreviewView([.. saying.Concat(items.Except(saying)).Take(Shown)], items.Count, saying.Count);
    }

    private ComputedTraitView Of(KeptTrait trait, long profile, long now, CancellationToken cancellationToken)
    {
        var strands = database.Read(session => identity.IdentifiersOf(session, profile)).Select(identifier => identifier.Node).ToList();
        var waiting = strands.ConvertAll(recent.Of);
        using var session = database.OpenRead();
        var folds = strands.Zip(waiting, (strand, rows) => history.Fold(session, strand, [(trait, long.MaxValue)], now, rows, cancellationToken)[0]).ToList();
        return ComputedValues.View(trait, folds, now, isReady: true);
    }

    private static bool SaysSomething(ComputedTraitView view) => view.Value is { } value && value.GetRawText() is not ("0" or "[]");
}
