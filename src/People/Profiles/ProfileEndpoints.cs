// The API of customers: search, lists, a profile, and her thread.
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Collect.Contracts;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Search;
using Mitos.People.Profiles.State;
using Mitos.People.Profiles.Thread;
using Mitos.People.Profiles.Views;

namespace Mitos.People.Profiles;

internal static class ProfileEndpoints
{
    private static readonly JsonElement NoProperties = JsonDocument.Parse("{}").RootElement;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var profiles = routes.MapGroup("/api/profiles").WithTags("Customers");
        profiles.MapGet("", List).Requires(Permission.ReadCustomers).WithName("ListProfiles").Produces<Page<ProfileRowView>>().ProducesProblem(400).ProducesProblem(422);
        profiles.MapGet("/{id:guid}", GetAsync).Requires(Permission.ReadCustomers).WithName("GetProfile").Produces<ProfileView>().ProducesProblem(404);
        profiles.MapGet("/{id:guid}/thread", Thread).Requires(Permission.ReadCustomers).WithName("GetThread").Produces<Page<ThreadItemView>>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);
        profiles.MapGet("/{id:guid}/kinds", Kinds).Requires(Permission.ReadCustomers).WithName("GetThreadKinds").Produces<KindsView>().ProducesProblem(404);

        var settings = routes.MapGroup("/api/settings/traits").WithTags("Settings");
        settings.MapGet("", (TraitSettings traits) => traits.Current).Requires(Permission.ReadSettings).WithName("GetTraitRules");
        settings.MapPut("", ChangeRulesAsync).Requires(Permission.ChangeSettings).WithName("ChangeTraitRules").Produces<TraitRules>().ProducesProblem(422);
    }

    private static IResult List(
        Database database, ProfileReader reader, ProfileSearch finder, string? search = null, bool? known = null, string? channel = null, string? stage = null,
        DateTimeOffset? activeSince = null, DateTimeOffset? newSince = null, int? limit = null, string? cursor = null)
    {
        if (channel is not null && !Channels.TryParse(channel, out _))
        {
            return Problem.Field("channel", $"The channels are {string.Join(", ", Channels.Names)}.").ToResult();
        }

        if (stage is not null && !Stages.TryParse(stage, out _))
        {
            return Problem.Field("stage", $"The stages are {string.Join(", ", Stages.Names)}.").ToResult();
        }

        var (key, problem) = Cursor.Read(cursor, 2);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var filter = new ProfileFilter(known, channel is null ? null : Parse(channel), stage is null ? null : ParseStage(stage), activeSince?.ToUnixTimeMilliseconds(), newSince?.ToUnixTimeMilliseconds());
        using var session = database.OpenRead();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var found = finder.Find(session, search.Length > 300 ? search[..300] : search, filter, Cursor.Limit(limit));
            return TypedResults.Ok(new Page<ProfileRowView>([.. found.Select(one => reader.Row(session, one.Row, one.Match))], null));
        }

        var rows = ProfileRows.List(session, filter, key is null ? (long.MaxValue, long.MaxValue) : (key[0], key[1]), Cursor.Limit(limit));
        var next = rows.Count == Cursor.Limit(limit) ? Cursor.Of(rows[^1].ActiveHour, rows[^1].Key) : null;
        return TypedResults.Ok(new Page<ProfileRowView>([.. rows.Select(row => reader.Row(session, row, null))], next));
    }

    private static async Task<IResult> GetAsync(Guid id, HttpContext http, Database database, IIdentityDirectory identity, ProfileReader reader, AuditLog audit, CancellationToken cancellationToken)
    {
        ProfileView? view;
        using (var session = database.OpenRead())
        {
            view = identity.FindProfile(session, id) is { } key ? reader.Read(session, key) : null;
        }

        if (view is null)
        {
            return NotFound();
        }

        if (Caller.Required(http).StaffId is not null)
        {
            await audit.WriteReadAsync(Caller.Required(http), "profile.read", $"profile:{view.Id}", cancellationToken);
        }

        return TypedResults.Ok(view);
    }

    private static IResult Thread(
        Guid id, Database database, RecentThread recent, IIdentityDirectory identity, ISourceDirectory sources, EventLog log, EventKinds kinds, string? channel = null, string? kind = null,
        DateTimeOffset? from = null, DateTimeOffset? to = null, int? limit = null, string? cursor = null)
    {
        if (channel is not null && !Channels.TryParse(channel, out _))
        {
            return Problem.Field("channel", $"The channels are {string.Join(", ", Channels.Names)}.").ToResult();
        }

        var (key, problem) = Cursor.Read(cursor, 2);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        if (Strands(id, database, identity) is not { } strands)
        {
            return NotFound();
        }

        var newest = strands.SelectMany(recent.Of).ToList();
        using var session = database.OpenRead();
        var filter = new ThreadFilter(channel is null ? null : Parse(channel), kind is null ? null : kinds.Find(kind) ?? -1, from?.ToUnixTimeMilliseconds(), to?.ToUnixTimeMilliseconds());
        var rows = ThreadRows.Newest(session, strands, newest, filter, key is null ? null : (key[0], key[1]), Cursor.Limit(limit));
        var stored = log.Find(session, [.. rows.Select(row => row.Seq)]).ToDictionary(one => one.Seq);
        var items = rows.Select(row => Item(row, stored[row.Seq], sources)).ToList();
        return TypedResults.Ok(new Page<ThreadItemView>(items, rows.Count == Cursor.Limit(limit) ? Cursor.Of(rows[^1].OccurredAt, rows[^1].Seq) : null));
    }

    private static IResult Kinds(Guid id, Database database, RecentThread recent, IIdentityDirectory identity, EventKinds kinds)
    {
        if (Strands(id, database, identity) is not { } strands)
        {
            return NotFound();
        }

        var newest = strands.SelectMany(strand => recent.Of(strand).Select(row => (strand, row))).ToList();
        return TypedResults.Ok(new KindsView([.. database.Read(session => ThreadRows.Kinds(session, strands, newest)).Select(one => new KindView(kinds.NameOf(one.Kind), one.Events))]));
    }

    private static long[]? Strands(Guid id, Database database, IIdentityDirectory identity) => database.Read(session =>
        identity.FindProfile(session, id) is { } profile ? ProfileRows.FindState(session, profile)?.Strands.Keys.ToArray() ?? [] : null);

    private static async Task<IResult> ChangeRulesAsync(TraitRules rules, HttpContext http, TraitSettings settings, AuditLog audit, CancellationToken cancellationToken)
    {
        if (rules.Rules.Count > TraitSettings.MostRules || rules.Rules.Any(rule => string.IsNullOrWhiteSpace(rule.Trait) || (rule.Rule == SurvivorshipRule.SourcePriority && rule.Sources is null or { Count: 0 })))
        {
            return Problem.Field("rules", "Name a trait in each rule, and the sources where the rule is sourcePriority.").ToResult();
        }

        await settings.ChangeAsync(rules, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "settings.traits", "settings", "", cancellationToken);
        return TypedResults.Ok(rules);
    }

    private static ThreadItemView Item(ThreadRow row, LoggedEvent stored, ISourceDirectory sources)
    {
        var json = JsonDocument.Parse(stored.Payload).RootElement;
        var properties = stored.Type == EventType.Identify ? Traits(json) : json.TryGetProperty("properties", out var own) && own.ValueKind == JsonValueKind.Object ? own : NoProperties;
        var name = stored.Type is EventType.Track or EventType.Fact ? stored.Kind == EventKinds.TooMany ? Text(json, "event") : stored.Kind : Text(json, "name");
        return new ThreadItemView(stored.MessageId, stored.Type.Name(), name, row.Channel.Name(), row.Touchpoint.Name(), row.Stage.Name(),
            DateTimeOffset.FromUnixTimeMilliseconds(row.OccurredAt), DateTimeOffset.FromUnixTimeMilliseconds(stored.ReceivedAt), sources.Find(stored.Source).Name, properties);
    }

    private static JsonElement Traits(JsonElement json) =>
        json.TryGetProperty("traits", out var traits) && traits.ValueKind == JsonValueKind.Object ? traits
        : json.TryGetProperty("context", out var context) && context.ValueKind == JsonValueKind.Object && context.TryGetProperty("traits", out traits) && traits.ValueKind == JsonValueKind.Object ? traits
        : NoProperties;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Channel Parse(string text) => Channels.TryParse(text, out var channel) ? channel : Channel.Other;

    private static Stage ParseStage(string text) => Stages.TryParse(text, out var stage) ? stage : Stage.None;

    private static IResult NotFound() => Problem.NotFound("profile_not_found", "No profile has this id.").ToResult();
}
