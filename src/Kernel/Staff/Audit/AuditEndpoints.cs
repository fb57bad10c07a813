// The API of the audit: who did what to what and when, by filters, in pages and as a file.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

internal static class AuditEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("/api/audit").WithTags("Audit");
        audit.MapGet("", List).Requires(Permission.ReadAudit).CarriesNoContacts().WithName("ListAudit").Produces<Page<AuditEntry>>().ProducesProblem(400);
        audit.MapGet("/export", ExportAsync).Requires(Permission.ReadAudit).CarriesNoContacts().WithName("ExportAudit").Produces(200, contentType: "text/csv", additionalContentTypes: "application/x-ndjson").ProducesProblem(422);
    }

    private static IResult List(
        HttpContext http, AuditLog audit, IEnumerable<AuditSubject> subjects, string? actor = null, string? action = null, string? subject = null,
        DateTimeOffset? from = null, DateTimeOffset? to = null, string? cursor = null, int? limit = null)
    {
        var (key, problem) = Cursor.Read(cursor, 1);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var page = audit.List(AuditFilter.Of(actor, action, subject, from, to), key?[0] ?? long.MaxValue, Cursor.Limit(limit));
        var caller = Caller.Required(http);
        return TypedResults.Ok(page with { Items = [.. AuditSubject.Name(page.Items, subjects).Select(entry => Masked(entry, caller))] });
    }

    private static async Task<IResult> ExportAsync(
        HttpContext http, AuditLog audit, string? format = null, string? actor = null, string? action = null, string? subject = null,
        DateTimeOffset? from = null, DateTimeOffset? to = null, CancellationToken cancellationToken = default)
    {
        if (format is not (null or "csv" or "ndjson"))
        {
            return Problem.Field("format", "The formats are csv and ndjson.").ToResult();
        }

        var caller = Caller.Required(http);
        await audit.WriteAsync(caller, "audit.export", "audit", format ?? "csv", cancellationToken);
        await AuditExport.WriteAsync(http.Response, audit.All(AuditFilter.Of(actor, action, subject, from, to)).Select(entry => Masked(entry, caller)), format != "ndjson", cancellationToken);
        return TypedResults.Empty;
    }

    /// <summary>Actors are staff, whose addresses are no secret of a customer; the name of a subject may be a customer's and hold anything.</summary>
    private static AuditEntry Masked(AuditEntry entry, Caller caller) => caller.May(Permission.ReadContacts) ? entry
        : entry with { Subject = ContactMask.Text(entry.Subject), Detail = ContactMask.Text(entry.Detail), SubjectName = entry.SubjectName is null ? null : ContactMask.Text(entry.SubjectName) };
}
