// The API of requests for a copy or for erasure.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Staff;
using Mitos.People.Consent.Contracts;

namespace Mitos.People.Consent.Privacy.Requests;

/// <param name="Kind">export or erasure.</param>
/// <param name="Note">How it was asked for; at most 300 characters, without personal data.</param>
public sealed record OpenPrivacyRequest(Guid Profile, string Kind, string? Note);

/// <param name="Confirm">For an erasure, the id of the profile once more: it cannot be undone.</param>
public sealed record CompletePrivacyRequest(Guid? Confirm);

/// <param name="Reason">At most 300 characters, without personal data.</param>
public sealed record RefusePrivacyRequest(string? Reason);

internal static class PrivacyRequestEndpoints
{
    private const int LongestNote = 300;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var requests = routes.MapGroup("/api/privacy/requests").WithTags("Privacy");
        requests.MapGet("", List).Requires(Permission.ManagePrivacy).WithName("ListPrivacyRequests").Produces<Page<PrivacyRequestView>>().ProducesProblem(400).ProducesProblem(422);
        requests.MapPost("", OpenAsync).Requires(Permission.ManagePrivacy).WithName("OpenPrivacyRequest").Produces(204).ProducesProblem(404).ProducesProblem(422);
        requests.MapPost("/{id:int}/complete", CompleteAsync).Requires(Permission.ManagePrivacy).WithName("CompletePrivacyRequest").Produces<PrivacyRequestView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        requests.MapPost("/{id:int}/refuse", RefuseAsync).Requires(Permission.ManagePrivacy).WithName("RefusePrivacyRequest").Produces<PrivacyRequestView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        requests.MapGet("/rule", (PrivacyRequestService service) => service.Current).Requires(Permission.ReadSettings).WithName("GetPrivacyRequestRule");
        requests.MapPut("/rule", ChangeRuleAsync).Requires(Permission.ManagePrivacy).WithName("ChangePrivacyRequestRule").Produces<PrivacyRequestRule>().ProducesProblem(422);
    }

    private static IResult List(PrivacyRequestService service, string? status = null, string? cursor = null, int? limit = null)
    {
        var (key, problem) = Cursor.Read(cursor, 1);
        problem ??= status is not null && !PrivacyRequestStatus.All.Contains(status) ? Problem.Field("status", $"One of {string.Join(", ", PrivacyRequestStatus.All)}.") : null;
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var found = service.List(status, key?[0] ?? long.MaxValue, Cursor.Limit(limit));
        return TypedResults.Ok(new Page<PrivacyRequestView>(found, found.Count == Cursor.Limit(limit) ? Cursor.Of(found[^1].Id) : null));
    }

    private static async Task<IResult> OpenAsync(OpenPrivacyRequest wanted, HttpContext http, PrivacyRequestService service, AuditLog audit, CancellationToken cancellationToken)
    {
        if (wanted.Kind is not (PrivacyRequestKind.Export or PrivacyRequestKind.Erasure))
        {
            return Problem.Field("kind", "export or erasure.").ToResult();
        }

        if (wanted.Note is { Length: > LongestNote })
        {
            return Problem.Field("note", $"At most {LongestNote} characters.").ToResult();
        }

        if (!await service.AddAsync(wanted.Profile, wanted.Kind, wanted.Note ?? "", cancellationToken))
        {
            return Problem.NotFound("profile_not_found", "No profile has this id.").ToResult();
        }

        await audit.WriteAsync(Caller.Required(http), "privacy.request", $"profile:{wanted.Profile}", wanted.Kind, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> CompleteAsync(int id, CompletePrivacyRequest wanted, HttpContext http, PrivacyRequestService service, AuditLog audit, CancellationToken cancellationToken)
    {
        if (service.Find(id) is not { } request)
        {
            return NotFound();
        }

        if (request.Kind == PrivacyRequestKind.Erasure && wanted.Confirm != request.Profile)
        {
            return Problem.Field("confirm", "Repeat the id of the profile: an erasure cannot be undone.").ToResult();
        }

        var caller = Caller.Required(http);
        if (!await service.CompleteAsync(request, caller.Name, cancellationToken))
        {
            return Decided();
        }

        await audit.WriteAsync(caller, "privacy.complete", request.Profile is { } profile ? $"profile:{profile}" : "settings", request.Kind, cancellationToken);
        return TypedResults.Ok(service.Find(id));
    }

    private static async Task<IResult> RefuseAsync(int id, RefusePrivacyRequest wanted, HttpContext http, PrivacyRequestService service, AuditLog audit, CancellationToken cancellationToken)
    {
        if (wanted.Reason is null or { Length: 0 or > LongestNote })
        {
            return Problem.Field("reason", $"Say why, in at most {LongestNote} characters: she may ask.").ToResult();
        }

        if (service.Find(id) is not { } request)
        {
            return NotFound();
        }

        var caller = Caller.Required(http);
        if (!await service.RefuseAsync(id, caller.Name, wanted.Reason, cancellationToken))
        {
            return Decided();
        }

        await audit.WriteAsync(caller, "privacy.refuse", request.Profile is { } profile ? $"profile:{profile}" : "settings", request.Kind, cancellationToken);
        return TypedResults.Ok(service.Find(id));
    }

    private static async Task<IResult> ChangeRuleAsync(PrivacyRequestRule rule, HttpContext http, PrivacyRequestService service, Database database, JobService jobs, AuditLog audit, CancellationToken cancellationToken)
    {
        if (!rule.IsFit)
        {
            return Problem.Field("eraseAfterDays", $"From 0 to {PrivacyRequestRule.MostDays} days, or none.").ToResult();
        }

        var next = await service.ChangeAsync(rule, cancellationToken);
        await database.WriteAsync(session => jobs.Add(session, PrivacyRequestJob.Name, new PrivacyRequestRun(next.Version), Caller.Required(http).Name), cancellationToken);
        jobs.Wake();
        await audit.WriteAsync(Caller.Required(http), "settings.privacyRequests", "settings", "", cancellationToken);
        return TypedResults.Ok(next);
    }

    private static IResult NotFound() => Problem.NotFound("privacy_request_not_found", "No request has this number.").ToResult();

    private static IResult Decided() => new Problem(StatusCodes.Status409Conflict, "privacy_request_decided", "Somebody has completed or refused it already.").ToResult();
}
