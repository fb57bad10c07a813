// The API of identity: why identifiers belong together, and a person's decisions about it.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal static class IdentityEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var profile = routes.MapGroup("/api/profiles/{id:guid}").WithTags("Identity");
        profile.MapGet("/identity", Explain).Requires(Permission.ReadCustomers).WithName("ExplainIdentity").Produces<IdentityView>().ProducesProblem(404);
        profile.MapPost("/split", SplitAsync).Requires(Permission.ChangeCustomers).WithName("SplitProfile").Produces<SplitResult>().ProducesProblem(404).ProducesProblem(422);
        profile.MapPost("/split/preview", PreviewSplit).Requires(Permission.ReadCustomers).WithName("PreviewSplit").Produces<SplitPreview>().ProducesProblem(404).ProducesProblem(422);
        profile.MapPost("/merge", MergeAsync).Requires(Permission.ChangeCustomers).WithName("MergeProfiles").Produces<MergeResult>().ProducesProblem(404).ProducesProblem(422);
        profile.MapPost("/cuts/undo", UndoCutAsync).Requires(Permission.ChangeCustomers).WithName("UndoCut").Produces(204).ProducesProblem(404);

        var settings = routes.MapGroup("/api/settings/identity").WithTags("Settings");
        settings.MapGet("", (IdentitySettings identity) => identity.Current).Requires(Permission.ReadSettings).WithName("GetIdentityRules");
        settings.MapGet("/bounds", () => IdentityBounds.View).Requires(Permission.ReadSettings).WithName("GetIdentityBounds");
        settings.MapPut("", ChangeRulesAsync).Requires(Permission.ChangeSettings).WithName("ChangeIdentityRules").Produces<IdentityRules>().ProducesProblem(422);
    }

    private static IResult Explain(Guid id, Database database, IdentitySettings settings, EventLog log)
    {
        using var session = database.OpenRead();
        if (IdentityRows.FindBirth(session, id) is not { } start)
        {
            return NotFound();
        }

        var (nodes, links, partition) = new Grouping(new NodeStore(), settings.Current).Explain(session, start);
        var byId = nodes.ToDictionary(node => node.Id);
        var inside = nodes.Where(node => node.Profile == start.Profile).Select(node => node.Id).ToHashSet();
        var births = nodes.ToDictionary(node => node.Id, node => node.Birth);
        var edges = links.Select((link, index) => (link, fate: partition.Fates[index]))
            .Where(pair => inside.Contains(pair.link.A) || inside.Contains(pair.link.B))
            .OrderBy(pair => pair.link.At)
            .Select(pair => new IdentityEdgeView(Ref(byId[pair.link.A]), Ref(byId[pair.link.B]), RuleName(pair.link.Rule),
                log.Find(session, pair.link.Seq)?.MessageId, Instant(pair.link.At), pair.fate == LinkFate.Admitted, ReasonName(pair.fate))).ToList();
        var shown = edges.SelectMany(edge => new[] { edge.A, edge.B }).ToHashSet();
        var nodeViews = nodes.Where(node => inside.Contains(node.Id) || shown.Contains(Ref(node))).OrderBy(node => node.FirstAt)
            .Select(node => new IdentityNodeView(node.Identifier.Type.Name, node.Identifier.Value, node.Shared, Instant(node.FirstAt),
                births.GetValueOrDefault(node.Profile), inside.Contains(node.Id))).ToList();
        return TypedResults.Ok(new IdentityView(nodeViews, edges, Cuts(session, log, inside)));
    }

    private static List<IdentityCutView> Cuts(Session session, EventLog log, HashSet<long> inside) =>
        [.. inside.SelectMany(node => IdentityRows.CutsOf(session, node)).Distinct().Select(cut => new IdentityCutView(
            Ref(IdentityRows.FindNode(session, cut.A)!), Ref(IdentityRows.FindNode(session, cut.B)!), ByOf(log.Find(session, cut.Seq)), Instant(cut.At)))];

    private static string ByOf(LoggedEvent? fact) =>
        fact?.ToEvent().Properties is { ValueKind: System.Text.Json.JsonValueKind.Object } properties && properties.TryGetProperty("by", out var by) ? by.GetString() ?? "" : "";

    private static IResult PreviewSplit(Guid id, SplitRequest request, Database database, IProfileSummaries profiles)
    {
        using var session = database.OpenRead();
        var (sides, problem) = Sides(session, id, request);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var events = profiles.EventsByIdentifier(session, sides.Kept[0].Profile);
        SplitSideView View(List<Node> side) => new(side.Count, side.Sum(node => events.GetValueOrDefault(node.Id)));
        return TypedResults.Ok(new SplitPreview(View(sides.Kept), View(sides.Moved)));
    }

    private static async Task<IResult> SplitAsync(
        Guid id, SplitRequest request, HttpContext http, Database database, IIdentityDecisions decisions, IProfileSummaries profiles, AuditLog audit, CancellationToken cancellationToken)
    {
        List<Node> kept, moved;
        using (var session = database.OpenRead())
        {
            var (sides, problem) = Sides(session, id, request);
            if (problem is not null)
            {
                return problem.ToResult();
            }

            (kept, moved) = sides;
        }

        var caller = Caller.Required(http);
        await decisions.SplitAsync(id, moved.ConvertAll(node => node.Identifier), caller.Name, request.Reason, cancellationToken);
        await audit.WriteAsync(caller, "profile.split", $"profile:{id}", $"{moved.Count} identifiers", cancellationToken);
        return TypedResults.Ok(database.Read(session =>
        {
            List<ProfileRef> Refs(List<Node> side) => [.. side.Select(node => IdentityRows.FindNode(session, node.Id)!.Profile).Distinct()
                .Select(profile => new ProfileRef(IdentityRows.FindNode(session, profile)!.Birth, profiles.NameOf(session, profile)))];
            return new SplitResult(Refs(kept)[0], Refs(moved));
        }));
    }

    private static async Task<IResult> MergeAsync(
        Guid id, MergeRequest request, HttpContext http, Database database, IIdentityDecisions decisions, AuditLog audit, CancellationToken cancellationToken)
    {
        var (one, other) = database.Read(session => (Find(session, id), Find(session, request.With)));
        if (one is null || other is null)
        {
            return NotFound();
        }

        if (one.Profile == other.Profile)
        {
            return Problem.Invalid("same_profile", "The two are one profile already.").ToResult();
        }

        var caller = Caller.Required(http);
        await decisions.MergeAsync(id, request.With, caller.Name, request.Reason, cancellationToken);
        await audit.WriteAsync(caller, "profile.merge", $"profile:{id}", $"with profile:{request.With}", cancellationToken);
        return TypedResults.Ok(new MergeResult(database.Read(session => IdentityRows.FindNode(session, Find(session, id)!.Profile)!.Birth)));
    }

    private static async Task<IResult> UndoCutAsync(
        Guid id, UndoCutRequest request, HttpContext http, Database database, FactWriter facts, AuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (database.Read(session => Find(session, id)) is null)
        {
            return NotFound();
        }

        var caller = Caller.Required(http);
        await facts.AppendAsync(IdentityFacts.CutUndone, FactId(clock), new { profileId = id, a = request.A, b = request.B, by = caller.Name }, cancellationToken);
        await audit.WriteAsync(caller, "profile.cut.undo", $"profile:{id}", "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ChangeRulesAsync(IdentityRules rules, HttpContext http, IdentitySettings settings, AuditLog audit, CancellationToken cancellationToken)
    {
        if (IdentityRulesCheck.Problem(rules) is { } problem)
        {
            return problem.ToResult();
        }

        await settings.ChangeAsync(rules, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "settings.identity", "settings", "", cancellationToken);
        return TypedResults.Ok(rules);
    }

    private static ((List<Node> Kept, List<Node> Moved) Sides, Problem? Problem) Sides(Session session, Guid id, SplitRequest request)
    {
        if (Find(session, id) is not { } start)
        {
            return (default, Problem.NotFound("profile_not_found", "No profile has this id."));
        }

        var chosen = (request.Identifiers ?? []).ToHashSet();
        var members = IdentityRows.OfProfile(session, start.Profile);
        var moved = members.Where(node => chosen.Contains(Ref(node))).ToList();
        var kept = members.Where(node => !chosen.Contains(Ref(node))).ToList();
        return moved.Count == 0 || kept.Count == 0
            ? (default, Problem.Invalid("split_needs_both_sides", "Choose some of the profile's identifiers, but not all of them."))
            : ((kept, moved), null);
    }

    private static Node? Find(Session session, Guid id) => IdentityRows.FindBirth(session, id);

    private static string FactId(TimeProvider clock) => $"mitos-{Guid.CreateVersion7(clock.GetUtcNow())}";

    private static IdentifierRef Ref(Node node) => new(node.Identifier.Type.Name, node.Identifier.Value);

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static IResult NotFound() => Problem.NotFound("profile_not_found", "No profile has this id.").ToResult();

    private static string RuleName(LinkRule rule) => rule switch
    {
        LinkRule.Alias => "alias",
        LinkRule.Manual => "manual",
        _ => "sameEvent",
    };

    private static string? ReasonName(LinkFate fate) => fate switch
    {
        LinkFate.Limit => "limit",
        LinkFate.UserIds => "userIds",
        LinkFate.Shared => "shared",
        LinkFate.Cap => "cap",
        LinkFate.Cut => "cut",
        _ => null,
    };
}
