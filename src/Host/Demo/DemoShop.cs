// Sets the demonstration's retailer up to write to its customers: a brand, a post of its own, and the audiences that its people ask for.
using System.Security.Cryptography;
using System.Text.Json;
using Mitos.Host.Demo.Post;
using Mitos.People.Audiences.Contracts;
using Mitos.Reach.Brand.Contracts;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Host.Demo;

internal static class DemoShop
{
    private const string DefaultName = "Mitos";
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(200);
    private const string Subscribers = "Θέλουν τα νέα μας με e-mail";
    private const string Sleeping = "Έχουν να αγοράσουν τρεις μήνες";

    private static readonly (string Name, string Condition)[] s_audiences =
    [
        (Subscribers, """{"type":"consent","purpose":"marketing","channel":"email","status":"granted"}"""),
        (Sleeping, """{"type":"all","of":[{"type":"did","event":{"events":["Order Completed"]},"atLeast":1},{"type":"not","of":{"type":"did","event":{"events":["Order Completed"]},"atLeast":1,"during":{"lastMinutes":129600}}}]}"""),
        ("Αγόρασαν πέντε φορές μέσα στον χρόνο", """{"type":"did","event":{"events":["Order Completed"]},"atLeast":5,"during":{"lastMinutes":525600}}"""),
        ("Άφησαν καλάθι αυτή την εβδομάδα", """{"type":"sequence","first":{"events":["Product Added"]},"then":{"events":["Order Completed"]},"happened":false,"withinMinutes":60,"same":{"first":"cart_id","then":"cart_id"},"during":{"lastMinutes":10080}}"""),
        ("Απογοητευμένοι τους δύο τελευταίους μήνες", """{"type":"did","event":{"events":["Survey Answered"],"filters":[{"property":"score","operator":"atMost","values":["6"]}]},"atLeast":1,"during":{"lastMinutes":86400}}"""),
        ("Αγοράζουν και στο κατάστημα και στο site", """{"type":"all","of":[{"type":"did","event":{"events":["Order Completed"],"filters":[{"property":"till","operator":"present"}]},"atLeast":1},{"type":"did","event":{"events":["Order Completed"],"filters":[{"property":"cart_id","operator":"present"}]},"atLeast":1}]}"""),
    ];

    /// <summary>At each start: the post listens on other ports, and Mitos may be reached elsewhere.</summary>
    public static async Task ConnectAsync(IServiceProvider services, string address, Readers readers, HttpClient http, CancellationToken stop)
    {
        var brand = services.GetRequiredService<IBrand>();
        var known = brand.Current.Name == DefaultName
            ? new BrandProfile("Σπιτάνθι", "Ερμού 12, 105 63 Αθήνα", "", "el", "Europe/Athens", "#2f6f4f", null) : brand.Current;
        await brand.ChangeAsync(known with { PublicUrl = address.TrimEnd('/') }, stop);
        var mail = new MailCarrier(readers.HasMailbox, readers.Mail, stop);
        mail.Start();
        var sms = new SmsCarrier(readers.Sms, http, stop);
        sms.Start();
        var channels = services.GetRequiredService<IChannelSetup>();
        await channels.EnsureAsync("smtp", "Ταχυδρομείο επίδειξης", new Dictionary<string, string>
        {
            ["host"] = "127.0.0.1", ["port"] = $"{mail.Port}", ["security"] = "none", ["from"] = "nea@spitanthi.example", ["fromName"] = "Σπιτάνθι",
        }, stop);
        await channels.EnsureAsync("kannel", "Κέντρο SMS επίδειξης", new Dictionary<string, string>
        {
            ["url"] = sms.Url, ["username"] = "demo", ["password"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), ["from"] = "Spitanthi",
            ["reports"] = address.TrimEnd('/'), ["hookToken"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
        }, stop);
    }

    /// <summary>Once, behind the year.</summary>
    public static async Task OpenAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        // Somebody who tries Mitos in the evening wants to see messages go.
        await services.GetRequiredService<IQuietHours>().SwitchAsync(false, cancellationToken);
        var audiences = services.GetRequiredService<IAudienceDirectory>();
        var ids = new Dictionary<string, int>();
        foreach (var (name, condition) in s_audiences)
        {
            ids[name] = await audiences.EnsureAsync(name, JsonDocument.Parse(condition).RootElement, "demo", cancellationToken);
        }

        await DemoJourneys.StartAsync(services, cancellationToken);
        while (s_audiences.Any(one => audiences.Find(ids[one.Name]) is { IsReady: false }))
        {
            await Task.Delay(s_look, TimeProvider.System, cancellationToken);
        }

        await DemoCampaigns.LaunchAsync(services, ids[Subscribers], ids[Sleeping], cancellationToken);
    }
}
