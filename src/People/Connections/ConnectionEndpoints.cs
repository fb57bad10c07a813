// The API of connections: make one, see its address, change its secret, switch it off.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;

namespace Mitos.People.Connections;

/// <param name="Path">Where the provider calls, below the address of this Mitos.</param>
/// <param name="Events">Stored from it.</param>
public sealed record ConnectionView(int Id, string Channel, string Name, string Path, DateTimeOffset CreatedAt, long Events, bool Disabled);

/// <param name="Secret">As the provider gave it; null for one that Mitos makes.</param>
public sealed record NewConnectionRequest(string Channel, string Name, string? Secret);

/// <param name="Secret">Shown this once.</param>
public sealed record NewConnectionView(int Id, string Path, string Secret);

public sealed record NewSecretRequest(string? Secret);

public sealed record NewSecretView(string Secret);

public sealed record ConnectionChange(string? Name, bool? Disabled);

internal static class ConnectionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var connections = routes.MapGroup("/api/connections").WithTags("Connections");
        connections.MapGet("", List).Requires(Permission.ReadSettings).WithName("ListConnections");
        connections.MapPost("", AddAsync).Requires(Permission.ChangeSettings).WithName("AddConnection").Produces<NewConnectionView>().ProducesProblem(409).ProducesProblem(422);
        connections.MapPatch("/{id:int}", ChangeAsync).Requires(Permission.ChangeSettings).WithName("ChangeConnection").Produces<ConnectionView>().ProducesProblem(404).ProducesProblem(422);
        connections.MapPost("/{id:int}/secret", RotateAsync).Requires(Permission.ChangeSettings).WithName("RotateConnectionSecret").Produces<NewSecretView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static Page<ConnectionView> List(ConnectionService connections, StoreCounts counts)
    {
        var now = counts.Read();
        return new([.. connections.All.Select(one => View(one, now))], null);
    }

    private static async Task<IResult> AddAsync(NewConnectionRequest request, HttpContext http, ConnectionService connections, AuditLog audit, CancellationToken cancellationToken)
    {
        if (!Connection.Channels.Contains(request.Channel))
        {
            return Problem.Field("channel", $"The channels are {string.Join(", ", Connection.Channels)}.").ToResult();
        }

        if (ProblemOf(connections, request.Name, request.Secret) is { } problem)
        {
            return problem.ToResult();
        }

        var (added, secret) = await connections.AddAsync(request.Channel, request.Name.Trim(), request.Secret, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "connection.add", $"connection:{added.Id}", added.Channel, cancellationToken);
        return TypedResults.Ok(new NewConnectionView(added.Id, PathOf(added), secret));
    }

    private static async Task<IResult> ChangeAsync(
        int id, ConnectionChange change, HttpContext http, ConnectionService connections, StoreCounts counts, AuditLog audit, CancellationToken cancellationToken)
    {
        if (connections.Find(id) is not { } connection)
        {
            return NotFound();
        }

        if (Connection.FaultOf(change.Name ?? connection.Name, null) is var (field, fault))
        {
            return Problem.Field(field, fault).ToResult();
        }

        var changed = await connections.ChangeAsync(id, now => now with { Name = change.Name?.Trim() ?? now.Name, Disabled = change.Disabled ?? now.Disabled }, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "connection.change", $"connection:{id}", changed.Disabled ? "disabled" : "", cancellationToken);
        return TypedResults.Ok(View(changed, counts.Read()));
    }

    private static async Task<IResult> RotateAsync(int id, NewSecretRequest request, HttpContext http, ConnectionService connections, AuditLog audit, CancellationToken cancellationToken)
    {
        if (connections.Find(id) is not { } connection)
        {
            return NotFound();
        }

        if (ProblemOf(connections, connection.Name, request.Secret) is { } problem)
        {
            return problem.ToResult();
        }

        var secret = await connections.RotateAsync(id, request.Secret, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "connection.secret", $"connection:{id}", "", cancellationToken);
        return TypedResults.Ok(new NewSecretView(secret));
    }

    private static Problem? ProblemOf(ConnectionService connections, string name, string? secret) =>
        !connections.CanSeal ? new Problem(409, "secret_missing", "Give every node the same MITOS_SECRET (at least 32 characters) and start again: without it the secret cannot be kept safely.")
        : Connection.FaultOf(name, secret) is var (field, fault) ? Problem.Field(field, fault)
        : null;

    private static ConnectionView View(Connection one, CountsNow counts) =>
        new(one.Id, one.Channel, one.Name, PathOf(one), DateTimeOffset.FromUnixTimeMilliseconds(one.CreatedAt), counts[Counters.OfSource(one.Source)], one.Disabled);

    private static string PathOf(Connection one) => $"/hooks/{one.Channel}/{one.Id}";

    private static IResult NotFound() => Problem.NotFound("connection_not_found", "No connection has this number.").ToResult();
}
