// All templates in memory, with those in force read once: asked for each message.
using System.Collections.Concurrent;
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;
using Mitos.Reach.Brand.Contracts;
using Mitos.Reach.Templates.Contracts;
using Mitos.Reach.Templates.Writing;

namespace Mitos.Reach.Templates;

internal sealed class TemplateCache(TemplateStore store, MessageDataReader data, IBrand brand, INodeBus bus, TimeProvider clock) : IMessageTemplates
{
    private const int MostCompiled = 1_000;
    private readonly Mirror<List<Template>> _all = new(bus, "templates", store.All, clock);
    private readonly ConcurrentDictionary<(string Key, int Version), CompiledTemplate> _compiled = new();

    public IReadOnlyList<Template> Templates => _all.Value;

    public IReadOnlyList<TemplateInfo> All => [.. _all.Value.Where(one => !one.Archived).Select(Info)];

    public void Changed() => _all.Changed();

    public Template? FindTemplate(string key) => _all.Value.Find(one => one.Key == key);

    public TemplateInfo? Find(string key) => FindTemplate(key) is { } found ? Info(found) : null;

    public bool Exists(string key, string channel) => FindTemplate(key) is { Archived: false, Published: { } content } && content.Languages.Values.Any(one => one.Channels.Contains(channel));

    public (CompiledTemplate Compiled, int Version)? Published(string key)
    {
        if (FindTemplate(key) is not { Published: { } content, Version: var version })
        {
            return null;
        }

        if (_compiled.Count >= MostCompiled)
        {
            _compiled.Clear();
        }

        return (_compiled.GetOrAdd((key, version), _ => new CompiledTemplate(content)), version);
    }

    public TemplatePreview? Preview(Session read, string key, string channel, long profile, string? language, JsonElement? data) =>
        FindTemplate(key) is { } found && Try(read, found.Published ?? found.Draft, channel, profile, language, data) is { } trial
            ? new TemplatePreview(trial.Content.Language, trial.Content.Subject, trial.Content.Text, trial.Content.Html, trial.Faults) : null;

    /// <summary>Null when the content says nothing for the channel, or not in the language that is asked for.</summary>
    public TemplateTrial? Try(Session read, TemplateContent content, string channel, long profile, string? language, JsonElement? given) => MessageWriter.Try(
        data.Read(read, profile, language, given, $"{brand.Current.PublicUrl}/p/preferences/…", $"{brand.Current.PublicUrl}/p/unsubscribe/…", $"{brand.Current.PublicUrl}/p/confirm/…"),
        new CompiledTemplate(content), channel, language, brand.Current, clock.GetUtcNow().ToUnixTimeMilliseconds(), given);

    private static TemplateInfo Info(Template one)
    {
        var content = one.Published ?? one.Draft;
        return new TemplateInfo(one.Key, one.Name, [.. ChannelWords.All.Where(channel => content.Languages.Values.Any(language => language.Channels.Contains(channel)))],
            [.. TemplateContent.AllLanguages.Where(content.Languages.ContainsKey)], one.Published is not null);
    }
}
