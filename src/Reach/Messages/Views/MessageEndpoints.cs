// The API of messages: the log with its decisions, a customer's messages, one message to be sent, one to be taken back.
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Identity.Contracts;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Reach.Messages.Views;

internal static class MessageEndpoints
{
    private const int MostChannels = 5;
    private const int LongestWord = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var messages = routes.MapGroup("/api/messages").WithTags("Messages");
        messages.MapGet("", List).Requires(Permission.ReadMessages).WithName("ListMessages").Produces<Page<MessageRowView>>().ProducesProblem(400).ProducesProblem(422);
        messages.MapPost("", SendAsync).Requires(Permission.ChangeMessages).WithName("SendMessage").Produces<MessageView>(201).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        messages.MapGet("/{id}", GetAsync).Requires(Permission.ReadMessages).WithName("GetMessage").Produces<MessageView>().ProducesProblem(404);
        messages.MapPost("/{id}/cancel", CancelAsync).Requires(Permission.ChangeMessages).WithName("CancelMessage").Produces<MessageView>().ProducesProblem(404).ProducesProblem(409);
        routes.MapGet("/api/profiles/{id:guid}/messages", OfProfileAsync).WithTags("Messages").Requires(Permission.ReadMessages).WithName("ListMessagesOfProfile").Produces<Page<MessageRowView>>().ProducesProblem(400).ProducesProblem(404);
    }

    private static IResult List(MessageReader reader, string? status, string? template, string? origin, string? originId, string? cursor, int? limit)
    {
        var (place, problem) = Cursor.ReadWithId(cursor);
        MessageStatus? wanted = Enum.TryParse<MessageStatus>(status, ignoreCase: true, out var parsed) ? parsed : null;
        return status is { Length: > 0 } && wanted is null ? Problem.Field("status", $"The statuses are {string.Join(", ", Enum.GetNames<MessageStatus>().Select(name => name.ToLowerInvariant()))}.").ToResult()
            : problem is not null ? problem.ToResult()
            : TypedResults.Ok(reader.List(new MessageFilter(null, wanted, template, origin, originId), place, Cursor.Limit(limit)));
    }

    private static async Task<IResult> OfProfileAsync(Guid id, HttpContext http, Database database, IIdentityDirectory identity, MessageReader reader, AuditLog audit, string? cursor, int? limit, CancellationToken cancellationToken)
    {
        var strands = database.Read(session => identity.FindProfile(session, id) is { } profile ? identity.IdentifiersOf(session, profile).Select(node => node.Node).ToList() : null);
        if (strands is null)
        {
            return Problem.NotFound("profile_not_found", "No profile has this id.").ToResult();
        }

        var (place, problem) = Cursor.ReadWithId(cursor);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        await audit.WriteReadAsync(Caller.Required(http), "profile.messages", $"profile:{id}", cancellationToken);
        return TypedResults.Ok(reader.List(new MessageFilter(strands, null, null, null, null), place, Cursor.Limit(limit)));
    }

    private static async Task<IResult> GetAsync(string id, HttpContext http, MessageReader reader, AuditLog audit, CancellationToken cancellationToken)
    {
        if (reader.Find(id) is not { } found)
        {
            return NotFound();
        }

        await audit.WriteReadAsync(Caller.Required(http), "message.read", $"message:{id}", cancellationToken);
        return TypedResults.Ok(found);
    }

    private static async Task<IResult> SendAsync(
        SendMessageRequest request, HttpContext http, Database database, IIdentityDirectory identity, IMessagePlans plans, IMessageTemplates templates, IChannelLines lines, MessageReader reader, MessageBell bell,
        AuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        var caller = Caller.Required(http);
        if (request.Class == MessageClass.Transactional && !caller.May(Permission.SendTransactional))
        {
            return new Problem(403, "not_allowed", "Transactional messages pass quiet hours and caps; sending them needs the permission SendTransactional.").ToResult();
        }

        if (Problem.Fields(Faults(request, templates, lines)) is { } problem)
        {
            return problem.ToResult();
        }

        var strand = database.Read(session => identity.FindProfile(session, request.Profile) is { } profile ? identity.IdentifiersOf(session, profile).OrderBy(node => node.Identifier.Type.Priority).FirstOrDefault()?.Node : null);
        if (strand is not { } node)
        {
            return Problem.NotFound("profile_not_found", "No profile has this id.").ToResult();
        }

        var now = clock.GetUtcNow();
        var key = $"staff:{request.Key ?? Guid.CreateVersion7(now).ToString("N")}";
        await database.WriteAsync(session =>
        {
            plans.Plan(session, [new MessagePlan(key, node, request.Template, request.Purpose, request.Class, request.Channels, request.Priority ?? 0,
                (request.SendAt ?? now).ToUnixTimeMilliseconds(), request.ExpiresAt?.ToUnixTimeMilliseconds(), new MessageOrigin("staff", caller.Role), request.Data)]);
            audit.Write(session, caller.Name, "message.send", $"profile:{request.Profile}", request.Template);
        }, cancellationToken);
        bell.Ring();
        var id = MessageIds.Of(key);
        return TypedResults.Created($"/api/messages/{id}", reader.Find(id));
    }

    private static async Task<IResult> CancelAsync(string id, HttpContext http, Database database, MessageReader reader, AuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (reader.Find(id) is null)
        {
            return NotFound();
        }

        await database.WriteAsync(session =>
        {
            PlanRows.Cancel(session, id, clock.GetUtcNow().ToUnixTimeMilliseconds());
            audit.Write(session, Caller.Required(http).Name, "message.cancel", $"message:{id}", "");
        }, cancellationToken);
        return reader.Find(id) is { Message.Status: MessageStatus.Cancelled } cancelled ? TypedResults.Ok(cancelled) : new Problem(409, "message_on_its_way", "It is being sent or was sent; nothing was changed.").ToResult();
    }

    private static IEnumerable<(string, string)> Faults(SendMessageRequest request, IMessageTemplates templates, IChannelLines lines)
    {
        if (request.Channels is not { Count: > 0 and <= MostChannels } || request.Channels.Any(one => one?.Channel is null || lines.Channel(one.Channel) is null || one.FallbackAfterMinutes is < 1 or > 43_200
            || one.FallbackUnless is not (ChannelTry.Delivered or ChannelTry.Opened)))
        {
            yield return ("channels", $"1 to {MostChannels} channels, each by its name; the next one after 1 to 43,200 minutes, unless delivered or opened.");
        }
        else if (templates.Find(request.Template ?? "") is null || !request.Channels.All(one => templates.Exists(one.Template ?? request.Template!, one.Channel)))
        {
            yield return ("template", "No published template with this key says something for all these channels.");
        }

        if (string.IsNullOrWhiteSpace(request.Purpose) || request.Purpose.Length > LongestWord)
        {
            yield return ("purpose", "Name a purpose of consent.");
        }

        if (!Enum.IsDefined(request.Class))
        {
            yield return ("class", "The classes are marketing, service and transactional.");
        }

        if (request.Key is { Length: > LongestWord })
        {
            yield return ("key", $"At most {LongestWord} characters.");
        }

        if (request.Data is { } data && Encoding.UTF8.GetByteCount(data.GetRawText()) > MessagePlans.LargestData)
        {
            yield return ("data", $"At most {MessagePlans.LargestData:N0} bytes.");
        }
    }

    private static IResult NotFound() => Problem.NotFound("message_not_found", "No message has this id.").ToResult();
}
