// Every message of every ready journey has a text that comes with the program, for each channel that it names and in both languages.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Templates;
using Mitos.Reach.Templates.Ready;

namespace Mitos.Host.Tests.Journeys;

public sealed class ReadyTextsTests
{
    [Fact]
    public void Whoever_starts_a_ready_journey_has_its_texts()
    {
        var texts = ReadyTemplates.Texts.ToDictionary(text => text.Key);
        foreach (var (journey, message) in JourneyTemplates.All.SelectMany(journey => journey.In("el").Nodes.OfType<MessageNode>(), (journey, message) => (journey.Key, message)))
        {
            Assert.True(texts.TryGetValue(message.Template, out var text), $"{journey} names {message.Template}");
            foreach (var language in new[] { "el", "en" })
            {
                Assert.All(message.Channels, one => Assert.Contains(one.Channel, text!.Content.Languages[language].Channels));
            }
        }
    }
}
