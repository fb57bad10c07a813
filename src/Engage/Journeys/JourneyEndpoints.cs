// The API of journeys: list, draw, check, publish, pause, go on, stop, and send somebody in.
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Outbox;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;

namespace Mitos.Engage.Journeys;

internal static class JourneyEndpoints
{
    private const int LongestName = 100;
    private const int LargestData = 16_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/journeys").WithTags("Journeys");
        group.MapGet("", List).Requires(Permission.ReadJourneys).WithName("ListJourneys");
        group.MapPost("", CreateAsync).Requires(Permission.ChangeJourneys).WithName("CreateJourney").Produces<JourneyView>(201).ProducesProblem(409).ProducesProblem(422);
        group.MapPost("/check", (JourneyGraph draft, JourneyService service) => new GraphCheck(service.Check(draft))).Requires(Permission.ChangeJourneys).WithName("CheckJourney");
        group.MapGet("/templates", Ready).Requires(Permission.ReadJourneys).WithName("ListJourneyTemplates");
        group.MapGet("/{id:int}", Get).Requires(Permission.ReadJourneys).WithName("GetJourney").Produces<JourneyView>().ProducesProblem(404);
        group.MapPut("/{id:int}", SaveAsync).Requires(Permission.ChangeJourneys).WithName("SaveJourney").Produces<JourneyView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        group.MapDelete("/{id:int}", DeleteAsync).Requires(Permission.ChangeJourneys).WithName("DeleteJourney").Produces(204).ProducesProblem(404).ProducesProblem(409);
        group.MapGet("/{id:int}/versions/{version:int}", Version).Requires(Permission.ReadJourneys).WithName("GetJourneyVersion").Produces<JourneyGraph>().ProducesProblem(404);
        group.MapPost("/{id:int}/publish", PublishAsync).Requires(Permission.RunJourneys).WithName("PublishJourney").Produces<JourneyView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        group.MapPost("/{id:int}/pause", PauseAsync).Requires(Permission.RunJourneys).WithName("PauseJourney").Produces<JourneyView>().ProducesProblem(404).ProducesProblem(409);
        group.MapPost("/{id:int}/resume", ResumeAsync).Requires(Permission.RunJourneys).WithName("ResumeJourney").Produces<JourneyView>().ProducesProblem(404).ProducesProblem(409);
        group.MapPost("/{id:int}/stop", StopAsync).Requires(Permission.RunJourneys).WithName("StopJourney").Produces<JourneyView>().ProducesProblem(404).ProducesProblem(409);
        group.MapPost("/{id:int}/enter", EnterAsync).Requires(Permission.RunJourneys).WithName("EnterJourney").Produces(202).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        group.MapGet("/{id:int}/secret", SecretAsync).Requires(Permission.RunJourneys).WithName("GetJourneySecret").Produces<JourneySecretView>().ProducesProblem(404);
    }

    private static Page<JourneyRowView> List(JourneyService service, JourneyReader reader) => new(reader.Rows(service.All()), null);

    private static Page<ReadyJourneyView> Ready() => new([.. Templates.JourneyTemplates.All.Select(one => new ReadyJourneyView(one.Key, one.Name, one.Why, one.Messages))], null);

    private static IResult Get(int id, JourneyService service, JourneyReader reader) =>
        service.Find(id) is { } journey ? TypedResults.Ok(reader.View(journey)) : Refused(new JourneyAnswer(JourneyRefusal.NotFound));

    private static IResult Version(int id, int version, Database database) =>
        database.Read(session => JourneyRows.Versions(session, id)).Find(one => one.Version == version) is { } found ? TypedResults.Ok(JourneyGraph.FromText(found.Graph)) : Refused(new JourneyAnswer(JourneyRefusal.NotFound));

    private static async Task<IResult> CreateAsync(JourneyNew made, HttpContext http, JourneyService service, JourneyReader reader, AuditLog audit, CancellationToken cancellationToken)
    {
        var draft = made.Template is null ? made.Draft : Templates.JourneyTemplates.Find(made.Template, made.Language ?? "el");
        var unknown = made.Template is not null && draft is null ? Problem.Field("template", "There is no ready journey of this key.") : null;
        if ((NameFault(made.Name) ?? unknown ?? (draft is null ? null : DraftFault(draft))) is { } fault)
        {
            return fault.ToResult();
        }

        var answer = await service.CreateAsync(made.Name.Trim(), draft, cancellationToken);
        if (answer.Refusal != JourneyRefusal.None)
        {
            return Refused(answer);
        }

        await audit.WriteAsync(Caller.Required(http), "journey.create", $"journey:{answer.Journey!.Id}", "", cancellationToken);
        return TypedResults.Created($"/api/journeys/{answer.Journey.Id}", reader.View(answer.Journey));
    }

    private static async Task<IResult> SaveAsync(int id, JourneyChange change, HttpContext http, JourneyService service, JourneyReader reader, AuditLog audit, CancellationToken cancellationToken) =>
        (NameFault(change.Name) ?? DraftFault(change.Draft))?.ToResult()
            ?? await DoneAsync("journey.change", "", await service.SaveAsync(id, change.Name.Trim(), change.Draft, cancellationToken), http, reader, audit, cancellationToken);

    private static async Task<IResult> DeleteAsync(int id, HttpContext http, JourneyService service, AuditLog audit, CancellationToken cancellationToken)
    {
        if (await service.DeleteAsync(id, cancellationToken) is var refusal && refusal != JourneyRefusal.None)
        {
            return Refused(new JourneyAnswer(refusal));
        }

        await audit.WriteAsync(Caller.Required(http), "journey.delete", $"journey:{id}", "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> PublishAsync(int id, JourneyPublish publish, HttpContext http, JourneyService service, JourneyReader reader, AuditLog audit, CancellationToken cancellationToken)
    {
        if (!Caller.Required(http).May(Permission.SendTransactional) && service.Find(id)?.Draft.Nodes.Any(node => node is MessageNode { Class: "transactional" }) == true)
        {
            return new Problem(403, "not_allowed", "A journey with transactional messages is published by who may send them. Ask an administrator.").ToResult();
        }

        var answer = await service.PublishAsync(id, publish.Moves, Caller.Required(http).Name, cancellationToken);
        return await DoneAsync("journey.publish", $"{answer.Journey?.Version}", answer, http, reader, audit, cancellationToken);
    }

    private static async Task<IResult> PauseAsync(int id, HttpContext http, JourneyService service, JourneyReader reader, AuditLog audit, CancellationToken cancellationToken) =>
        await DoneAsync("journey.pause", "", await service.PauseAsync(id, cancellationToken), http, reader, audit, cancellationToken);

    private static async Task<IResult> ResumeAsync(int id, HttpContext http, JourneyService service, JourneyReader reader, AuditLog audit, CancellationToken cancellationToken) =>
        await DoneAsync("journey.resume", "", await service.ResumeAsync(id, Caller.Required(http).Name, cancellationToken), http, reader, audit, cancellationToken);

    private static async Task<IResult> StopAsync(int id, HttpContext http, JourneyService service, JourneyReader reader, AuditLog audit, CancellationToken cancellationToken) =>
        await DoneAsync("journey.stop", "", await service.StopAsync(id, Caller.Required(http).Name, cancellationToken), http, reader, audit, cancellationToken);

    private static async Task<IResult> EnterAsync(int id, JourneyEntry entry, HttpContext http, JourneyService service, AuditLog audit, CancellationToken cancellationToken)
    {
        var properties = entry.Properties is { ValueKind: JsonValueKind.Object } given ? given.GetRawText() : null;
        if (entry.Key is { Length: > 200 } || properties?.Length > LargestData)
        {
            return Problem.Field(properties?.Length > LargestData ? "properties" : "key", "A key has at most 200 characters, and properties at most 16,000.").ToResult();
        }

        var data = properties is null ? null : $$"""{"type":"track","event":"api","properties":{{properties}}}""";
        var refusal = await service.EnterAsync(id, entry.Profile, entry.Key ?? "", data, cancellationToken);
        if (refusal != JourneyRefusal.None)
        {
            return Refused(new JourneyAnswer(refusal));
        }

        await audit.WriteAsync(Caller.Required(http), "journey.enter", $"journey:{id}", "", cancellationToken);
        return TypedResults.Accepted($"/api/journeys/{id}/customers/{entry.Profile}");
    }

    private static async Task<IResult> SecretAsync(int id, HttpContext http, WebhookSecrets secrets, AuditLog audit, CancellationToken cancellationToken)
    {
        if (secrets.Text(id) is not { } secret)
        {
            return Problem.NotFound("journey_secret_not_found", "The journey has never called another system, or its secret was sealed with another MITOS_SECRET.").ToResult();
        }

        await audit.WriteAsync(Caller.Required(http), "journey.secret.read", $"journey:{id}", "", cancellationToken);
        return TypedResults.Ok(new JourneySecretView(secret));
    }

    private static async Task<IResult> DoneAsync(string action, string detail, JourneyAnswer answer, HttpContext http, JourneyReader reader, AuditLog audit, CancellationToken cancellationToken)
    {
        if (answer.Refusal != JourneyRefusal.None)
        {
            return Refused(answer);
        }

        await audit.WriteAsync(Caller.Required(http), action, $"journey:{answer.Journey!.Id}", detail, cancellationToken);
        return TypedResults.Ok(reader.View(answer.Journey));
    }

    private static Problem? NameFault(string? name) => string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName ? Problem.Field("name", $"A name has 1 to {LongestName} characters.") : null;

    /// <summary>Only what could not even be drawn; everything else is a fault of the draft, which keeps it from being published.</summary>
    private static Problem? DraftFault(JourneyGraph? draft) =>
        draft?.Nodes is null || draft.Edges is null || draft.Rules is null || draft.Nodes.Count > JourneyGraph.MostNodes || draft.Edges.Count > JourneyGraph.MostNodes * 12
            || draft.Nodes.Any(node => node is null || !double.IsFinite(node.X) || !double.IsFinite(node.Y)) || draft.Edges.Any(edge => edge is null)
            ? Problem.Field("draft", $"A draft has up to {JourneyGraph.MostNodes} nodes, edges and rules.") : null;

    private static IResult Refused(JourneyAnswer answer) => (answer.Refusal switch
    {
        JourneyRefusal.NameTaken => new Problem(409, "name_taken", "Another journey has this name. Choose another one."),
        JourneyRefusal.TooMany => Problem.Invalid("too_many_journeys", $"There are {JourneyService.MostJourneys} journeys already. Delete drafts that nobody needs."),
        JourneyRefusal.Faulty => Problem.Invalid("journey_faulty", string.Join(' ', answer.Faults!.Take(5).Select(fault => fault.Node is null ? fault.Sentence : $"{fault.Node}: {fault.Sentence}"))),
        JourneyRefusal.NotNow => new Problem(409, "journey_not_now", $"The journey is {answer.Journey?.Status ?? "published"}, and this is not possible now. Look at it again."),
        JourneyRefusal.NoSecret => new Problem(409, "secret_missing", "Give every node the same MITOS_SECRET (at least 32 characters) and start again: without it the secret cannot be kept safely."),
        JourneyRefusal.ProfileNotFound => Problem.NotFound("profile_not_found", "No customer has this id."),
        JourneyRefusal.NoDoor => new Problem(409, "journey_no_api_entry", "Customers are sent only into journeys whose entry is the API."),
        _ => Problem.NotFound("journey_not_found", "No journey has this number, or it was never published."),
    }).ToResult();
}
