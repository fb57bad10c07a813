// The port by which a wish for a copy or for erasure comes in from outside.
namespace Mitos.People.Consent.Contracts;

/// <summary>What is asked for; the words are stored.</summary>
public static class PrivacyRequestKind
{
    /// <summary>A copy of everything that is kept about her.</summary>
    public const string Export = "export";

    public const string Erasure = "erasure";

    /// <summary>Everything that came from a shop which has left its platform's programme.</summary>
    public const string Shop = "shop";
}

/// <param name="Kind">One of <see cref="PrivacyRequestKind"/>.</param>
/// <param name="Origin">Where it came from, such as <c>connection Shop</c>.</param>
/// <param name="Reference">Names the wish at its origin: the same again is one.</param>
/// <param name="Identifiers">By what she is named there: type and value. None for a wish that is about nobody in particular.</param>
public sealed record PrivacyWish(string Kind, string Origin, string Reference, IReadOnlyList<(string Type, string Value)> Identifiers);

public interface IPrivacyRequests
{
    /// <summary>
    /// Opens a request for each profile that these identifiers name, due within 30 days (GDPR, article 12(3): one month). Where nobody is named by them the
    /// request is kept as done, because there is nothing to do; unless input still waits, then a person looks.
    /// </summary>
    Task OpenAsync(PrivacyWish wish, CancellationToken cancellationToken);
}
