// Who speaks to the customers: what every message may need of the business.
namespace Mitos.Reach.Brand.Contracts;

/// <param name="Name">As it stands in messages.</param>
/// <param name="PostalAddress">For the foot of e-mails; the law wants one.</param>
/// <param name="PublicUrl">Where customers reach this Mitos from outside: the addresses of preference pages, unsubscriptions and tracked links begin with it. Empty while nobody has said it.</param>
/// <param name="Language">Of customers who have not said theirs: <c>el</c> or <c>en</c>.</param>
/// <param name="ZoneId">Of customers whose time zone is not known, such as <c>Europe/Athens</c>.</param>
/// <param name="Colour">Of buttons and links in e-mails, <c>#RRGGBB</c>.</param>
/// <param name="Logo">The address of a picture for the head of e-mails; null for the name in words.</param>
public sealed record BrandProfile(string Name, string PostalAddress, string PublicUrl, string Language, string ZoneId, string Colour, string? Logo);

/// <summary>Answers from memory; safe from any thread.</summary>
public interface IBrand
{
    BrandProfile Current { get; }

    /// <summary>For programs that set the business up; people do it on its page.</summary>
    Task ChangeAsync(BrandProfile brand, CancellationToken cancellationToken);
}
