// Plans the year: who comes when, and for what; then sorts all that happens by time.
using Mitos.Host.Demo.Data;
using Mitos.Host.Demo.Stories;

namespace Mitos.Host.Demo;

/// <summary>The customers, what they did until the year's end, and what is still under way then.</summary>
internal sealed class YearPlan
{
    private const int MishapsOfYear = 600;

    private readonly ulong _seed;
    private readonly Calendar _calendar;
    private readonly Notebook _notebook = new();

    private YearPlan(ulong seed, long endsAt)
    {
        _seed = seed;
        _calendar = new Calendar(endsAt);
        var town = new Townspeople(new Chance(seed));
        Customers = [.. Enumerable.Range(1, DemoYear.CustomerCount - 1).Select(_ => town.Next())];
        var hardCases = new HardCases(Customers, town, new Chance(seed + 1));
        foreach (var customer in Customers)
        {
            Live(customer);
        }

        hardCases.Play(_notebook, _calendar);
        HaveMishaps(new Chance(seed + 2));
        WrongMergeHint = hardCases.WrongMergeHint;
        SequenceCount = _notebook.NextSequence;
        (Past, Pending) = Sort(endsAt);
    }

    public List<Customer> Customers { get; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<Moment> Past { get; private set; }

    /// <summary>What follows from the year but happens after it, as the delivery of yesterday's order.</summary>
    public IReadOnlyList<Moment> Pending { get; }

    public OrderNumbers OrderNumbers { get; } = new();

    public int SequenceCount { get; }

    public DemoMergeHint WrongMergeHint { get; }

    public static YearPlan Make(ulong seed, long endsAt) => new(seed, endsAt);

    /// <summary>Lets go of the year's events, a hundred megabytes that the days after it do not need.</summary>
    public YearPlan WithoutPast()
    {
        Past = [];
        _notebook.Moments.Clear();
        return this;
    }

    /// <summary>A customer's year: her visits in order of time, each a story.</summary>
    private void Live(Customer customer)
    {
        var chance = new Chance(Chance.Mix(_seed + (ulong)customer.Number));
        var visits = new List<(long At, Action<Story> Tell)>();
        AddOnlineVisits(visits, customer, chance);
        AddOtherVisits(visits, customer, chance);
        AddNewsletters(visits, customer);
        foreach (var (at, tell) in visits.OrderBy(visit => visit.At))
        {
            tell(new Story(customer, chance, _notebook, at));
        }
    }

    /// <summary>Programs fail on all days alike, and with whoever happens to use them.</summary>
    private void HaveMishaps(Chance chance)
    {
        var visitors = Customers.Where(customer => customer is { UserId: not null, Devices.Count: > 0 }).ToList();
        for (var mishap = 0; mishap < MishapsOfYear; mishap++)
        {
            Mishaps.Tell(new Story(chance.Of(visitors), chance, _notebook, _calendar.OnlineTime(chance)));
        }
    }

    private void AddNewsletters(List<(long At, Action<Story> Tell)> visits, Customer customer)
    {
        foreach (var newsletter in customer.IsSubscriber ? Campaigns.Newsletters : [])
        {
            visits.Add((_calendar.Morning(newsletter.Month, newsletter.Day), story => MailStories.Receive(story, newsletter)));
        }
    }

    private void AddOnlineVisits(List<(long At, Action<Story> Tell)> visits, Customer customer, Chance chance)
    {
        if (customer.Devices.Count == 0)
        {
            return;
        }

        var isGuest = customer.UserId is null;
        var buys = Times(chance, customer.Activity * (isGuest ? 0.55 : 0.8), atLeast: 1);
        Add(visits, buys, () => _calendar.OnlineTime(chance), story => OnlineStories.Buy(story));
        Add(visits, Times(chance, customer.Activity * 0.8), () => _calendar.OnlineTime(chance), story => OnlineStories.Browse(story));
        Add(visits, Times(chance, customer.Activity * 0.45), () => _calendar.OnlineTime(chance), OnlineStories.AbandonCart);
        Add(visits, Times(chance, 0.1), () => _calendar.ShopTime(chance), story => ServiceStories.Chat(story));
    }

    private void AddOtherVisits(List<(long At, Action<Story> Tell)> visits, Customer customer, Chance chance)
    {
        if (customer.LoyaltyId is not null)
        {
            var buys = Times(chance, customer.Activity * 4 * customer.StoreShare, atLeast: 1);
            Add(visits, buys, () => _calendar.ShopTime(chance), ShopStories.Buy);
            Add(visits, Times(chance, customer.Activity * 0.8), () => _calendar.ShopTime(chance), ShopStories.LookIn);
        }

        var isVoice = customer.LoyaltyId is null && customer.Devices.Count == 0;
        if (customer.Mobile is not null)
        {
            Add(visits, Times(chance, 0.1, atLeast: isVoice ? 1 : 0), () => _calendar.ShopTime(chance), story => ServiceStories.Call(story));
        }

        if (customer.Handles.Count > 0)
        {
            Add(visits, Times(chance, 0.8, atLeast: 1), () => _calendar.OnlineTime(chance), ServiceStories.Post);
        }
    }

    private static void Add(List<(long At, Action<Story> Tell)> visits, int count, Func<long> time, Action<Story> tell)
    {
        for (var visit = 0; visit < count; visit++)
        {
            visits.Add((time(), tell));
        }
    }

    /// <summary>A number around the mean: its whole part, and the rest as a chance.</summary>
    private static int Times(Chance chance, double mean, int atLeast = 0)
    {
        var drawn = chance.Wait(mean);
        return Math.Max(atLeast, (int)drawn + (chance.Happens(drawn - Math.Floor(drawn)) ? 1 : 0));
    }

    private (List<Moment> Past, List<Moment> Pending) Sort(long endsAt)
    {
        var moments = _notebook.Moments;
        moments.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Sequence.CompareTo(b.Sequence));
        var past = moments.FindLastIndex(moment => moment.At <= endsAt) + 1;
        for (var index = 0; index < past; index++)
        {
            OrderNumbers.Give(moments[index]);
        }

        return (moments.GetRange(0, past), moments.GetRange(past, moments.Count - past));
    }
}
