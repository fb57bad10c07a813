// The API of campaigns: list, make, check, estimate, launch, stop, pause, and look at what comes of it.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Engage.Campaigns.Estimates;
using Mitos.Engage.Campaigns.Results;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;

namespace Mitos.Engage.Campaigns;

internal static class CampaignEndpoints
{
    private const int LongestName = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/campaigns").WithTags("Campaigns");
        group.MapGet("", List).Requires(Permission.ReadCampaigns).WithName("ListCampaigns");
        group.MapPost("", CreateAsync).Requires(Permission.ChangeCampaigns).WithName("CreateCampaign").Produces<CampaignView>(201).ProducesProblem(409).ProducesProblem(422);
        group.MapPost("/check", (CampaignDefinition definition, CampaignCheck check) => new CampaignChecked(check.Faults(definition))).Requires(Permission.ChangeCampaigns).WithName("CheckCampaign");
        group.MapGet("/{id:int}", Get).Requires(Permission.ReadCampaigns).WithName("GetCampaign").Produces<CampaignView>().ProducesProblem(404);
        group.MapPut("/{id:int}", SaveAsync).Requires(Permission.ChangeCampaigns).WithName("SaveCampaign").Produces<CampaignView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        group.MapDelete("/{id:int}", DeleteAsync).Requires(Permission.ChangeCampaigns).WithName("DeleteCampaign").Produces(204).ProducesProblem(404).ProducesProblem(409);
        group.MapPost("/{id:int}/estimate", Estimate).Requires(Permission.ReadCampaigns).WithName("EstimateCampaign").Produces<CampaignEstimate>().ProducesProblem(404).ProducesProblem(422);
        group.MapPost("/{id:int}/launch", LaunchAsync).Requires(Permission.SendCampaigns).WithName("LaunchCampaign").Produces<CampaignView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        group.MapPost("/{id:int}/stop", StopAsync).Requires(Permission.SendCampaigns).WithName("StopCampaign").Produces<CampaignView>().ProducesProblem(404).ProducesProblem(409);
        group.MapPost("/{id:int}/pause", PauseAsync).Requires(Permission.SendCampaigns).WithName("PauseCampaign").Produces<CampaignView>().ProducesProblem(404).ProducesProblem(409);
        group.MapPost("/{id:int}/resume", ResumeAsync).Requires(Permission.SendCampaigns).WithName("ResumeCampaign").Produces<CampaignView>().ProducesProblem(404).ProducesProblem(409);
        group.MapPost("/{id:int}/archive", ArchiveAsync).Requires(Permission.ChangeCampaigns).WithName("ArchiveCampaign").Produces<CampaignView>().ProducesProblem(404).ProducesProblem(409);
        group.MapGet("/{id:int}/results", Results).Requires(Permission.ReadCampaigns).WithName("GetCampaignResults").Produces<CampaignResultsView>().ProducesProblem(404);
    }

    private static Page<CampaignRowView> List(CampaignReader reader, bool archived = false) => new(reader.Rows(archived), null);

    private static IResult Get(int id, CampaignService service, CampaignReader reader) => service.Find(id) is { } campaign ? TypedResults.Ok(reader.View(campaign)) : Refused(new CampaignAnswer(CampaignRefusal.NotFound));

    private static async Task<IResult> CreateAsync(CampaignNew made, HttpContext http, CampaignService service, CampaignReader reader, AuditLog audit, CancellationToken cancellationToken)
    {
        if ((NameFault(made.Name) ?? (made.Definition is null ? null : ShapeFault(made.Definition))) is { } fault)
        {
            return fault.ToResult();
        }

        var answer = await service.CreateAsync(made.Name.Trim(), made.Definition, cancellationToken);
        if (answer.Refusal != CampaignRefusal.None)
        {
            return Refused(answer);
        }

        await audit.WriteAsync(Caller.Required(http), "campaign.create", $"campaign:{answer.Campaign!.Id}", "", cancellationToken);
        return TypedResults.Created($"/api/campaigns/{answer.Campaign.Id}", reader.View(answer.Campaign));
    }

    private static async Task<IResult> SaveAsync(int id, CampaignChange change, HttpContext http, CampaignService service, CampaignReader reader, AuditLog audit, CancellationToken cancellationToken) =>
        (NameFault(change.Name) ?? ShapeFault(change.Definition))?.ToResult()
            ?? await DoneAsync("campaign.change", await service.SaveAsync(id, change.Name.Trim(), change.Definition, cancellationToken), http, reader, audit, cancellationToken);

    private static async Task<IResult> DeleteAsync(int id, HttpContext http, CampaignService service, AuditLog audit, CancellationToken cancellationToken)
    {
        if (await service.DeleteAsync(id, cancellationToken) is var refusal && refusal != CampaignRefusal.None)
        {
            return Refused(new CampaignAnswer(refusal, service.Find(id)));
        }

        await audit.WriteAsync(Caller.Required(http), "campaign.delete", $"campaign:{id}", "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static IResult Estimate(int id, CampaignService service, CampaignCheck check, Estimator estimator, CancellationToken cancellationToken)
    {
        if (service.Find(id) is not { } campaign)
        {
            return Refused(new CampaignAnswer(CampaignRefusal.NotFound));
        }

        return check.Faults(campaign.Definition).Where(fault => fault.Code is not ("past" or "audience_not_ready")).ToList() is { Count: > 0 } faults
            ? Refused(new CampaignAnswer(CampaignRefusal.Faulty, campaign, faults)) : TypedResults.Ok(estimator.Estimate(campaign, cancellationToken));
    }

    private static IResult Results(int id, CampaignService service, CampaignResults results, int? run = null) =>
        service.Find(id) is { } campaign ? TypedResults.Ok(results.Of(campaign, run)) : Refused(new CampaignAnswer(CampaignRefusal.NotFound));

    private static async Task<IResult> LaunchAsync(int id, HttpContext http, CampaignService service, CampaignReader reader, AuditLog audit, CancellationToken cancellationToken) =>
        await DoneAsync("campaign.launch", await service.LaunchAsync(id, Caller.Required(http).Name, cancellationToken), http, reader, audit, cancellationToken);

    private static async Task<IResult> StopAsync(int id, HttpContext http, CampaignService service, CampaignReader reader, AuditLog audit, CancellationToken cancellationToken) =>
        await DoneAsync("campaign.stop", await service.StopAsync(id, Caller.Required(http).Name, cancellationToken), http, reader, audit, cancellationToken);

    private static async Task<IResult> PauseAsync(int id, HttpContext http, CampaignService service, CampaignReader reader, AuditLog audit, CancellationToken cancellationToken) =>
        await DoneAsync("campaign.pause", await service.PauseAsync(id, Caller.Required(http).Name, cancellationToken), http, reader, audit, cancellationToken);

    private static async Task<IResult> ResumeAsync(int id, HttpContext http, CampaignService service, CampaignReader reader, AuditLog audit, CancellationToken cancellationToken) =>
        await DoneAsync("campaign.resume", await service.ResumeAsync(id, Caller.Required(http).Name, cancellationToken), http, reader, audit, cancellationToken);

    private static async Task<IResult> ArchiveAsync(int id, CampaignArchive archive, HttpContext http, CampaignService service, CampaignReader reader, AuditLog audit, CancellationToken cancellationToken) =>
        await DoneAsync(archive.IsArchived ? "campaign.archive" : "campaign.restore", await service.ArchiveAsync(id, archive.IsArchived, cancellationToken), http, reader, audit, cancellationToken);

    private static async Task<IResult> DoneAsync(string action, CampaignAnswer answer, HttpContext http, CampaignReader reader, AuditLog audit, CancellationToken cancellationToken)
    {
        if (answer.Refusal != CampaignRefusal.None)
        {
            return Refused(answer);
        }

        await audit.WriteAsync(Caller.Required(http), action, $"campaign:{answer.Campaign!.Id}", "", cancellationToken);
        return TypedResults.Ok(reader.View(answer.Campaign));
    }

    private static Problem? NameFault(string? name) => string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName ? Problem.Field("name", $"A name has 1 to {LongestName} characters.") : null;

    /// <summary>Only what could not even be shown; everything else is a fault of the draft, which keeps it from being launched.</summary>
    private static Problem? ShapeFault(CampaignDefinition? definition) =>
        definition is not { Variants.Count: <= CampaignDefinition.MostVariants, When: not null } || definition.Variants.Any(variant => variant is not { Channels.Count: <= 20, Key.Length: <= 40, Name.Length: <= 200, Template.Length: <= 200 } || variant.Channels.Any(channel => channel is not { Channel.Length: <= 40, FallbackUnless: not null, Template: null or { Length: <= 200 } }))
            || definition.Purpose is not { Length: <= 200 } || definition.When.Weekdays is { Count: > 7 } || definition.When.Time is not { Length: <= 10 } || definition.Goal is { Events: null or { Count: > 50 } }
            ? Problem.Field("definition", $"A campaign has up to {CampaignDefinition.MostVariants} variants, a time, and a purpose.") : null;

    private static IResult Refused(CampaignAnswer answer) => (answer.Refusal switch
    {
        CampaignRefusal.NameTaken => new Problem(409, "name_taken", "Another campaign has this name. Choose another one."),
        CampaignRefusal.TooMany => Problem.Invalid("too_many_campaigns", $"There are {CampaignService.MostCampaigns} campaigns already. Delete drafts that nobody needs."),
        CampaignRefusal.Faulty => Problem.Invalid("campaign_faulty", string.Join(' ', answer.Faults!.Take(5).Select(fault => fault.Variant is null ? fault.Sentence : $"{fault.Variant}: {fault.Sentence}"))),
        CampaignRefusal.NotNow => new Problem(409, "campaign_not_now", $"The campaign is {answer.Campaign?.Status ?? "launched"}, and this is not possible now. Look at it again."),
        _ => Problem.NotFound("campaign_not_found", "No campaign has this number."),
    }).ToResult();
}
