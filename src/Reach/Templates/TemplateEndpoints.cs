// The API of templates: drafts and publication.
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.Reach.Templates.Contracts;
using Mitos.Reach.Templates.Writing;

namespace Mitos.Reach.Templates;

/// <param name="HasChanges">The draft is not what is in force.</param>
public sealed record TemplateRowView(
    string Key, string Name, IReadOnlyList<string> Channels, IReadOnlyList<string> Languages, int Version, bool IsPublished, bool HasChanges, DateTimeOffset ChangedAt, string ChangedBy, bool Archived);

public sealed record TemplateView(
    string Key, string Name, TemplateContent Draft, int Version, TemplateContent? Published, DateTimeOffset? PublishedAt, DateTimeOffset ChangedAt, string ChangedBy, bool HasChanges, bool Archived,
    IReadOnlyList<TemplateVersionView> Versions);

public sealed record TemplateVersionView(int Version, DateTimeOffset PublishedAt, string PublishedBy);

public sealed record NewTemplateRequest(string Key, string Name, TemplateContent? Content);

public sealed record TemplateChange(string? Name, TemplateContent? Draft, bool? Archived);

/// <param name="Keys">Of templates that come with the program; those that are there already are left as they are.</param>
/// <param name="Language">In which they are named for staff: <c>el</c> or <c>en</c>.</param>
public sealed record ReadyTemplatesRequest(IReadOnlyList<string> Keys, string Language);

public sealed record ReadyTemplatesView(IReadOnlyList<string> Made);

internal static class TemplateEndpoints
{
    private const int LargestContent = 300_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var templates = routes.MapGroup("/api/templates").WithTags("Templates");
        templates.MapGet("", (TemplateCache cache) => new Page<TemplateRowView>([.. cache.Templates.Select(Row)], null)).Requires(Permission.ReadMessages).WithName("ListTemplates");
        templates.MapPost("", AddAsync).Requires(Permission.ChangeMessages).WithName("AddTemplate").Produces<TemplateView>(201).ProducesProblem(409).ProducesProblem(422);
        templates.MapGet("/ready", (IReadyTemplates ready) => new Page<ReadyTemplate>(ready.All, null)).Requires(Permission.ReadMessages).WithName("ListReadyTemplates");
        templates.MapPost("/ready", PutReadyAsync).Requires(Permission.ChangeMessages).WithName("PutReadyTemplates").Produces<ReadyTemplatesView>().ProducesProblem(422);
        templates.MapGet("/{key}", (string key, TemplateCache cache, TemplateStore store) => cache.FindTemplate(key) is { } found ? TypedResults.Ok(View(found, store)) : NotFound())
            .Requires(Permission.ReadMessages).WithName("GetTemplate").Produces<TemplateView>().ProducesProblem(404);
        templates.MapPatch("/{key}", ChangeAsync).Requires(Permission.ChangeMessages).WithName("ChangeTemplate").Produces<TemplateView>().ProducesProblem(404).ProducesProblem(422);
        templates.MapPost("/{key}/publish", PublishAsync).Requires(Permission.ChangeMessages).WithName("PublishTemplate").Produces<TemplateView>().ProducesProblem(404).ProducesProblem(422);
    }

    private static async Task<IResult> AddAsync(NewTemplateRequest request, HttpContext http, TemplateCache cache, TemplateStore store, AuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        var content = request.Content ?? new TemplateContent(new Dictionary<string, LanguageContent>());
        if (Problem.Fields([.. Template.Faults(request.Key, request.Name), .. SizeFaults(content)]) is { } problem)
        {
            return problem.ToResult();
        }

        var caller = Caller.Required(http);
        if (!await store.AddAsync(new Template(request.Key, request.Name.Trim(), content, clock.GetUtcNow().ToUnixTimeMilliseconds(), caller.Name, 0, null, null, false), cancellationToken))
        {
            return new Problem(409, "template_exists", "Another template has this key. Choose another one.").ToResult();
        }

        cache.Changed();
        await audit.WriteAsync(caller, "template.add", $"template:{request.Key}", "", cancellationToken);
        return TypedResults.Created($"/api/templates/{request.Key}", View(cache.FindTemplate(request.Key)!, store));
    }

    private static async Task<IResult> ChangeAsync(
        string key, TemplateChange change, HttpContext http, TemplateCache cache, TemplateStore store, AuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (cache.FindTemplate(key) is not { } before)
        {
            return NotFound();
        }

        if (Problem.Fields([.. Template.Faults(key, change.Name ?? before.Name), .. SizeFaults(change.Draft)]) is { } problem)
        {
            return problem.ToResult();
        }

        var caller = Caller.Required(http);
        var changed = await store.ChangeAsync(key, now => now with
        {
            Name = change.Name?.Trim() ?? now.Name, Draft = change.Draft ?? now.Draft, Archived = change.Archived ?? now.Archived,
            ChangedAt = change.Draft is null ? now.ChangedAt : clock.GetUtcNow().ToUnixTimeMilliseconds(), ChangedBy = change.Draft is null ? now.ChangedBy : caller.Name,
        }, cancellationToken);
        cache.Changed();
        await audit.WriteAsync(caller, "template.change", $"template:{key}", changed?.Archived == true ? "archived" : "", cancellationToken);
        return changed is null ? NotFound() : TypedResults.Ok(View(changed, store));
    }

    private static async Task<IResult> PutReadyAsync(ReadyTemplatesRequest request, HttpContext http, IReadyTemplates ready, AuditLog audit, CancellationToken cancellationToken)
    {
        if (request.Keys is not { Count: > 0 } keys || keys.Except(ready.All.Select(one => one.Key)).Any())
        {
            return Problem.Field("keys", "Name templates of the list of ready ones.").ToResult();
        }

        var caller = Caller.Required(http);
        var made = await ready.PutAsync(request.Keys.ToHashSet(), request.Language, caller.Name, cancellationToken);
        foreach (var key in made)
        {
            await audit.WriteAsync(caller, "template.publish", $"template:{key}", "1", cancellationToken);
        }

        return TypedResults.Ok(new ReadyTemplatesView(made));
    }

    /// <summary>What cannot be read is never in force; each fault stands at its place.</summary>
    private static async Task<IResult> PublishAsync(string key, HttpContext http, TemplateCache cache, TemplateStore store, AuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (cache.FindTemplate(key) is not { } found)
        {
            return NotFound();
        }

        var faults = new CompiledTemplate(found.Draft).Faults.ToList();
        if (!found.Draft.Languages.Values.Any(language => language.Channels.Any()))
        {
            faults.Add(("draft", "The template says nothing yet."));
        }

        if (faults.Count > 0)
        {
            return Problem.Fields(faults)!.ToResult();
        }

        var caller = Caller.Required(http);
        var published = await store.PublishAsync(key, caller.Name, clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);
        cache.Changed();
        await audit.WriteAsync(caller, "template.publish", $"template:{key}", $"{published?.Version}", cancellationToken);
        return published is null ? NotFound() : TypedResults.Ok(View(published, store));
    }

    internal static IEnumerable<(string, string)> SizeFaults(TemplateContent? content)
    {
        if (content is { Languages: null } || content?.Languages.Values.Any(one => one is null) == true)
        {
            yield return ("draft", "Say what it says by language: languages.el, languages.en.");
        }
        else if (content is not null && JsonSerializer.Serialize(content, TemplateStore.Json).Length > LargestContent)
        {
            yield return ("draft", $"A template has at most {LargestContent:N0} characters.");
        }
    }

    private static TemplateRowView Row(Template one)
    {
        var content = one.Published ?? one.Draft;
        return new TemplateRowView(one.Key, one.Name, [.. ChannelWords.All.Where(channel => content.Languages.Values.Any(language => language.Channels.Contains(channel)))],
            [.. TemplateContent.AllLanguages.Where(content.Languages.ContainsKey)], one.Version, one.Published is not null, one.HasChanges, At(one.ChangedAt), one.ChangedBy, one.Archived);
    }

    private static TemplateView View(Template one, TemplateStore store) => new(one.Key, one.Name, one.Draft, one.Version, one.Published, one.PublishedAt is { } at ? At(at) : null, At(one.ChangedAt), one.ChangedBy,
        one.HasChanges, one.Archived, [.. store.Versions(one.Key).Select(version => new TemplateVersionView(version.Version, At(version.PublishedAt), version.PublishedBy))]);

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    internal static IResult NotFound() => Problem.NotFound("template_not_found", "No template has this key.").ToResult();
}
