// The customers of the demonstration as readers: they open some of what they get, follow some of its links, and come to the shop.
using System.Text;
using System.Text.RegularExpressions;
using Mitos.Host.Demo.Stories;

namespace Mitos.Host.Demo.Post;

/// <summary>
/// Pictures and links are fetched as a mail program and a browser would, and whoever follows a link may buy: so what messages bring can be measured, and
/// compared with those who got none. What a reader does follows from the message.
/// </summary>
internal sealed partial class Readers(YearPlan plan, ulong seed, HttpClient http, Func<DemoEvent, Task> happens, TimeProvider clock, CancellationToken stop)
{
    private const double Opens = 0.45;
    private const double Follows = 0.4;
    private const double Buys = 0.45;
    private const double LeavesACart = 0.3;
    private const double ComesAfterSms = 0.2;
    private const double SecondsUntilOpened = 25;

    /// <summary>One mailbox in so many is no more.</summary>
    private const int DeadMailboxes = 70;

    /// <summary>Who is on her way at once; beyond it messages are read and nobody comes.</summary>
    private const int MostVisits = 300;

    private readonly Dictionary<string, Customer> _byAddress = ByAddress(plan.Customers);
    private readonly Lock _planning = new();
    private int _visits;

    public bool HasMailbox(string address) => _byAddress.TryGetValue(address, out var customer) && customer.Number % DeadMailboxes != 0;

    /// <param name="mail">As it came.</param>
    public void Mail(string mail, string to)
    {
        if (_byAddress.TryGetValue(to, out var customer))
        {
            _ = ReadAsync(customer, Html(mail), new Chance(seed ^ Hash(Id().Match(mail).Value)));
        }
    }

    public void Sms(string to, string text)
    {
        var chance = new Chance(seed ^ Hash(to + text));
        if (_byAddress.TryGetValue(to, out var customer) && customer.Devices.Count > 0 && chance.Happens(ComesAfterSms))
        {
            _ = VisitAsync(customer, chance);
        }
    }

    private async Task ReadAsync(Customer customer, string html, Chance chance)
    {
        try
        {
            if (Picture().Match(html) is not { Success: true } picture || !chance.Happens(Opens))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(2 + chance.Wait(SecondsUntilOpened)), clock, stop);
            await FetchAsync(picture.Groups[1].Value);
            if (Link().Match(html) is { Success: true } link && chance.Happens(Follows))
            {
                await Task.Delay(TimeSpan.FromSeconds(2 + chance.Wait(8)), clock, stop);
                await FetchAsync(link.Groups[1].Value);
                await VisitAsync(customer, chance);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // Mitos is being stopped.
        }
    }

    private async Task VisitAsync(Customer customer, Chance chance)
    {
        if (customer.Devices.Count == 0 || Volatile.Read(ref _visits) >= MostVisits)
        {
            return;
        }

        Interlocked.Increment(ref _visits);
        try
        {
            using var writer = new MomentWriter(chance.Next());
            foreach (var moment in Plan(customer, chance))
            {
                var wait = DateTimeOffset.FromUnixTimeMilliseconds(moment.At) - clock.GetUtcNow();
                await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, clock, stop);
                plan.OrderNumbers.Give(moment);
                await happens(writer.Write(moment));
            }
        }
        catch (OperationCanceledException)
        {
            // Mitos is being stopped.
        }
        finally
        {
            Interlocked.Decrement(ref _visits);
        }
    }

    /// <summary>What she does now, and what follows from it within the day.</summary>
    private List<Moment> Plan(Customer customer, Chance chance)
    {
        using var _ = _planning.EnterScope();
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var notebook = new Notebook();
        var story = new Story(customer, chance, notebook, now);
        if (chance.Happens(Buys))
        {
            OnlineStories.Buy(story);
        }
        else if (chance.Happens(LeavesACart))
        {
            OnlineStories.AbandonCart(story);
        }
        else
        {
            OnlineStories.Browse(story);
        }

        return [.. notebook.Moments.Where(moment => moment.At < now + 86_400_000).OrderBy(moment => moment.At).ThenBy(moment => moment.Sequence)];
    }

    private async Task FetchAsync(string address)
    {
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stop);
    }

    private static Dictionary<string, Customer> ByAddress(IEnumerable<Customer> customers)
    {
        var byAddress = new Dictionary<string, Customer>(StringComparer.OrdinalIgnoreCase);
        foreach (var customer in customers)
        {
            foreach (var address in new[] { customer.Email, customer.SecondEmail, customer.Mobile })
            {
                if (address is not null)
                {
                    byAddress.TryAdd(address, customer);
                }
            }
        }

        return byAddress;
    }

    /// <summary>The part of the mail that a mail program shows.</summary>
    private static string Html(string mail)
    {
        var part = mail.IndexOf("Content-Type: text/html", StringComparison.OrdinalIgnoreCase);
        var begin = part < 0 ? -1 : mail.IndexOf("\r\n\r\n", part, StringComparison.Ordinal);
        if (begin < 0)
        {
            return "";
        }

        var end = mail.IndexOf("\r\n--", begin, StringComparison.Ordinal);
        var body = mail[(begin + 4)..(end < 0 ? mail.Length : end)].ReplaceLineEndings("");
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    private static ulong Hash(string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 0x100000001B3;
        }

        return Chance.Mix(hash);
    }

    [GeneratedRegex("^Message-ID:.*$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Id();

    [GeneratedRegex("src=\"(http[^\"]+/p/o/[^\"]+)\"")]
    private static partial Regex Picture();

    [GeneratedRegex("href=\"(http[^\"]+/p/l/[^\"]+)\"")]
    private static partial Regex Link();
}
