// Every update that was recorded of WhatsApp: each is a status, something she said, or put aside with its reason; twice is once.
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;
using Xunit.Abstractions;

namespace Mitos.Reach.Tests.Providers;

public sealed class WhatsAppPayloadTests(ITestOutputHelper output)
{
    private const string Folder = "whatsapp-cloud/pywa/updates";

    [FactWithData(Folder + "/message.json")]
    public async Task Nothing_of_what_was_recorded_is_lost_and_twice_changes_nothing()
    {
        await using var shop = await Shop.OpenAsync();
        await using var meta = new WhatsAppFake("106540352242922", "EAAB");
        var id = await WhatsAppTests.ConnectAsync(shop, meta);
        var files = Directory.EnumerateFiles(Path.GetDirectoryName(Needs.Data($"{Folder}/message.json"))!, "*.json").Order().ToList();
        Assert.Equal(19, files.Count);
        var (updates, expected) = (new List<byte[]>(), (Said: 0, Told: 0, Aside: 0));
        foreach (var (file, number) in files.Select((file, number) => (file, number)))
        {
            foreach (var (name, update) in JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject())
            {
                // The recorded ones share one id, which the provider gives once.
                var text = Rename(update!, $"{number}-{name}").ToJsonString();
                updates.Add(Encoding.UTF8.GetBytes(text));
                expected = Count(expected, JsonDocument.Parse(text).RootElement);
            }
        }

        output.WriteLine($"{updates.Count} updates of {files.Count} files: {expected}");
        Assert.True(expected is { Said: > 25, Told: 7, Aside: > 20 }, $"{expected}");
        for (var round = 0; round < 2; round++)
        {
            foreach (var update in updates)
            {
                Assert.Equal(200, (await WhatsAppTests.TellAsync(shop, id, update)).Status);
            }

            await shop.Server.DrainAsync();
            var stats = await shop.Server.GetAsync("/api/stats");
            var aside = (await shop.Server.GetAsync("/api/quarantine?limit=200")).GetProperty("items").EnumerateArray().ToList();
            Assert.Equal(expected.Said, (int)stats.GetProperty("events").GetInt64());
            Assert.Equal(expected.Aside, aside.Count(one => one.GetProperty("reason").GetString() == "hook_not_used"));
            Assert.Equal(expected.Told, aside.Count(one => one.GetProperty("reason").GetString() == "message_unknown"));
            Assert.Equal(expected.Aside + expected.Told, aside.Count);
        }
    }

    private static (int Said, int Told, int Aside) Count((int Said, int Told, int Aside) sum, JsonElement update)
    {
        foreach (var change in update.GetProperty("entry").EnumerateArray().SelectMany(entry => entry.GetProperty("changes").EnumerateArray()))
        {
            var (field, value) = (change.GetProperty("field").GetString(), change.GetProperty("value"));
            var messages = field == "messages" && value.TryGetProperty("messages", out var found) ? found.EnumerateArray().ToList() : [];
            var said = messages.Count(one => one.GetProperty("type").GetString() != "system" && one.GetProperty("from").GetString()!.All(char.IsAsciiDigit));
            var told = field == "messages" && value.TryGetProperty("statuses", out var statuses) ? statuses.GetArrayLength() : 0;

            // A wish about marketing is something she said.
            var wishes = field == "user_preferences" ? value.GetProperty("user_preferences").GetArrayLength() : 0;
            sum = (sum.Said + said + wishes, sum.Told + told, sum.Aside + (messages.Count - said) + (field is "messages" or "user_preferences" ? 0 : 1));
        }

        return sum;
    }

    private static JsonNode Rename(JsonNode update, string name)
    {
        foreach (var value in update["entry"]!.AsArray().SelectMany(entry => entry!["changes"]!.AsArray()).Select(change => change!["value"]!))
        {
            foreach (var one in new[] { value["messages"], value["statuses"] }.Where(list => list is not null).SelectMany(list => list!.AsArray()))
            {
                one!["id"] = $"wamid.{name}";
            }
        }

        return update;
    }
}
