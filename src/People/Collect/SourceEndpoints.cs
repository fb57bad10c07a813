// The API of sources and their write keys.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Collect;

/// <param name="LastHeardAt">When the newest input of this source came in, stored, refused or a duplicate; null when there is none.</param>
public sealed record SourceView(int Id, string Name, SourceKind Kind, string KeyPrefix, DateTimeOffset CreatedAt, DateTimeOffset? LastHeardAt, long Events, bool Disabled);

public sealed record NewSourceRequest(string Name, SourceKind Kind);

public sealed record NewSourceView(int Id, string WriteKey);

public sealed record WriteKeyView(string WriteKey);

public sealed record SourceChange(string? Name, SourceKind? Kind, bool? Disabled);

internal static class SourceEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var sources = routes.MapGroup("/api/sources").WithTags("Sources");
        sources.MapGet("", List).Requires(Permission.ReadSettings).WithName("ListSources");
        sources.MapPost("", AddAsync).Requires(Permission.ChangeSettings).WithName("AddSource").Produces<NewSourceView>().ProducesProblem(422);
        sources.MapPatch("/{id:int}", ChangeAsync).Requires(Permission.ChangeSettings).WithName("ChangeSource").Produces<SourceView>().ProducesProblem(404).ProducesProblem(422);
        sources.MapPost("/{id:int}/key", RenewKeyAsync).Requires(Permission.ChangeSettings).WithName("RenewWriteKey").Produces<WriteKeyView>().ProducesProblem(404);
    }

    private static Page<SourceView> List(SourceService sources, SourceHeard heard, StoreCounts counts)
    {
        var (lastAt, now) = (heard.All(), counts.Read());
        return new([.. sources.All.OrderBy(source => source.Id).Select(source => View(source, lastAt, now))], null);
    }

    private static async Task<IResult> AddAsync(NewSourceRequest request, HttpContext http, SourceService sources, AuditLog audit, CancellationToken cancellationToken)
    {
        if (Check(request.Name, request.Kind) is { } problem)
        {
            return problem.ToResult();
        }

        var (source, key) = await sources.AddAsync(request.Name.Trim(), request.Kind, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "source.add", $"source:{source.Id}", source.Name, cancellationToken);
        return TypedResults.Ok(new NewSourceView(source.Id, key));
    }

    private static async Task<IResult> ChangeAsync(
        int id, SourceChange change, HttpContext http, SourceService sources, SourceHeard heard, StoreCounts counts, AuditLog audit, CancellationToken cancellationToken)
    {
        if (sources.Get(id) is not { } source)
        {
            return NotFound();
        }

        if (Check(change.Name ?? source.Name, change.Kind ?? source.Kind) is { } problem)
        {
            return problem.ToResult();
        }

        var changed = await sources.ChangeAsync(
            id, now => now with { Name = change.Name?.Trim() ?? now.Name, Kind = change.Kind ?? now.Kind, Disabled = change.Disabled ?? now.Disabled }, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "source.change", $"source:{id}", changed.Disabled ? "disabled" : "", cancellationToken);
        return TypedResults.Ok(View(changed, heard.All(), counts.Read()));
    }

    private static async Task<IResult> RenewKeyAsync(int id, HttpContext http, SourceService sources, AuditLog audit, CancellationToken cancellationToken)
    {
        if (sources.Get(id) is null)
        {
            return NotFound();
        }

        var key = await sources.RenewKeyAsync(id, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "source.key", $"source:{id}", "", cancellationToken);
        return TypedResults.Ok(new WriteKeyView(key));
    }

    private static Problem? Check(string? name, SourceKind kind) =>
        SourceService.NameProblem(name) is { } problem ? Problem.Field("name", problem)
        : !Enum.IsDefined(kind) || kind == SourceKind.Mitos ? Problem.Field("kind", "The kinds are web, app, server, store, kiosk, callcentre, social, import, email and chat.")
        : null;

    private static SourceView View(Source source, Dictionary<int, long> lastAt, CountsNow counts) => new(
        source.Id, source.Name, source.Kind, source.KeyShown, DateTimeOffset.FromUnixTimeMilliseconds(source.CreatedAt),
        lastAt.TryGetValue(source.Id, out var at) ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, counts[Counters.OfSource(source.Id)], source.Disabled);

    private static IResult NotFound() => Problem.NotFound("source_not_found", "No source has this number.").ToResult();
}
