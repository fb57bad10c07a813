// The API of computed traits: list, define, change, delete, and try out on real customers.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Staff;

namespace Mitos.People.Profiles.Computed;

/// <param name="Status"><c>backfilling</c> while the past is taken in, then <c>ready</c>.</param>
/// <param name="Job">The job that takes the past in.</param>
/// <param name="Done">Of <paramref name="Total"/> customers, while the past is taken in.</param>
public sealed record KeptTraitView(int Id, ComputedTrait Definition, string Status, long Job, long? Done, long? Total, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt);

internal static class ComputedTraitEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var traits = routes.MapGroup("/api/computed-traits").WithTags("Computed traits");
        traits.MapGet("", List).Requires(Permission.ReadSettings).WithName("ListComputedTraits");
        traits.MapPost("", CreateAsync).Requires(Permission.ChangeTraits).WithName("CreateComputedTrait").Produces<KeptTraitView>(201).ProducesProblem(409).ProducesProblem(422);
        traits.MapPost("/preview", Preview).Requires(Permission.ChangeTraits).WithName("PreviewComputedTrait").Produces<PreviewView>().ProducesProblem(422);
        traits.MapGet("/{id:int}", Get).Requires(Permission.ReadSettings).WithName("GetComputedTrait").Produces<KeptTraitView>().ProducesProblem(404);
        traits.MapPut("/{id:int}", ChangeAsync).Requires(Permission.ChangeTraits).WithName("ChangeComputedTrait").Produces<KeptTraitView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        traits.MapDelete("/{id:int}", DeleteAsync).Requires(Permission.ChangeTraits).WithName("DeleteComputedTrait").Produces(204).ProducesProblem(404);
    }

    private static Page<KeptTraitView> List(ComputedTraits traits, JobService jobs) => new([.. traits.Current.All.Select(trait => View(trait, jobs))], null);

    private static IResult Get(int id, ComputedTraits traits, JobService jobs) =>
        traits.Current.All.FirstOrDefault(trait => trait.Id == id) is { } found ? TypedResults.Ok(View(found, jobs)) : Refused(TraitRefusal.NotFound);

    private static IResult Preview(ComputedTrait definition, HttpContext http, ComputedTraitPreview preview, CancellationToken cancellationToken) =>
        Fault(definition) ?? ContactProbe.OfPreview(definition, Caller.Required(http))?.ToResult() ?? TypedResults.Ok(preview.Of(definition, cancellationToken));

    private static async Task<IResult> CreateAsync(
        ComputedTrait definition, HttpContext http, ComputedTraitService service, JobService jobs, AuditLog audit, CancellationToken cancellationToken)
    {
        if ((Fault(definition) ?? ContactProbe.OfDefinition(definition, Caller.Required(http))?.ToResult()) is { } fault)
        {
            return fault;
        }

        var (refusal, trait) = await service.CreateAsync(definition, Caller.Required(http).Name, cancellationToken);
        if (trait is null)
        {
            return Refused(refusal);
        }

        await audit.WriteAsync(Caller.Required(http), "computedTrait.create", $"computedTrait:{trait.Id}", "", cancellationToken);
        return TypedResults.Created($"/api/computed-traits/{trait.Id}", View(trait, jobs));
    }

    private static async Task<IResult> ChangeAsync(
        int id, ComputedTrait definition, HttpContext http, ComputedTraitService service, JobService jobs, AuditLog audit, CancellationToken cancellationToken)
    {
        if ((Fault(definition) ?? ContactProbe.OfDefinition(definition, Caller.Required(http))?.ToResult()) is { } fault)
        {
            return fault;
        }

        var (refusal, trait) = await service.ChangeAsync(id, definition, Caller.Required(http).Name, cancellationToken);
        if (trait is null)
        {
            return Refused(refusal);
        }

        await audit.WriteAsync(Caller.Required(http), "computedTrait.change", $"computedTrait:{id}", "", cancellationToken);
        return TypedResults.Ok(View(trait, jobs));
    }

    private static async Task<IResult> DeleteAsync(int id, HttpContext http, ComputedTraitService service, AuditLog audit, CancellationToken cancellationToken)
    {
        if (await service.DeleteAsync(id, cancellationToken) is var refusal && refusal != TraitRefusal.None)
        {
            return Refused(refusal);
        }

        await audit.WriteAsync(Caller.Required(http), "computedTrait.delete", $"computedTrait:{id}", "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static KeptTraitView View(KeptTrait trait, JobService jobs)
    {
        var job = trait.IsReady ? null : jobs.Find(trait.Job);
        return new KeptTraitView(trait.Id, trait.Definition, trait.Status, trait.Job, job?.Done, job?.Total,
            DateTimeOffset.FromUnixTimeMilliseconds(trait.CreatedAt), DateTimeOffset.FromUnixTimeMilliseconds(trait.ChangedAt));
    }

    private static IResult? Fault(ComputedTrait definition) => Problem.Fields(definition.Faults())?.ToResult();

    private static IResult Refused(TraitRefusal refusal) => refusal switch
    {
        TraitRefusal.NameTaken => new Problem(409, "name_taken", "Another computed trait has this name. Choose another one.").ToResult(),
        TraitRefusal.TooMany => Problem.Invalid("too_many_computed_traits", $"There are {ComputedTraitService.MostTraits} computed traits already. Delete one that nobody needs.").ToResult(),
        _ => Problem.NotFound("computed_trait_not_found", "No computed trait has this number.").ToResult(),
    };
}
