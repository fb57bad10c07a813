// The places and moments at which a customer is touched, as stable keys.
namespace Mitos.Kernel.Events;

/// <summary>The touchpoint of an event. Stored as a number: append only.</summary>
public enum Touchpoint : byte
{
    Other = 0,
    Page,
    Product,
    Cart,
    Checkout,
    Order,
    StoreVisit,
    Till,
    Call,
    Chat,
    Email,
    Sms,
    Push,
    Ad,
    Social,
    Search,
    Delivery,
    Return,
    Review,
    Survey,
    Loyalty,
    SignIn,
    Profile,
    Merge,
}

public static class Touchpoints
{
    public static readonly IReadOnlyList<string> Names =
    [
        "other", "page", "product", "cart", "checkout", "order", "store_visit", "till", "call", "chat", "email", "sms", "push",
        "ad", "social", "search", "delivery", "return", "review", "survey", "loyalty", "sign_in", "profile", "merge",
    ];

    public static string Name(this Touchpoint touchpoint) => Names[(int)touchpoint];
}
