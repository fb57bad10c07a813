// Trying a template out: what is broken or missing is told with its place, and a test leaves only when nothing is.
using System.Text.Json;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Templates;

public sealed class TemplateTrialTests
{
    [StoreFact]
    public async Task What_cannot_be_read_and_what_is_missing_is_told_with_its_place()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.PostedAsync("/api/templates", new { key = "trial", name = "trial" });
        var preview = await shop.PostedAsync("/api/templates/trial/preview", Trial("Γεια\n{{ event.cost | mony }}", "{{ event.cost }}"));
        var faults = preview.GetProperty("faults").EnumerateArray().Select(fault => (fault.GetProperty("kind").GetString(), fault.GetProperty("place").GetString(), fault.GetProperty("line").GetInt32(), fault.GetProperty("what").GetString()));
        Assert.Equal([("broken", "el.email.blocks[0].text", 2, "There is no filter “mony”."), ("missing", null, 0, "event.cost")], faults);

        // Another channel's faults are not this one's.
        var sms = new { content = new { languages = new { el = new { sms = new { text = "Καλημέρα" }, email = new { subject = "", blocks = Array.Empty<object>() } } } }, channel = "sms", language = "el" };
        Assert.Empty((await shop.PostedAsync("/api/templates/trial/preview", sms)).GetProperty("faults").EnumerateArray());
    }

    [StoreFact]
    public async Task A_test_leaves_only_when_nothing_is_wrong_and_is_in_no_ledger()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.PostedAsync("/api/templates", new { key = "trial", name = "trial" });
        Assert.Equal(("refused", "template_fault"), await TestAsync(shop, Trial("{{ event.cost | mony }}")));
        Assert.Equal(("refused", "data_missing"), await TestAsync(shop, Trial("{{ event.cost }}")));
        Assert.Equal(("refused", "no_connection"), await TestAsync(shop, Trial("Καλημέρα")));
        await shop.ConnectMailAsync();
        Assert.Equal(("accepted", null), await TestAsync(shop, Trial("Καλημέρα")));
        var mail = Assert.Single(shop.Sink.Mails);
        Assert.Equal("ariadne@mitos.example", mail.To);
        Assert.Contains("Καλημέρα", mail.Part("text/plain"), StringComparison.Ordinal);
        Assert.Empty((await shop.Server.GetAsync("/api/messages")).GetProperty("items").EnumerateArray());
        Assert.Contains((await shop.Server.GetAsync("/api/audit")).GetProperty("items").EnumerateArray(), entry => entry.GetProperty("action").GetString() == "template.test" && entry.GetProperty("detail").GetString() == "accepted");
        Assert.Equal(422, (await shop.Server.PostAsync("/api/templates/trial/test", new { trial = Trial("Καλημέρα"), to = "" })).Status);
    }

    private static async Task<(string?, string?)> TestAsync(Shop shop, object trial)
    {
        var answer = await shop.PostedAsync("/api/templates/trial/test", new { trial, to = "ariadne@mitos.example" });
        return (answer.GetProperty("outcome").GetString(), answer.GetProperty("reason") is { ValueKind: JsonValueKind.String } reason ? reason.GetString() : null);
    }

    private static object Trial(string text, string subject = "Θέμα") =>
        new { content = new { languages = new { el = new { email = new { subject, blocks = new[] { new { kind = "text", text } } } } } }, channel = "email", language = "el" };
}
