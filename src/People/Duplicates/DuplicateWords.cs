// The reasons of a pair in words. The console has its own, in both languages; these are for whoever reads the API.
using Mitos.People.Duplicates.Matching;

namespace Mitos.People.Duplicates;

internal static class DuplicateWords
{
    public static string Of(MatchField field, MatchLevel level) => (field, level) switch
    {
        (_, MatchLevel.Missing) => "Not known of both.",
        (MatchField.Given, MatchLevel.Same) => "The same given name.",
        (MatchField.Given, MatchLevel.SameForm) => "Two forms of one given name.",
        (MatchField.Given, MatchLevel.Swapped) => "Given and family name the other way round.",
        (MatchField.Given, MatchLevel.Close) => "Given names a slip apart.",
        (MatchField.Given, MatchLevel.Near) => "Similar given names.",
        (MatchField.Given, _) => "Different given names.",
        (MatchField.Family, MatchLevel.Same) => "The same family name.",
        (MatchField.Family, MatchLevel.SameForm) => "Two forms of one family name.",
        (MatchField.Family, MatchLevel.Close) => "Family names a slip apart.",
        (MatchField.Family, MatchLevel.Near) => "Similar family names.",
        (MatchField.Family, _) => "Different family names.",
        (MatchField.Email, MatchLevel.Same) => "The same e-mail address.",
        (MatchField.Email, MatchLevel.SameForm) => "The same name before the @.",
        (MatchField.Email, MatchLevel.Close) => "E-mail addresses a slip apart.",
        (MatchField.Email, MatchLevel.Near) => "Similar e-mail addresses.",
        (MatchField.Email, _) => "Different e-mail addresses.",
        (MatchField.Phone, MatchLevel.Same) => "The same telephone number.",
        (MatchField.Phone, MatchLevel.Close) => "Telephone numbers a digit apart.",
        (MatchField.Phone, _) => "Different telephone numbers.",
        (MatchField.BirthDate, MatchLevel.Same) => "The same date of birth.",
        (MatchField.BirthDate, MatchLevel.Swapped) => "Day and month of birth the other way round.",
        (MatchField.BirthDate, MatchLevel.Close) => "Dates of birth a digit apart.",
        (MatchField.BirthDate, MatchLevel.Near) => "Two of day, month and year of birth are the same.",
        (MatchField.BirthDate, MatchLevel.Far) => "Born within a year of each other.",
        (MatchField.BirthDate, _) => "Different dates of birth.",
        (_, MatchLevel.Same) => "The same address.",
        (_, MatchLevel.SameForm) => "The same street, another number.",
        (_, MatchLevel.Close) => "Addresses a slip apart.",
        (_, MatchLevel.Near) => "The same postcode.",
        (_, MatchLevel.Far) => "The same town.",
        _ => "Different addresses.",
    };
}
