// Takes the mails that come back, as a mail server or a provider hands them over: the raw mail as the body of a call.
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Hooks;

namespace Mitos.Reach.Channels.Email;

internal sealed class MailHook : IChannelHook
{
    public string Kind => "smtp";

    /// <summary>By a secret that is sent along: <c>Authorization: Bearer SECRET</c>.</summary>
    public bool IsSigned(OpenConnection connection, HookCall call) =>
        call.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', ..] given && Signatures.IsSame(connection["hookToken"], given[7..]);

    /// <summary>A delay says nothing of the end; a mail that is no report is left to whoever reads the mailbox.</summary>
    public HookMeaning Read(OpenConnection connection, HookCall call, long now)
    {
        if (BounceMail.Read(call.Body.Span) is not { TryId: { } id } mail)
        {
            return HookMeaning.Nothing;
        }

        return mail switch
        {
            { IsComplaint: true } => new HookMeaning([new ChannelReceipt(ReceiptKind.Complained, null, id, id, now, "complaint", IsDead: true)]),
            { IsDelivered: true } => new HookMeaning([new ChannelReceipt(ReceiptKind.Delivered, null, id, id, now)]),
            { Class.IsPassing: true, Class.Reason: not "mailbox_full" } => HookMeaning.Nothing,
            _ => new HookMeaning([new ChannelReceipt(ReceiptKind.Bounced, null, id, id, now, mail.Class.Reason, mail.Diagnosis, mail.Class.IsDead)]),
        };
    }
}
