// The API of imports: upload, preview, progress, cancel and resume.
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Imports.Readers;

namespace Mitos.People.Imports;

/// <param name="Kind">The kind of the file by its head.</param>
public sealed record ImportPreviewView(string Kind, IReadOnlyList<string> Columns, IReadOnlyList<Dictionary<string, string>> Rows, ImportMapping Suggested);

internal static class ImportEndpoints
{
    private const int PreviewRows = 5;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/api/imports").WithTags("Imports");
        imports.MapGet("", List).Requires(Permission.Import).WithName("ListImports").Produces<Page<ImportView>>().ProducesProblem(400);
        imports.MapGet("/{id:int}", (int id, ImportService service) => service.Find(id) is { } import ? TypedResults.Ok(import) : NotFound())
            .Requires(Permission.Import).WithName("GetImport").Produces<ImportView>().ProducesProblem(404);
        imports.MapPost("", StartAsync).Requires(Permission.Import).WithName("StartImport").Produces<ImportView>(201).ProducesProblem(422).DisableAntiforgery();
        imports.MapPost("/preview", PreviewAsync).Requires(Permission.Import).WithName("PreviewImport").Produces<ImportPreviewView>().ProducesProblem(422).DisableAntiforgery();
        imports.MapGet("/{id:int}/refused", RefusedAsync).Requires(Permission.Import).WithName("DownloadRefusedRows").Produces(200).ProducesProblem(404);
        imports.MapPost("/{id:int}/cancel", CancelAsync).Requires(Permission.Import).WithName("CancelImport").Produces(204).ProducesProblem(404);
        imports.MapPost("/{id:int}/resume", ResumeAsync).Requires(Permission.Import).WithName("ResumeImport").Produces(204).ProducesProblem(404);
    }

    private static IResult List(ImportService service, string? cursor = null, int? limit = null)
    {
        var (key, problem) = Cursor.Read(cursor, 1);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var imports = service.List(key?[0] ?? long.MaxValue, Cursor.Limit(limit));
        return TypedResults.Ok(new Page<ImportView>(imports, imports.Count == Cursor.Limit(limit) ? Cursor.Of(imports[^1].Id) : null));
    }

    private static async Task<IResult> StartAsync(
        IFormFile file, HttpContext http, ImportService service, ImportFolder folder, AuditLog audit, CancellationToken cancellationToken)
    {
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var kind = form["kind"].ToString();
        var (mapping, problem) = Check(kind, form["mapping"].ToString());
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var path = await folder.SaveAsync(file, cancellationToken);
        if (ImportKind.FaultOf(path, kind) is { } fault)
        {
            return Problem.Field("kind", fault).ToResult();
        }

        var name = Path.GetFileName(file.FileName);
        var caller = Caller.Required(http);
        var import = await service.AddAsync(kind, name, path, mapping, SourceName(kind, form["source"].ToString()), caller.Name, cancellationToken);
        await service.StartAsync(import.Id, cancellationToken);
        await audit.WriteAsync(caller, "import.start", $"import:{import.Id}", kind, cancellationToken);
        return TypedResults.Created($"/api/imports/{import.Id}", import);
    }

    private static async Task<IResult> PreviewAsync(IFormFile file, HttpContext http, ImportFolder folder, CancellationToken cancellationToken)
    {
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var wanted = form["kind"].ToString();
        if (wanted.Length > 0 && !ImportKind.All.Contains(wanted))
        {
            return KindProblem().ToResult();
        }

        var path = await folder.SaveAsync(file, cancellationToken);
        var found = ImportKind.Of(path);
        using var opened = new ImportFile(path);
        var (columns, rows) = (wanted.Length > 0 ? wanted : found) switch
        {
            "ndjson" => NdjsonReader.Preview(opened.Text, PreviewRows),
            "csv" => CsvEventReader.Preview(opened.Text, PreviewRows),
            _ => ([], []),
        };
        return TypedResults.Ok(new ImportPreviewView(found, columns, rows, MappingSuggestion.For(columns)));
    }

    private static async Task<IResult> RefusedAsync(int id, HttpContext http, ImportStore store, ImportFolder folder, AuditLog audit, CancellationToken cancellationToken)
    {
        if (store.Find(id) is not { } import)
        {
            return NotFound();
        }

        if (folder.Find(import.Path) is not { } path)
        {
            return Problem.NotFound("import_file_gone", "The file of this import is not here any more, or lies on another node. Its refused rows are in quarantine.").ToResult();
        }

        await audit.WriteAsync(Caller.Required(http), "import.refused", $"import:{id}", "", cancellationToken);
        await RefusedReport.WriteAsync(http.Response, path, import, cancellationToken);
        return Results.Empty;
    }

    private static async Task<IResult> CancelAsync(int id, HttpContext http, ImportService service, AuditLog audit, CancellationToken cancellationToken)
    {
        if (!await service.CancelAsync(id, cancellationToken))
        {
            return NotFound();
        }

        await audit.WriteAsync(Caller.Required(http), "import.cancel", $"import:{id}", "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ResumeAsync(int id, HttpContext http, ImportService service, AuditLog audit, CancellationToken cancellationToken)
    {
        if (service.Find(id) is null)
        {
            return NotFound();
        }

        await service.StartAsync(id, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "import.resume", $"import:{id}", "", cancellationToken);
        return TypedResults.NoContent();
    }

    internal static string SourceName(string kind, string? given) => string.IsNullOrWhiteSpace(given) ? $"import {kind}" : given.Trim();

    private static (ImportMapping? Mapping, Problem? Problem) Check(string kind, string mapping)
    {
        if (!ImportKind.All.Contains(kind))
        {
            return (null, KindProblem());
        }

        try
        {
            var read = ImportMapping.Read(mapping);
            return kind == "csv" && read is null
                ? (null, Problem.Field("mapping", "A CSV file needs a mapping of its columns. POST /api/imports/preview suggests one."))
                : (read, null);
        }
        catch (JsonException exception)
        {
            return (null, Problem.Field("mapping", $"The mapping is not readable: {exception.Message}"));
        }
    }

    private static Problem KindProblem() => Problem.Field("kind", $"The kinds are {string.Join(", ", ImportKind.All)}.");

    private static IResult NotFound() => Problem.NotFound("import_not_found", "No import has this number.").ToResult();
}
