// An order or a till receipt of the demonstration.
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo;

/// <summary>A line of a cart or an order.</summary>
internal readonly record struct Line(Product Product, int Quantity);

/// <summary>Lines with their sum. Prices include 24 % VAT, as Greek shops show them.</summary>
internal sealed class Order(IReadOnlyList<Line> lines, decimal discountShare, string? coupon, decimal shipping)
{
    /// <summary>Given in order of time once the year is sorted, so that order numbers grow as they do in a shop.</summary>
    public string Id { get; set; } = "";

    public bool IsReceipt { get; init; }

    public IReadOnlyList<Line> Lines { get; } = lines;

    public string? Coupon { get; } = coupon;

    public decimal Shipping { get; } = shipping;

    public decimal Value { get; } = lines.Sum(line => line.Product.Price * line.Quantity);

    public decimal Discount => decimal.Round(Value * discountShare, 2);

    public decimal Total => Value - Discount + Shipping;

    public decimal Revenue => decimal.Round((Value - Discount) / 1.24m, 2);

    public decimal Tax => Value - Discount - Revenue;

    public int Points => (int)(Value - Discount);
}
