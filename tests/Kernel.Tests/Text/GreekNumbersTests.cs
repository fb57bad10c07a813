// Shows which Greek postcodes, tax numbers and social-security numbers are well formed.
using Mitos.Kernel.Text;

namespace Mitos.Kernel.Tests.Text;

public sealed class GreekNumbersTests
{
    [Theory]
    [InlineData("10558", "10558", "105 58", "Attica")]
    [InlineData("105 58", "10558", "105 58", "Attica")]
    [InlineData("Τ.Κ. 546 22", "54622", "546 22", "Thessaloniki")]
    [InlineData("TK: 26221", "26221", "262 21", "Achaea")]
    [InlineData("GR-71202", "71202", "712 02", "Heraklion")]
    [InlineData("84700", "84700", "847 00", "Cyclades")]
    [InlineData("851\u00A000", "85100", "851 00", "Dodecanese")]
    [InlineData("18534", "18534", "185 34", "Piraeus and islands")]
    public void A_postcode_has_one_form_and_a_region(string text, string postcode, string shown, string region)
    {
        Assert.True(GreekPostcode.TryNormalise(text, out var actual));
        Assert.Equal((postcode, shown, region), (actual, GreekPostcode.Display(actual), GreekPostcode.RegionOf(actual)!.English));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1055")]
    [InlineData("105588")]
    [InlineData("00558")]
    [InlineData("39100")]
    [InlineData("75100")]
    [InlineData("99999")]
    [InlineData("1055A")]
    [InlineData("SW1A 1AA")]
    public void What_no_region_of_Greece_has_is_no_postcode(string? text)
    {
        Assert.False(GreekPostcode.TryNormalise(text, out var postcode));
        Assert.Equal("", postcode);
    }

    [Fact]
    public void The_first_digits_of_the_country_are_all_assigned()
    {
        var without = Enumerable.Range(10, 76).Where(digits => GreekPostcode.RegionOf($"{digits}100") is null);
        Assert.Equal([39, 75, 76, 77, 78, 79], without);
    }

    [Theory]
    [InlineData("090000045", "090000045")]
    [InlineData("EL 094014201", "094014201")]
    [InlineData("ΑΦΜ: 094.014.201", "094014201")]
    [InlineData("gr094014201", "094014201")]
    public void A_tax_number_has_one_form(string text, string number)
    {
        Assert.True(GreekTaxNumber.TryNormalise(text, out var actual));
        Assert.Equal(number, actual);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("000000000")]
    [InlineData("094014202")]
    [InlineData("94014201")]
    [InlineData("0940142010")]
    [InlineData("09401420A")]
    public void A_tax_number_whose_check_digit_does_not_fit_is_refused(string? text) => Assert.False(GreekTaxNumber.TryNormalise(text, out _));

    [Fact]
    public void Every_change_of_one_digit_of_a_tax_number_but_those_that_the_formula_cannot_see_is_found()
    {
        var (missed, count) = (0, 0);
        for (var place = 0; place < 9; place++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var changed = "094014201".ToCharArray();
                (changed[place], var before) = (digit, changed[place]);
                count += digit == before ? 0 : 1;
                missed += digit != before && GreekTaxNumber.IsValid(new string(changed)) ? 1 : 0;
            }
        }

        // A remainder of ten is written as a zero, so a few changes meet.
        Assert.Equal(81, count);
        Assert.InRange(missed, 0, 2);
    }

    [Theory]
    [InlineData("01018012342", true)]
    [InlineData("29020012349", true)]
    [InlineData("01018012343", false)]
    [InlineData("31028012347", false)]
    [InlineData("0101801234", false)]
    [InlineData("0101801234A", false)]
    [InlineData("", false)]
    public void A_social_number_begins_with_a_date_and_ends_with_its_check(string number, bool isValid) => Assert.Equal(isValid, GreekSocialNumber.IsValid(number));
}
