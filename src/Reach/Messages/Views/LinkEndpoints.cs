// Where the links and pictures of messages lead: they say that a message was followed or opened, and take her on.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Ledger;
using Mitos.Reach.Messages.Receipts;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Reach.Messages.Views;

internal static class LinkEndpoints
{
    /// <summary>One pixel that nobody sees.</summary>
    private static readonly byte[] s_pixel = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/p/o/{id}", OpenAsync).IsOpen().ExcludeFromDescription();
        routes.MapGet("/p/l/{id}/{token}", FollowAsync).IsOpen().ExcludeFromDescription();
        routes.MapGet("/p/s/{token}", FollowShortAsync).IsOpen().ExcludeFromDescription();
    }

    private static async Task<IResult> OpenAsync(string id, HttpContext http, ReceiptTaker receipts, TimeProvider clock)
    {
        await NoteAsync(receipts, new ChannelReceipt(ReceiptKind.Opened, null, id, id, clock.GetUtcNow().ToUnixTimeMilliseconds()), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Bytes(s_pixel, "image/gif");
    }

    private static Task<IResult> FollowAsync(string id, string token, HttpContext http, TrackedLinks links, ReceiptTaker receipts, TimeProvider clock) =>
        TakeOnAsync(id, token[..Math.Min(12, token.Length)], LedgerRow.Parse(id) is null ? null : links.Open(id, token), http, receipts, clock);

    private static Task<IResult> FollowShortAsync(string token, HttpContext http, Database database, IShortLinks links, ReceiptTaker receipts, TimeProvider clock)
    {
        var link = database.Read(session => links.Find(session, token));
        return TakeOnAsync(link?.TryId ?? "", token, link?.Address, http, receipts, clock);
    }

    /// <summary>She is taken on whatever becomes of the note.</summary>
    /// <param name="address">Null for a link that no message held.</param>
    private static async Task<IResult> TakeOnAsync(string id, string key, string? address, HttpContext http, ReceiptTaker receipts, TimeProvider clock)
    {
        if (address is null)
        {
            return TypedResults.Content(CustomerPage.Of("el", "Ο σύνδεσμος δεν ισχύει", "<h1>Ο σύνδεσμος δεν ισχύει</h1><p lang=\"en\">This link is not valid.</p>"), "text/html; charset=utf-8", null, StatusCodes.Status404NotFound);
        }

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await NoteAsync(receipts, new ChannelReceipt(ReceiptKind.Clicked, null, id, key, now, Detail: address), http.RequestAborted);
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Redirect(address);
    }

    private static async Task NoteAsync(ReceiptTaker receipts, ChannelReceipt receipt, CancellationToken cancellationToken)
    {
        try
        {
            await receipts.TakeOwnAsync(receipt, cancellationToken);
        }
        catch (Exception exception) when (exception is Kernel.Events.Intake.IntakeOverloadedException or StoreUnavailableException or StorageFullException)
        {
            // A click that is not counted is better than a link that does not lead on.
        }
    }
}
