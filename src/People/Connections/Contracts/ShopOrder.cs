// An order as a shop's platform knows it: the common form of exports and webhooks.
namespace Mitos.People.Connections.Contracts;

public sealed record ShopProduct(string? Id, string? Sku, string? Name, decimal Price, int Quantity, string? Brand = null);

/// <param name="Id">Names the refund among those of its order.</param>
/// <param name="Amount">Positive.</param>
public sealed record ShopRefund(string Id, DateTimeOffset At, decimal Amount, string? Reason = null)
{
    /// <summary>The name of what is not one refund but the sum of all that an order had so far.</summary>
    public const string Sum = "all";

    /// <summary>By how much it lowers what the order brought, as <see cref="IShopLedger"/> decided; null before it has.</summary>
    public decimal? Takes { get; init; }
}

public sealed record ShopOrder
{
    /// <summary>The platform's number for machines: it names the order's events for ever.</summary>
    public required string Id { get; init; }

    /// <summary>The number that people say.</summary>
    public required string Number { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? Currency { get; init; }

    public decimal Total { get; init; }

    public decimal? Shipping { get; init; }

    public decimal? Tax { get; init; }

    public decimal? Discount { get; init; }

    public string? Coupon { get; init; }

    public string? Payment { get; init; }

    public string? Location { get; init; }

    public IReadOnlyList<ShopProduct> Products { get; init; } = [];

    public IReadOnlyList<ShopRefund> Refunds { get; init; } = [];

    /// <summary>Null while it stands.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>By how much the cancellation lowers what the order brought, as <see cref="IShopLedger"/> decided.</summary>
    public decimal? CancellationTakes { get; init; }

    public DateTimeOffset? ShippedAt { get; init; }

    public ShopCustomer Customer { get; init; } = new();
}
