// What is known of a person, as far as it tells her from others.
namespace Mitos.People.Duplicates.Matching;

/// <summary>Texts as they were given; what is not known is null or empty.</summary>
/// <param name="Emails">Normalised.</param>
/// <param name="Phones">E.164.</param>
/// <param name="Street">With the number.</param>
public sealed record PersonDetails(
    string? Given, string? Family, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, DateOnly? BirthDate, string? Street, string? Postcode, string? City);
