// The API of privacy: a copy of what is kept about a person, her erasure, and the list of erasures that outlives backups.
using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Consent.Privacy;

/// <param name="Confirm">The id of the profile once more: an erasure cannot be undone.</param>
/// <param name="Reason">For the audit; at most 300 characters, without personal data.</param>
public sealed record EraseRequest(Guid Confirm, string? Reason);

/// <param name="Events">How many events of the log say nothing of her any more.</param>
/// <param name="Quarantined">How much input that had been put aside was deleted.</param>
public sealed record EraseResult(long Events, int Quarantined);

public sealed record ErasureView(DateTimeOffset At, IReadOnlyList<Guid> Ids);

/// <param name="Erasures">As <c>GET /api/privacy/erasures</c> gave them.</param>
public sealed record EraseAgainRequest(IReadOnlyList<ErasureView> Erasures);

public sealed record EraseAgainResult(int Profiles);

internal static class PrivacyEndpoints
{
    private const int LongestReason = 300;
    private const int MostAgain = 10_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var person = routes.MapGroup("/api/profiles/{id:guid}").WithTags("Privacy");
        person.MapGet("/archive", ArchiveAsync).Requires(Permission.ManagePrivacy).WithName("GetArchive").Produces<byte[]>(200, MediaTypeNames.Application.Zip).ProducesProblem(404);
        person.MapPost("/erase", EraseAsync).Requires(Permission.ManagePrivacy).WithName("EraseProfile").Produces<EraseResult>().ProducesProblem(404).ProducesProblem(422);

        var privacy = routes.MapGroup("/api/privacy").WithTags("Privacy");
        privacy.MapGet("/register", (ProcessingRegister register) => register.Read()).Requires(Permission.ReadSettings).WithName("GetRegister");
        privacy.MapPut("/register", ChangeRegisterAsync).Requires(Permission.ManagePrivacy).WithName("ChangeRegister").Produces<RegisterView>().ProducesProblem(422);
        privacy.MapGet("/erasures", List).Requires(Permission.ManagePrivacy).WithName("ListErasures").Produces<Page<ErasureView>>().ProducesProblem(400);
        privacy.MapPost("/erasures/again", EraseAgainAsync).Requires(Permission.ManagePrivacy).WithName("EraseAgain").Produces<EraseAgainResult>().ProducesProblem(422);
    }

    private static async Task<IResult> ArchiveAsync(
        Guid id, HttpContext http, ConsentService service, PersonArchive archive, AuditLog audit, CancellationToken cancellationToken, string? lang = null)
    {
        if (service.Find(id) is not { } profile)
        {
            return NotFound();
        }

        await audit.WriteReadAsync(Caller.Required(http), "profile.archive", $"profile:{id}", cancellationToken);
        return TypedResults.Stream(await archive.WriteAsync(profile, lang == "en" ? "en" : "el", cancellationToken), MediaTypeNames.Application.Zip, $"person-{id}.zip");
    }

    private static async Task<IResult> EraseAsync(Guid id, EraseRequest request, HttpContext http, PersonErasure erasure, AuditLog audit, CancellationToken cancellationToken)
    {
        if (request.Confirm != id)
        {
            return Problem.Field("confirm", "Repeat the id of the profile: an erasure cannot be undone.").ToResult();
        }

        if (request.Reason is { Length: > LongestReason })
        {
            return Problem.Field("reason", $"At most {LongestReason} characters.").ToResult();
        }

        var caller = Caller.Required(http);
        if (await erasure.EraseAsync(id, caller.Name, cancellationToken) is not { } erased)
        {
            return NotFound();
        }

        await audit.WriteAsync(caller, "profile.erase", $"profile:{id}", request.Reason ?? "", cancellationToken);
        return TypedResults.Ok(new EraseResult(erased.Events, erased.Quarantined));
    }

    private static IResult List(IIdentityErasure erasures, int? limit = null, string? cursor = null)
    {
        var (key, problem) = Cursor.Read(cursor, 1);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var found = erasures.List(key?[0] ?? long.MaxValue, Cursor.Limit(limit));
        return TypedResults.Ok(new Page<ErasureView>([.. found.Select(one => new ErasureView(one.At, one.Ids))], found.Count == Cursor.Limit(limit) ? Cursor.Of(found[^1].Seq) : null));
    }

    private static async Task<IResult> ChangeRegisterAsync(DataController controller, HttpContext http, ProcessingRegister register, AuditLog audit, CancellationToken cancellationToken)
    {
        if (controller.IsTooLong)
        {
            return Problem.Field("controller", "Give each field, with at most 500 characters; an empty text where there is nothing to say.").ToResult();
        }

        await register.ChangeAsync(controller, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "settings.register", "settings", "", cancellationToken);
        return TypedResults.Ok(register.Read());
    }

    private static async Task<IResult> EraseAgainAsync(EraseAgainRequest request, HttpContext http, PersonErasure erasure, AuditLog audit, CancellationToken cancellationToken)
    {
        if (request.Erasures.Count > MostAgain)
        {
            return Problem.Field("erasures", $"At most {MostAgain} at a time.").ToResult();
        }

        var caller = Caller.Required(http);
        var profiles = await erasure.EraseAgainAsync(request.Erasures.SelectMany(one => one.Ids), caller.Name, cancellationToken);
        await audit.WriteAsync(caller, "privacy.eraseAgain", "settings", $"{profiles} profiles", cancellationToken);
        return TypedResults.Ok(new EraseAgainResult(profiles));
    }

    private static IResult NotFound() => Problem.NotFound("profile_not_found", "No profile has this id.").ToResult();
}
