// What the comparison says of two people, field by field.
using Mitos.People.Duplicates.Matching;

namespace Mitos.People.Tests.Duplicates;

public sealed class ComparisonTests
{
    private static readonly PersonDetails s_nobody = new(null, null, [], [], null, null, null, null);

    [Theory]
    [InlineData("Γιώργος", "Παπαδόπουλος", "ΓΙΩΡΓΟΣ", "Παπαδοπουλος", MatchLevel.Same, MatchLevel.Same)]
    [InlineData("Γιώργος", "Παπαδόπουλος", "Giorgos", "Papadopoulos", MatchLevel.SameForm, MatchLevel.SameForm)]
    [InlineData("Γιώργος", "Παπαδόπουλος", "George", "Παπαδοπούλου", MatchLevel.SameForm, MatchLevel.SameForm)]
    [InlineData("Maria", "Ioannou", "Ioannou", "Maria", MatchLevel.Swapped, MatchLevel.Missing)]
    [InlineData("lachlan", "sondergeld", "lachaln", "sondergelt", MatchLevel.Close, MatchLevel.Close)]
    [InlineData("lachlan", "berry", "deakin", "sondergeld", MatchLevel.Different, MatchLevel.Different)]
    public void Names(string given, string family, string otherGiven, string otherFamily, MatchLevel expectedGiven, MatchLevel expectedFamily)
    {
        var pattern = Of(s_nobody with { Given = given, Family = family }, s_nobody with { Given = otherGiven, Family = otherFamily });
        Assert.Equal((expectedGiven, expectedFamily), (pattern[MatchField.Given], pattern[MatchField.Family]));
    }

    [Theory]
    [InlineData("1980-05-12", "1980-05-12", MatchLevel.Same)]
    [InlineData("1980-05-12", "1980-12-05", MatchLevel.Swapped)]
    [InlineData("1980-05-12", "1980-05-13", MatchLevel.Close)]
    [InlineData("1980-05-12", "1980-05-27", MatchLevel.Near)]
    [InlineData("1980-05-12", "1980-09-27", MatchLevel.Far)]
    [InlineData("1980-05-12", "1961-11-27", MatchLevel.Different)]
    public void Dates_of_birth(string one, string other, MatchLevel expected) => Assert.Equal(expected, Of(
        s_nobody with { BirthDate = DateOnly.ParseExact(one, "yyyy-MM-dd") }, s_nobody with { BirthDate = DateOnly.ParseExact(other, "yyyy-MM-dd") })[MatchField.BirthDate]);

    [Theory]
    [InlineData("Ερμού 12", "10563", "Αθήνα", "ERMOU 12", "10563", "Athina", MatchLevel.Same)]
    [InlineData("Ερμού 12", "10563", "Αθήνα", "Ερμού 14", "10563", "Αθήνα", MatchLevel.SameForm)]
    [InlineData("Ερμού 12", "10563", "Αθήνα", "Σταδίου 4", "10563", "Αθήνα", MatchLevel.Near)]
    [InlineData("Ερμού 12", "10563", "Αθήνα", "Ερμού 12", "54623", "Θεσσαλονίκη", MatchLevel.Different)]
    public void Addresses(string street, string postcode, string city, string otherStreet, string otherPostcode, string otherCity, MatchLevel expected) => Assert.Equal(expected, Of(
        s_nobody with { Street = street, Postcode = postcode, City = city }, s_nobody with { Street = otherStreet, Postcode = otherPostcode, City = otherCity })[MatchField.Address]);

    [Fact]
    public void What_one_of_them_lacks_says_nothing() => Assert.All(MatchFields.All, field => Assert.Equal(MatchLevel.Missing, Of(s_nobody, s_nobody with
    {
        Given = "Maria", Family = "Ioannou", Emails = ["m@mail.example"], Phones = ["+306912345678"], BirthDate = new DateOnly(1980, 1, 1), City = "Αθήνα",
    })[field]));

    [Theory]
    [InlineData("kitten", "kiten", true)]
    [InlineData("kitten", "iktten", true)]
    [InlineData("kitten", "kittens", true)]
    [InlineData("kitten", "kitton", true)]
    [InlineData("kitten", "kitten", false)]
    [InlineData("kitten", "kittne s", false)]
    public void One_slip(string one, string other, bool expected) => Assert.Equal(expected, TextSimilarity.IsOneSlip(one, other));

    /// <summary>Winkler's own examples (1990), to three places.</summary>
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DWAYNE", "DUANE", 0.840)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    public void Jaro_Winkler(string one, string other, double expected) => Assert.Equal(expected, TextSimilarity.JaroWinkler(one, other), 3);

    private static MatchPattern Of(PersonDetails one, PersonDetails other)
    {
        var values = new MatchValues();
        return Comparison.Of(values.Record(one), values.Record(other), out _);
    }
}
