// What happens to a message as events of the customer's thread: named as the e-mail specification names them where it does, and through the intake like all events.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Parsing;
using Mitos.People.Consent.Contracts;
using Mitos.People.Identity.Contracts;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Messages.Ledger;

namespace Mitos.Reach.Messages.Receipts;

/// <param name="What">As the ledger says it: <c>sent</c>, <c>delivered</c>, <c>opened</c>…</param>
internal sealed record MessageHappening(LedgerRow Row, int Number, string Channel, string What, long At, string Key, string? Reason, string? Detail, bool IsDead = false, string? ProviderId = null);

/// <summary>What a customer said about a purpose.</summary>
/// <param name="Method">How: <c>reply</c>, <c>complaint</c>.</param>
internal sealed record CustomerAnswer(AskedPurpose Purpose, string ConsentChannel, bool IsYes, string Method, object Evidence);

internal sealed class MessageEvents(EventIntake intake, IIdentityDirectory identity, TimeProvider clock)
{
    private const int LongestDetail = 500;
    private const int LongestKey = 80;

    /// <summary>The event's name, by what happened and on which channel.</summary>
    private static readonly Dictionary<(string What, string Channel), string> s_names = new()
    {
        [("delivered", "email")] = "Email Delivered", [("opened", "email")] = "Email Opened", [("clicked", "email")] = "Email Link Clicked", [("bounced", "email")] = "Email Bounced",
        [("complained", "email")] = "Email Marked as Spam", [("delivered", "sms")] = "SMS Delivered", [("clicked", "sms")] = "SMS Link Clicked",
        [("delivered", "push")] = "Push Notification Received", [("opened", "push")] = "Push Notification Opened", [("clicked", "push")] = "Push Notification Tapped",
    };

    public static readonly IReadOnlyDictionary<string, string> Usual = new Dictionary<string, string>
    {
        ["sent"] = "Message Sent", ["delivered"] = "Message Delivered", ["opened"] = "Message Opened", ["clicked"] = "Message Link Clicked", ["bounced"] = "Message Bounced", ["failed"] = "Message Failed",
        ["complained"] = "Message Marked as Spam",
    };

    /// <summary>What an event of ours says of the ledger; null for every other event.</summary>
    public static string? WhatOf(string name) => s_names.FirstOrDefault(pair => pair.Value == name).Key.What ?? Usual.FirstOrDefault(pair => pair.Value == name).Key;

    /// <summary>Returns when all are on the disk. The same happening twice is one event.</summary>
    public async Task AppendAsync(Database database, IReadOnlyList<MessageHappening> happenings)
    {
        var bodies = database.Read(session =>
        {
            using var answers = session.AskTogether(happenings, one => Known(session, one.Row.Strand));
            return happenings.Select(one => Body(session, one)).OfType<byte[]>().ToList();
        });
        if (bodies.Count == 0)
        {
            return;
        }

        await AppendAsync(bodies);
    }

    /// <summary>What she wrote, by whatever identifier she is known there, and what she said by it.</summary>
    public Task AppendReceivedAsync(string channel, (string Type, string Value) identifier, string key, long at, string? text, string? replyTo, IReadOnlyList<CustomerAnswer> answers) => AppendAsync(
    [
        JsonSerializer.SerializeToUtf8Bytes(Named(identifier, new()
        {
            ["type"] = "track", ["event"] = "Message Received", ["messageId"] = $"received:{Short(key)}", ["timestamp"] = DateTimeOffset.FromUnixTimeMilliseconds(at),
            ["properties"] = new { channel = ChannelOf(channel), provider = channel, text, message_id = replyTo },
        })),
        .. answers.Select(one => Answered(identifier, key, at, one)),
    ]);

    public Task AppendAnswersAsync((string Type, string Value) identifier, string key, long at, IReadOnlyList<CustomerAnswer> answers) =>
        answers.Count == 0 ? Task.CompletedTask : AppendAsync([.. answers.Select(one => Answered(identifier, key, at, one))]);

    /// <summary>Input that cannot become an event of anybody.</summary>
    public Task PutAsideAsync(Reason reason, string key, string detail, object what) => intake.AppendAsync(new IntakeItem(
        0, clock.GetUtcNow().ToUnixTimeMilliseconds(), 1, new IntakeMeta { Reason = reason.Code, Detail = detail, RefusedId = $"channel:{Short(key)}" }, JsonSerializer.SerializeToUtf8Bytes(what)));

    private static byte[] Answered((string Type, string Value) identifier, string key, long at, CustomerAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(Named(identifier, new()
    {
        ["type"] = "track", ["event"] = "Consent Changed", ["messageId"] = $"said:{Short($"{key}:{answer.Purpose.Key}")}", ["timestamp"] = DateTimeOffset.FromUnixTimeMilliseconds(at),
        ["properties"] = new { purpose = answer.Purpose.Key, channel = answer.ConsentChannel, status = answer.IsYes ? "granted" : "denied", wording = answer.Purpose.Wording, method = answer.Method, by = "customer", evidence = answer.Evidence },
    }));

    private Task AppendAsync(IReadOnlyList<byte[]> bodies) => intake.AppendAsync(new IntakeItem(0, clock.GetUtcNow().ToUnixTimeMilliseconds(), bodies.Count, new IntakeMeta { Large = true }, Batch(bodies)));

    /// <summary>Providers name messages at any length, and a messageId has a bound.</summary>
    private static string Short(string key) => key.Length <= LongestKey ? key : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Null when nobody is known by the strand any more.</summary>
    private byte[]? Body(Session session, MessageHappening one)
    {
        if (Known(session, one.Row.Strand) is not { } known)
        {
            return null;
        }

        var properties = new Dictionary<string, object?>
        {
            ["message_id"] = one.Row.Id, ["try"] = one.Number, ["channel"] = ChannelOf(one.Channel), ["template"] = one.Row.Channels.FirstOrDefault(channel => channel.Channel == one.Channel)?.Template ?? one.Row.Template, ["purpose"] = one.Row.Purpose,
            ["origin"] = one.Row.Origin.Kind, ["origin_id"] = one.Row.Origin.Id, ["step"] = one.Row.Origin.Step, ["campaign_name"] = one.Row.Origin.Kind == "campaign" ? one.Row.Origin.Id : null,
            ["reason"] = one.Reason, [one.What == "clicked" ? "link_url" : "detail"] = one.Detail is { Length: > LongestDetail } detail ? detail[..LongestDetail] : one.Detail,
            ["provider_id"] = one.ProviderId, ["dead"] = one.IsDead ? true : null,
        };
        foreach (var name in properties.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
        {
            properties.Remove(name);
        }

        return JsonSerializer.SerializeToUtf8Bytes(Named((known.Identifier.Type.Name, known.Identifier.Value), new()
        {
            ["type"] = "track", ["event"] = s_names.GetValueOrDefault((one.What, one.Channel)) ?? Usual[one.What], ["messageId"] = $"message:{one.Key}",
            ["timestamp"] = DateTimeOffset.FromUnixTimeMilliseconds(one.At), ["properties"] = properties,
        }));
    }

    private KnownIdentifier? Known(Session session, long strand) =>
        identity.ProfileOf(session, strand) is { } profile ? identity.IdentifiersOf(session, profile).FirstOrDefault(node => node.Node == strand) : null;

    /// <summary>By the one identifier that is known: such an event joins nobody to anybody.</summary>
    private static Dictionary<string, object> Named((string Type, string Value) identifier, Dictionary<string, object> e)
    {
        switch (identifier.Type)
        {
            case "userId" or "anonymousId":
                e[identifier.Type] = identifier.Value;
                break;
            case "email" or "phone" or "loyaltyId":
                e["context"] = new { traits = new Dictionary<string, string> { [identifier.Type] = identifier.Value } };
                break;
            default:
                e["context"] = new { externalIds = new[] { new { type = identifier.Type, id = identifier.Value, collection = "users", encoding = "none" } } };
                break;
        }

        return e;
    }

    /// <summary>As the thread calls it: all chat apps are chat.</summary>
    private static string ChannelOf(string channel) => channel is "email" or "sms" or "push" ? channel : channel == "webhook" ? "other" : "chat";

    private static byte[] Batch(IReadOnlyList<byte[]> events)
    {
        using var batch = new MemoryStream();
        batch.Write("{\"batch\":["u8);
        for (var index = 0; index < events.Count; index++)
        {
            batch.Write(index == 0 ? default : ","u8);
            batch.Write(events[index]);
        }

        batch.Write("]}"u8);
        return batch.ToArray();
    }
}
