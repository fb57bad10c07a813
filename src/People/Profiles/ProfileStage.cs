// The pipeline's second stage: classifies each event, folds it into its strand, and keeps profiles, thread and search keys up to date.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Text;
using Mitos.People.Collect.Contracts;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Search;
using Mitos.People.Profiles.State;
using Mitos.People.Profiles.Thread;

namespace Mitos.People.Profiles;

internal sealed class ProfileStage(ISourceDirectory sources, IdentityChanges identity, TraitSettings traits, ProfileFeed feed) : IEventStage
{
    private const int LongestOrderNumber = 100;
    private readonly ProfileStore _store = new();
    private readonly HashSet<(string Number, long Strand)> _orders = [];

    public int Order => 200;

    public string Name => "profiles";

    public void Prepare(EventBatch batch, Session read)
    {
        _orders.Clear();
        foreach (var move in identity.Moves)
        {
            Move(read, move);
        }

        foreach (var e in batch.Events)
        {
            Classification.Classify(e, sources.Find(e.Source).Kind);
            if (e.Strand == 0)
            {
                continue;
            }

            var state = _store.ToChange(read, e.Profile);
            if (!state.Strands.TryGetValue(e.Strand, out var strand))
            {
                state.Strands[e.Strand] = strand = new Strand { Node = e.Strand, IsDevice = identity.TypeOf(e.Strand).IsDevice };
            }

            state.IsShownChanged |= strand.Fold(e);
            NoteOrder(e);
        }

        CountProfiles(batch);
    }

    public void Write(EventBatch batch, Session write)
    {
        foreach (var state in _store.Changed.OrderBy(state => state.Key))
        {
            Save(write, state);
        }

        ThreadRows.Write(write, batch.Events);
        foreach (var (number, strand) in _orders)
        {
            ProfileRows.AddOrder(write, number, strand);
        }
    }

    public void Committed(EventBatch batch)
    {
        if (!batch.Rebuilding)
        {
            feed.Publish(batch.Events, identity.Moves);
        }

        _store.BatchDone();
    }

    public void Forget() => _store.Forget();

    public void Clear(Session write) => ProfileRows.Clear(write);

    private void Move(Session read, Regroup move)
    {
        if (move.From == 0)
        {
            return;
        }

        var from = _store.ToChange(read, move.From);
        if (from.Strands.Remove(move.Node, out var strand))
        {
            var to = _store.ToChange(read, move.To);
            to.Strands[move.Node] = strand;
            to.IsShownChanged = from.IsShownChanged = true;
        }
    }

    private void CountProfiles(EventBatch batch)
    {
        var change = 0;
        foreach (var state in _store.Changed)
        {
            change += (state.Strands.Count > 0 ? 1 : 0) - (state.IsStored ? 1 : 0);
        }

        if (change != 0)
        {
            batch.Count(Counters.Profiles, change);
        }
    }

    private void Save(Session write, ProfileState state)
    {
        if (state.IsStored && !state.IsShownChanged && state.Strands.Count > 0)
        {
            ProfileRows.Update(write, state);
            return;
        }

        var gathered = ProfileTraits.Gather(state);
        var tokens = SearchTokens.Of(gathered);
        foreach (var gone in state.Tokens.Except(tokens))
        {
            ProfileRows.DeleteToken(write, gone, state.Key);
        }

        foreach (var added in tokens.Except(state.Tokens))
        {
            ProfileRows.AddToken(write, added, state.Key);
        }

        state.Tokens = tokens;
        if (state.Strands.Count == 0)
        {
            ProfileRows.Delete(write, state.Key);
            return;
        }

        string? Survivor(string trait) => gathered.TryGetValue(trait, out var values)
            ? Survivorship.Order(values, traits.Current.For(trait), source => sources.Find(source).Name)[0].Json
            : null;
        ProfileRows.Save(write, state, identity.IdOf(state.Key), ProfileTraits.NameOf(Survivor), ProfileTraits.CityOf(Survivor));
    }

    private void NoteOrder(Event e)
    {
        if (e.Properties.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if ((e.Properties.TryGetProperty("order_id"u8, out var number) || e.Properties.TryGetProperty("orderId"u8, out number))
            && number.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            var text = Folding.Fold(number.ToString());
            if (text.Length is > 0 and <= LongestOrderNumber)
            {
                _orders.Add((text, e.Strand));
            }
        }
    }
}
