// The events of an order or refund that a shop's platform has called us about.
using System.Text.Json;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Connections.Contracts;

namespace Mitos.People.Connections.Ledger;

/// <summary>A refund that comes by itself says neither whose it is nor what the order cost: that is read from the order's own event in the log.</summary>
internal sealed class HookOrders(IShopLedger ledger, EventLookup lookup, EventPipeline pipeline)
{
    /// <summary>Well within the five seconds that platforms wait for the answer.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <returns>The same meaning with all its events.</returns>
    public async Task<HookMeaning> SettleAsync(int source, ShopEvents shop, HookMeaning meaning, CancellationToken cancellationToken)
    {
        if (meaning.Order is { } told)
        {
            var order = await ledger.SettleAsync(source, shop.Platform, told, cancellationToken);
            return meaning with { Events = [.. shop.Of(order), .. meaning.Events] };
        }

        return meaning.Refund is { } refund ? await RefundAsync(source, shop, refund.Order, refund.Refund, cancellationToken) : meaning;
    }

    private async Task<HookMeaning> RefundAsync(int source, ShopEvents shop, string number, ShopRefund refund, CancellationToken cancellationToken)
    {
        if (await StoredAsync(source, shop.CompletedId(number), cancellationToken) is not { } stored)
        {
            return new HookMeaning([], $"order {number} has not come yet; its refund comes with the order's next change");
        }

        using var json = JsonDocument.Parse(stored.Payload);
        if (OrderOf(json.RootElement, shop, number, refund, stored) is not { } order)
        {
            // Erased, or too old to be kept: there is nobody whose refund it is.
            return HookMeaning.Nothing;
        }

        return new HookMeaning([.. shop.OfRefunds(await ledger.SettleAsync(source, shop.Platform, order, cancellationToken))]);
    }

    /// <summary>The order may have been accepted a moment ago and still be on its way into the log.</summary>
    private async Task<LoggedEvent?> StoredAsync(int source, string messageId, CancellationToken cancellationToken)
    {
        if (lookup.Find(messageId, [source])?.Stored is { } stored)
        {
            return stored;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        try
        {
            await pipeline.CaughtUpAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }

        return lookup.Find(messageId, [source])?.Stored;
    }

    private static ShopOrder? OrderOf(JsonElement json, ShopEvents shop, string number, ShopRefund refund, LoggedEvent stored)
    {
        var properties = json.At("properties");
        if (properties.Text("order_id") is not { } name || properties.Money("total") is not { } total)
        {
            return null;
        }

        var context = json.At("context");
        return new ShopOrder
        {
            Id = number,
            Number = name,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(stored.OccurredAt),
            Currency = properties.Text("currency"),
            Total = total,
            Refunds = [refund],
            Customer = new ShopCustomer
            {
                Id = context.Items("externalIds").Where(one => one.Text("type") == $"{shop.Platform}_id").Select(one => one.Text("id")).FirstOrDefault(),
                Email = context.At("traits").Text("email"),
                Phone = context.At("traits").Text("phone"),
            },
        };
    }
}
