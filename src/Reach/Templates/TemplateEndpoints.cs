// The API of templates: drafts, publication, previews with real customers.
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Identity.Contracts;
using Mitos.Reach.Channels.Contracts;
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

/// <param name="Content">What is on the screen; null for the draft as it is stored.</param>
/// <param name="Profile">A customer; null for the sample customer.</param>
/// <param name="Language">Null for the customer's own.</param>
public sealed record TemplatePreviewRequest(TemplateContent? Content, string Channel, Guid? Profile, string? Language, JsonElement? Data);

/// <param name="Sms">How long the text is on a telephone; null for other channels.</param>
public sealed record TemplatePreviewView(string Language, string? Subject, string Text, string? Html, IReadOnlyList<string> Faults, SmsLength? Sms);

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
        templates.MapPost("/{key}/preview", PreviewAsync).Requires(Permission.ReadMessages).WithName("PreviewTemplate").Produces<TemplatePreviewView>().ProducesProblem(404).ProducesProblem(422);
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

    private static async Task<IResult> PreviewAsync(
        string key, TemplatePreviewRequest request, HttpContext http, TemplateCache cache, Database database, IIdentityDirectory identity, AuditLog audit, CancellationToken cancellationToken)
    {
        if (cache.FindTemplate(key) is not { } found)
        {
            return NotFound();
        }

        var profile = 0L;
        if (request.Profile is { } id)
        {
            if (!Caller.Required(http).May(Permission.ReadCustomers) || database.Read(session => identity.FindProfile(session, id)) is not { } known)
            {
                return Problem.NotFound("profile_not_found", "No profile has this id.").ToResult();
            }

            profile = known;
            await audit.WriteReadAsync(Caller.Required(http), "template.preview", $"profile:{id}", cancellationToken);
        }

        var content = request.Content ?? found.Draft;
        if (Problem.Fields([.. SizeFaults(content), .. LanguageFaults(request)]) is { } problem)
        {
            return problem.ToResult();
        }

        var preview = database.Read(session => cache.Preview(session, content, request.Channel, profile, request.Language, request.Data));
        return preview is null
            ? Problem.Field("channel", "The template says nothing for this channel in this language.").ToResult()
            : TypedResults.Ok(new TemplatePreviewView(preview.Language, preview.Subject, preview.Text, preview.Html, preview.Faults, request.Channel == ChannelWords.Sms ? SmsText.Measure(preview.Text) : null));
    }

    private static IEnumerable<(string, string)> LanguageFaults(TemplatePreviewRequest request)
    {
        if (request.Language is not (null or "el" or "en"))
        {
            yield return ("language", "The languages are el and en.");
        }
    }

    private static IEnumerable<(string, string)> SizeFaults(TemplateContent? content)
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

    private static IResult NotFound() => Problem.NotFound("template_not_found", "No template has this key.").ToResult();
}
