// The API of audiences: list, define, change, delete, try out, and who is in them and why.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Audiences.Conditions;
using Mitos.People.Audiences.Query;

namespace Mitos.People.Audiences;

/// <param name="Condition">As a definition has it.</param>
/// <param name="Audience">The audience that would have it, which it may not name; null for a new one.</param>
public sealed record AudiencePreviewRequest(Condition Condition, int? Audience);

internal static class AudienceEndpoints
{
    private const int LongestName = 100;
    private const int LongestDescription = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/audiences").WithTags("Audiences");
        group.MapGet("", List).Requires(Permission.ReadSettings).WithName("ListAudiences");
        group.MapPost("", CreateAsync).Requires(Permission.ChangeAudiences).WithName("CreateAudience").Produces<AudienceView>(201).ProducesProblem(409).ProducesProblem(422);
        group.MapPost("/preview", Preview).Requires(Permission.ChangeAudiences).WithName("PreviewAudience").Produces<AudiencePreviewView>().ProducesProblem(422);
        group.MapGet("/{id:int}", Get).Requires(Permission.ReadSettings).WithName("GetAudience").Produces<AudienceView>().ProducesProblem(404);
        group.MapPut("/{id:int}", ChangeAsync).Requires(Permission.ChangeAudiences).WithName("ChangeAudience").Produces<AudienceView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        group.MapDelete("/{id:int}", DeleteAsync).Requires(Permission.ChangeAudiences).WithName("DeleteAudience").Produces(204).ProducesProblem(404).ProducesProblem(409);
        group.MapGet("/{id:int}/members", Members).Requires(Permission.ChangeAudiences).WithName("ListAudienceMembers").Produces<Page<AudienceMemberView>>().ProducesProblem(404);
        group.MapGet("/{id:int}/changes", Changes).Requires(Permission.ChangeAudiences).WithName("ListAudienceChanges").Produces<Page<AudienceChangeView>>().ProducesProblem(404);
        group.MapGet("/{id:int}/overlap", Overlap).Requires(Permission.ReadSettings).WithName("GetAudienceOverlap").Produces<AudienceOverlapView>().ProducesProblem(404);
        routes.MapGet("/api/profiles/{id:guid}/audiences", OfProfile).WithTags("Audiences").Requires(Permission.ReadCustomers).WithName("ListAudiencesOfProfile").Produces<MembershipsView>().ProducesProblem(404);
    }

    private static Page<AudienceView> List(AudienceReader reader) => new(reader.All(), null);

    private static IResult Get(int id, AudienceReader reader) => reader.Find(id) is { } found ? TypedResults.Ok(found) : Refused(AudienceRefusal.NotFound);

    private static IResult Preview(AudiencePreviewRequest request, AudienceService service, AudiencePreview preview, CancellationToken cancellationToken) =>
        Circle(request.Condition, request.Audience, service) ?? Problem.Fields(ConditionFaults.Of(request.Condition, service.MayName(request.Audience)))?.ToResult() ?? TypedResults.Ok(preview.Of(request.Condition, cancellationToken));

    private static async Task<IResult> CreateAsync(
        AudienceDefinition definition, HttpContext http, AudienceService service, AudienceReader reader, AuditLog audit, CancellationToken cancellationToken)
    {
        if (Fault(definition, service.MayName(null)) is { } fault)
        {
            return fault;
        }

        var (refusal, audience) = await service.CreateAsync(definition, Caller.Required(http).Name, cancellationToken);
        if (audience is null)
        {
            return Refused(refusal);
        }

        await audit.WriteAsync(Caller.Required(http), "audience.create", $"audience:{audience.Id}", "", cancellationToken);
        return TypedResults.Created($"/api/audiences/{audience.Id}", reader.Find(audience.Id));
    }

    private static async Task<IResult> ChangeAsync(
        int id, AudienceDefinition definition, HttpContext http, AudienceService service, AudienceReader reader, AuditLog audit, CancellationToken cancellationToken)
    {
        if ((Circle(definition.Condition, id, service) ?? Fault(definition, service.MayName(id))) is { } fault)
        {
            return fault;
        }

        var (refusal, audience) = await service.ChangeAsync(id, definition, Caller.Required(http).Name, cancellationToken);
        if (audience is null)
        {
            return Refused(refusal);
        }

        await audit.WriteAsync(Caller.Required(http), "audience.change", $"audience:{id}", "", cancellationToken);
        return TypedResults.Ok(reader.Find(id));
    }

    private static async Task<IResult> DeleteAsync(int id, HttpContext http, AudienceService service, AuditLog audit, CancellationToken cancellationToken)
    {
        if (await service.DeleteAsync(id, cancellationToken) is var refusal && refusal != AudienceRefusal.None)
        {
            return Refused(refusal);
        }

        await audit.WriteAsync(Caller.Required(http), "audience.delete", $"audience:{id}", "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static IResult Members(int id, AudienceReader reader, string? cursor = null, int? limit = null)
    {
        var (key, problem) = Cursor.Read(cursor, 2);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        if (reader.Find(id) is null)
        {
            return Refused(AudienceRefusal.NotFound);
        }

        var (members, next) = reader.Members(id, key is null ? (long.MaxValue, long.MaxValue) : (key[0], key[1]), Cursor.Limit(limit));
        return TypedResults.Ok(new Page<AudienceMemberView>(members, next is { } place ? Cursor.Of(place.At, place.Profile) : null));
    }

    private static IResult Changes(int id, AudienceReader reader, string? cursor = null, int? limit = null)
    {
        var (key, problem) = Cursor.Read(cursor, 2);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        if (reader.Find(id) is null)
        {
            return Refused(AudienceRefusal.NotFound);
        }

        var rows = reader.Changes(id, key is null ? (long.MaxValue, long.MaxValue) : (key[0], key[1]), Cursor.Limit(limit));
        var next = rows.Count == Cursor.Limit(limit) ? Cursor.Of(rows[^1].View.At.ToUnixTimeMilliseconds(), rows[^1].Profile) : null;
        return TypedResults.Ok(new Page<AudienceChangeView>([.. rows.Select(row => row.View)], next));
    }

    private static IResult Overlap(int id, int with, AudienceReader reader) =>
        reader.Find(id) is null || reader.Find(with) is null ? Refused(AudienceRefusal.NotFound) : TypedResults.Ok(reader.Overlap(id, with));

    private static IResult OfProfile(Guid id, AudienceReader reader) =>
        reader.Of(id) is { } found ? TypedResults.Ok(found) : Problem.NotFound("profile_not_found", "No customer has this id. Search for her by e-mail, phone or name.").ToResult();

    /// <summary>Said apart from other faults: each condition is right by itself, and only together they never end.</summary>
    private static IResult? Circle(Condition? condition, int? id, AudienceService service) => id is not { } self || service.CircleOf(condition, self) is not { } other ? null
        : Problem.Invalid("audience_circle", $"The audience “{other}” depends on this one, so this one cannot depend on it. Take that condition out, or change “{other}” first.").ToResult();

    private static IResult? Fault(AudienceDefinition definition, IReadOnlySet<int> mayName)
    {
        var faults = ConditionFaults.Of(definition.Condition, mayName);
        if (string.IsNullOrWhiteSpace(definition.Name) || definition.Name.Length > LongestName)
        {
            faults.Add(("name", $"A name has 1 to {LongestName} characters."));
        }

        if (definition.Description is { Length: > LongestDescription })
        {
            faults.Add(("description", $"At most {LongestDescription} characters."));
        }

        return Problem.Fields(faults)?.ToResult();
    }

    private static IResult Refused(AudienceRefusal refusal) => refusal switch
    {
        AudienceRefusal.NameTaken => new Problem(409, "name_taken", "Another audience has this name. Choose another one.").ToResult(),
        AudienceRefusal.InUse => new Problem(409, "audience_in_use", "Another audience speaks of this one. Change that one first.").ToResult(),
        AudienceRefusal.TooMany => Problem.Invalid("too_many_audiences", $"There are {AudienceService.MostAudiences} audiences already. Delete one that nobody needs.").ToResult(),
        _ => Problem.NotFound("audience_not_found", "No audience has this number.").ToResult(),
    };
}
