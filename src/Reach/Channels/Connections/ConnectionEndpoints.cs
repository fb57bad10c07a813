// The API of connections to providers: kinds and their fields, make one, change it, try it.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Lines;

namespace Mitos.Reach.Channels.Connections;

/// <param name="HasHook">Whether the provider calls back, at the connection's path.</param>
public sealed record ChannelKindView(string Kind, string Channel, bool HasHook, IReadOnlyList<ConnectionField> Fields);

/// <param name="Fields">Without what is secret.</param>
/// <param name="SecretsSet">The names of secrets that are set.</param>
/// <param name="IsReadable">False when the secrets were sealed with another MITOS_SECRET.</param>
/// <param name="HookPath">Where the provider calls, below the public address; null where it does not.</param>
/// <param name="RestsUntil">While the provider is away, on this node.</param>
/// <param name="Sends">Whether it is the one that its channel sends by.</param>
public sealed record ChannelConnectionView(
    int Id, string Kind, string Channel, string Name, int Place, bool Enabled, int PerSecond, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> SecretsSet, bool IsReadable, bool Sends, string? HookPath,
    DateTimeOffset? RestsUntil, DateTimeOffset CreatedAt);

public sealed record NewChannelConnectionRequest(string Kind, string Name, int? PerSecond, IReadOnlyDictionary<string, string>? Fields);

/// <param name="Fields">Those that change; the others stay. An empty text takes one away.</param>
public sealed record ChannelConnectionChange(string? Name, bool? Enabled, int? Place, int? PerSecond, IReadOnlyDictionary<string, string>? Fields);

public sealed record TestSendRequest(string To);

/// <param name="Outcome"><c>accepted</c>, <c>bounced</c>, <c>failed</c>, <c>busy</c>, <c>down</c> or <c>unknown</c>.</param>
public sealed record TestSendView(string Outcome, string? Reason, string? Detail);

internal static class ConnectionEndpoints
{
    private const int MostConnections = 100;
    private static readonly TimeSpan s_testLimit = TimeSpan.FromSeconds(30);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var channels = routes.MapGroup("/api/channels").WithTags("Channels");
        channels.MapGet("/kinds", (ConnectionDirectory directory) => new Page<ChannelKindView>([.. directory.Senders.Values.Select(one => new ChannelKindView(one.Kind.Kind, one.Kind.Channel, one.Kind.HasHook, one.Kind.Fields))], null))
            .Requires(Permission.ReadMessages).WithName("ListChannelKinds");
        channels.MapGet("", (ConnectionDirectory directory, ChannelLines lines) => new Page<ChannelConnectionView>([.. directory.All.Select(one => View(one, directory, lines))], null)).Requires(Permission.ReadMessages).WithName("ListChannels");
        channels.MapPost("", AddAsync).Requires(Permission.ChangeSettings).WithName("AddChannel").Produces<ChannelConnectionView>(201).ProducesProblem(409).ProducesProblem(422);
        channels.MapPatch("/{id:int}", ChangeAsync).Requires(Permission.ChangeSettings).WithName("ChangeChannel").Produces<ChannelConnectionView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        channels.MapPost("/{id:int}/test", TestAsync).Requires(Permission.ChangeSettings).WithName("TestChannel").Produces<TestSendView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static async Task<IResult> AddAsync(NewChannelConnectionRequest request, HttpContext http, ConnectionDirectory directory, ChannelLines lines, AuditLog audit, CancellationToken cancellationToken)
    {
        if (!directory.Senders.TryGetValue(request.Kind ?? "", out var sender))
        {
            return Problem.Field("kind", $"The kinds are {string.Join(", ", directory.Senders.Keys)}.").ToResult();
        }

        var values = request.Fields ?? new Dictionary<string, string>();
        if (ProblemOf(directory, sender, request.Name, request.PerSecond ?? 0, values) is { } problem)
        {
            return problem.ToResult();
        }

        if (directory.All.Count >= MostConnections)
        {
            return Problem.Field("kind", $"There are {MostConnections} connections already.").ToResult();
        }

        var added = await directory.AddAsync(sender.Kind, request.Name.Trim(), request.PerSecond ?? 0, values, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "channel.add", $"channel:{added.Id}", added.Kind, cancellationToken);
        return TypedResults.Created($"/api/channels/{added.Id}", View(added, directory, lines));
    }

    private static async Task<IResult> ChangeAsync(
        int id, ChannelConnectionChange change, HttpContext http, ConnectionDirectory directory, ChannelLines lines, AuditLog audit, CancellationToken cancellationToken)
    {
        if (directory.Find(id) is not { } before)
        {
            return NotFound();
        }

        var values = change.Fields is null ? null : directory.Merged(id, change.Fields);
        if (ProblemOf(directory, directory.Senders[before.Kind], change.Name ?? before.Name, change.PerSecond ?? before.PerSecond, values ?? directory.Merged(id, new Dictionary<string, string>()), values is not null) is { } problem)
        {
            return problem.ToResult();
        }

        var changed = await directory.ChangeAsync(id, now => now with
        {
            Name = change.Name?.Trim() ?? now.Name, Enabled = change.Enabled ?? now.Enabled, Place = change.Place ?? now.Place, PerSecond = change.PerSecond ?? now.PerSecond,
        }, values, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "channel.change", $"channel:{id}", changed.Enabled ? "" : "disabled", cancellationToken);
        return TypedResults.Ok(View(changed, directory, lines));
    }

    /// <summary>A message of our own to an address that the caller names: her own telephone or mailbox.</summary>
    private static async Task<IResult> TestAsync(int id, TestSendRequest request, HttpContext http, ConnectionDirectory directory, TimeProvider clock, AuditLog audit, CancellationToken cancellationToken)
    {
        if (directory.Find(id) is not { } kept)
        {
            return NotFound();
        }

        if (directory.Opened(id) is not { } connection)
        {
            return new Problem(409, "secret_missing", "The secrets of this connection cannot be opened. Type them again.").ToResult();
        }

        if (string.IsNullOrWhiteSpace(request.To) && directory.Senders[kept.Kind].Kind.Identifiers.Count > 0)
        {
            return Problem.Field("to", "Say to which address.").ToResult();
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_testLimit);
        var content = new OutgoingContent("el", "Δοκιμή από το Mitos · A test from Mitos", kept.Kind == "webhook" ? """{"type":"test"}""" : "Αυτό είναι μια δοκιμή. This is a test.", null, null, null, null);
        var result = await SendAsync(directory.Senders[kept.Kind], connection, new OutgoingMessage($"test-{Guid.CreateVersion7(clock.GetUtcNow()):N}", (request.To ?? "").Trim(), content, false, null), limit.Token);
        await audit.WriteAsync(Caller.Required(http), "channel.test", $"channel:{id}", result.Outcome.ToString().ToLowerInvariant(), cancellationToken);
        return TypedResults.Ok(new TestSendView(result.Outcome.ToString().ToLowerInvariant(), result.Reason, result.Detail));
    }

    private static async Task<SendResult> SendAsync(IChannelSender sender, OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(connection, message, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new SendResult(SendOutcome.Unknown, Reason: "no_answer");
        }
    }

    private static Problem? ProblemOf(ConnectionDirectory directory, IChannelSender sender, string? name, int perSecond, IReadOnlyDictionary<string, string> values, bool checksFields = true)
    {
        var hasSecrets = sender.Kind.Fields.Any(field => field.IsSecret && values.GetValueOrDefault(field.Name) is { Length: > 0 });
        if (checksFields && hasSecrets && !directory.CanSeal)
        {
            return new Problem(409, "secret_missing", "Give every node the same MITOS_SECRET (at least 32 characters) and start again: without it the secret cannot be kept safely.");
        }

        return Problem.Fields([.. ChannelConnection.Faults(sender.Kind, name, perSecond, checksFields ? values : new Dictionary<string, string>()).Where(fault => checksFields || !fault.Field.StartsWith("fields.", StringComparison.Ordinal)),
            .. checksFields ? sender.Faults(values) : []]);
    }

    private static ChannelConnectionView View(ChannelConnection one, ConnectionDirectory directory, ChannelLines lines)
    {
        var kind = directory.Senders[one.Kind].Kind;
        var open = directory.Opened(one.Id);
        return new ChannelConnectionView(one.Id, one.Kind, kind.Channel, one.Name, one.Place, one.Enabled, one.PerSecond, one.Fields,
            [.. kind.Fields.Where(field => field.IsSecret && open?.Find(field.Name) is not null).Select(field => field.Name)], open is not null, directory.Of(kind.Channel)?.Id == one.Id,
            kind.HasHook ? $"/hooks/{one.Kind}/{one.Id}" : null, lines.Known(one.Id)?.RestsUntil, DateTimeOffset.FromUnixTimeMilliseconds(one.CreatedAt));
    }

    private static IResult NotFound() => Problem.NotFound("channel_not_found", "No connection of a channel has this number.").ToResult();
}
