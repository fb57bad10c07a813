// Goes on after the year: new visits start all the time, and old ones run on, merged in order of time.
using Mitos.Host.Demo.Stories;

namespace Mitos.Host.Demo;

/// <summary>An endless merge of stories.</summary>
internal sealed class LiveDays(YearPlan plan, ulong seed, long startsAt)
{
    /// <summary>
    /// In the busiest hour of the day. A visit has about six events, so an hour in the evening has about 250 and a night a handful:
    /// a few busy days' worth for a demonstration left running, and a plausible day for one that is watched for an hour.
    /// </summary>
    private const double SecondsBetweenVisits = 90;

    /// <summary>At first visits start faster, at any hour, or a viewer would wait for the stream to swell.</summary>
    private const double SecondsBetweenFirstVisits = 2;

    private const int FirstVisits = 60;

    private const double MishapsPerVisit = 0.03;

    /// <summary>Bounds the memory of a demonstration left running: beyond it, what comes later than an hour is not told.</summary>
    private const int MaxPending = 20_000;

    private readonly Chance _chance = new(seed ^ Chance.Mix((ulong)startsAt));
    private readonly PriorityQueue<Moment, (long At, int Sequence)> _pending = new();

    public IEnumerable<Moment> Moments()
    {
        foreach (var moment in plan.Pending.Where(moment => moment.At > startsAt))
        {
            _pending.Enqueue(moment, (moment.At, moment.Sequence));
        }

        var notebook = new Notebook(plan.SequenceCount);
        var nextVisit = startsAt;
        for (var visits = 0; ; visits++)
        {
            nextVisit = visits < FirstVisits ? After(nextVisit, SecondsBetweenFirstVisits) : NextByHour(nextVisit);
            while (_pending.TryPeek(out var due, out _) && due.At < nextVisit)
            {
                plan.OrderNumbers.Give(due);
                yield return _pending.Dequeue();
            }

            Begin(notebook, nextVisit);
        }
    }

    private long After(long at, double meanSeconds) => at + 1 + (long)(1000 * _chance.Wait(meanSeconds));

    /// <summary>Draws visits as if it were always the busiest hour and leaves out those that the hour does not bear.</summary>
    private long NextByHour(long at)
    {
        do
        {
            at = After(at, SecondsBetweenVisits);
        }
        while (!_chance.Happens(AthensTime.Busyness(at)));

        return at;
    }

    private void Begin(Notebook notebook, long at)
    {
        var customer = _chance.Of(plan.Customers);
        Tell(new Story(customer, _chance, notebook, at), AthensTime.ShopsAreOpen(at));
        if (customer is { UserId: not null, Devices.Count: > 0 } && _chance.Happens(MishapsPerVisit))
        {
            Mishaps.Tell(new Story(customer, _chance, notebook, at));
        }

        foreach (var moment in notebook.Moments)
        {
            if (_pending.Count < MaxPending || moment.At < at + 3_600_000)
            {
                _pending.Enqueue(moment, (moment.At, moment.Sequence));
            }
        }

        notebook.Moments.Clear();
    }

    /// <summary>Something that this customer can do now.</summary>
    private void Tell(Story story, bool isOpen)
    {
        var who = story.Who;
        var isOnline = who.Devices.Count > 0;
        var kind = _chance.Weighted(
        [
            isOnline ? 4 : 0.0001, isOnline ? 3 : 0, isOnline ? 1.5 : 0, isOnline ? 0.6 : 0,
            isOpen && who.LoyaltyId is not null ? 3 : 0, isOpen && who.Mobile is not null ? 0.6 : 0, who.Handles.Count > 0 ? 1 : 0,
        ]);
        switch (kind)
        {
            case 0 when isOnline:
                OnlineStories.Browse(story);
                break;
            case 1:
                OnlineStories.Buy(story);
                break;
            case 2:
                OnlineStories.AbandonCart(story);
                break;
            case 3:
                ServiceStories.Chat(story);
                break;
            case 4:
                ShopStories.Buy(story);
                break;
            case 5:
                ServiceStories.Call(story);
                break;
            case 6:
                ServiceStories.Post(story);
                break;
        }
    }
}
