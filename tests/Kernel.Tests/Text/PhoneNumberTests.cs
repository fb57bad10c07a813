// Shows that a telephone number has one form however it is written, for Greece by hand and for the world by metadata.
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Mitos.Kernel.Text;
using Mitos.Testing;
using Xunit.Abstractions;

namespace Mitos.Kernel.Tests.Text;

public sealed class PhoneNumberTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, PhoneKind> Kinds = new()
    {
        ["mobile"] = PhoneKind.Mobile,
        ["fixedLine"] = PhoneKind.Fixed,
        ["tollFree"] = PhoneKind.Free,
        ["premiumRate"] = PhoneKind.Premium,
        ["sharedCost"] = PhoneKind.Shared,
        ["voip"] = PhoneKind.Internet,
        ["personalNumber"] = PhoneKind.Personal,
        ["pager"] = PhoneKind.Pager,
        ["uan"] = PhoneKind.Company,
        ["voicemail"] = PhoneKind.Voicemail,
    };

    private const string Metadata = "phone-libphonenumber/resources/PhoneNumberMetadata.xml";

    [Theory]
    [InlineData("2101234567", "+302101234567")]
    [InlineData("210 123 4567", "+302101234567")]
    [InlineData("210-1234567", "+302101234567")]
    [InlineData("(210) 123.45.67", "+302101234567")]
    [InlineData("+30 210 1234567", "+302101234567")]
    [InlineData("+30 (0)210 1234567", "+302101234567")]
    [InlineData("(+30) 2101234567", "+302101234567")]
    [InlineData("0030 2310 123456", "+302310123456")]
    [InlineData("302101234567", "+302101234567")]
    [InlineData("697 1234567", "+306971234567")]
    [InlineData("Κιν. 697/1234567", "+306971234567")]
    [InlineData("Τηλ: 210 1234567 εσωτ. 12", "+302101234567")]
    [InlineData("2101234567x123", "+302101234567")]
    [InlineData("2101234567 / 6971234567", "+302101234567")]
    [InlineData("tel:+30-210-1234567;ext=12", "+302101234567")]
    [InlineData("٦٩٧١٢٣٤٥٦٧", "+306971234567")]
    [InlineData("＋３０ ６９７ １２３ ４５６７", "+306971234567")]
    [InlineData("\u202A+30 697\u00A0123\u20114567\u202C", "+306971234567")]
    [InlineData("+44 (0)20 7946 0958", "+442079460958")]
    [InlineData("0044 20 7946 0958", "+442079460958")]
    [InlineData("+39 06 698 12345", "+390669812345")]
    [InlineData("+7 8 495 123 45 67", "+74951234567")]
    [InlineData("+1 (212) 555-0123 ext. 9", "+12125550123")]
    [InlineData("800 11 12345", "+308001112345")]
    public void A_number_typed_in_Greece_has_one_form(string text, string e164)
    {
        Assert.True(PhoneNumber.TryNormalise(text, "GR", out var actual));
        Assert.Equal(e164, actual);
    }

    [Theory]
    [InlineData("DE", "030 901820", "+4930901820")]
    [InlineData("GB", "020 7946 0958", "+442079460958")]
    [InlineData("US", "1-212-555-0123", "+12125550123")]
    [InlineData("us", "011 30 210 1234567", "+302101234567")]
    [InlineData("CY", "99 123456", "+35799123456")]
    [InlineData("AL", "069 212 3456", "+355692123456")]
    [InlineData("BG", "087 123 4567", "+359871234567")]
    [InlineData("UA", "050 123 45 67", "+380501234567")]
    [InlineData("RU", "8 (800) 123-45-67", "+78001234567")]
    public void A_number_typed_elsewhere_is_of_that_country(string region, string text, string e164)
    {
        Assert.True(PhoneNumber.TryNormalise(text, region, out var actual));
        Assert.Equal(e164, actual);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("12")]
    [InlineData("000000000000")]
    [InlineData("210123456")]
    [InlineData("21012345678")]
    [InlineData("+30 210 12345")]
    [InlineData("+999 210 1234567")]
    [InlineData("SKU2101234567")]
    [InlineData("maria@mail.example")]
    [InlineData("άγνωστο")]
    [InlineData("2101234567 2101234567 2101234567")]
    public void What_cannot_be_a_number_is_refused(string? text)
    {
        Assert.False(PhoneNumber.TryNormalise(text, "GR", out var e164));
        Assert.Equal("", e164);
    }

    [Fact]
    public void Without_a_known_country_only_international_numbers_are_read()
    {
        Assert.False(PhoneNumber.TryNormalise("2101234567", "ZZ", out _));
        Assert.True(PhoneNumber.TryNormalise("+302101234567", "", out _));
    }

    [FactWithData(Metadata)]
    public void Every_example_number_of_every_territory_is_read_in_both_forms()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var territory in XDocument.Load(Needs.Data(Metadata)).Descendants("territory"))
        {
            foreach (var example in territory.Descendants("exampleNumber"))
            {
                count++;
                wrong.AddRange(WrongFormsOf(territory, example.Value.Trim()));
            }
        }

        output.WriteLine($"{count} example numbers; wrong: {string.Join(", ", wrong)}");
        Assert.InRange(count, 1000, int.MaxValue);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("+302101234567", "210 123 4567")]
    [InlineData("+302310123456", "2310 123 456")]
    [InlineData("+306971234567", "697 123 4567")]
    [InlineData("+442079460958", "+44 20 7946 0958")]
    [InlineData("+35799123456", "+357 99 123456")]
    [InlineData("+12125550123", "+1 212-555-0123")]
    [InlineData("+4930901820", "+49 30 901820")]
    [InlineData("unknown", "unknown")]
    public void A_number_is_shown_in_groups(string e164, string shown) => Assert.Equal(shown, PhoneNumber.Display(e164));

    [Theory]
    [InlineData("+35799123456", "CY", "99 123456")]
    [InlineData("+442079460958", "GB", "020 7946 0958")]
    [InlineData("+12125550123", "US", "(212) 555-0123")]
    [InlineData("+4930901820", "DE", "030 901820")]
    [InlineData("+302101234567", "DE", "+30 210 123 4567")]
    [InlineData("+302310123456", "", "+30 2310 123 456")]
    public void A_reader_sees_the_numbers_of_her_country_as_she_dials_them(string e164, string region, string shown) =>
        Assert.Equal(shown, PhoneNumber.Display(e164, region));

    [Theory]
    [InlineData("+302101234567", PhoneKind.Fixed, "GR")]
    [InlineData("+306971234567", PhoneKind.Mobile, "GR")]
    [InlineData("+308001234567", PhoneKind.Free, "GR")]
    [InlineData("+309011234567", PhoneKind.Premium, "GR")]
    [InlineData("+35799123456", PhoneKind.Mobile, "CY")]
    [InlineData("+35722345678", PhoneKind.Fixed, "CY")]
    [InlineData("+12125550123", PhoneKind.FixedOrMobile, "US")]
    [InlineData("+447400123456", PhoneKind.Mobile, "GB")]
    [InlineData("+302201234567", PhoneKind.Unknown, "")]
    [InlineData("+300", PhoneKind.Unknown, "")]
    [InlineData("unknown", PhoneKind.Unknown, "")]
    public void The_plan_tells_what_a_number_is(string e164, PhoneKind kind, string region)
    {
        Assert.Equal((kind, region), (PhoneNumber.KindOf(e164), PhoneNumber.RegionOf(e164)));
        Assert.Equal(kind is PhoneKind.Mobile or PhoneKind.FixedOrMobile, PhoneNumber.IsMobile(e164));
    }

    [FactWithData(Metadata)]
    public void Every_example_number_is_of_its_kind_and_reads_back_as_it_is_shown()
    {
        var wrong = new List<string>();
        var (count, local, atHome, ofKind) = (0, 0, 0, 0);
        foreach (var territory in XDocument.Load(Needs.Data(Metadata)).Descendants("territory"))
        {
            var region = territory.Attribute("id")!.Value;
            foreach (var example in territory.Elements().Where(kind => kind.Element("exampleNumber") is not null && Kinds.ContainsKey(kind.Name.LocalName)))
            {
                var e164 = $"+{territory.Attribute("countryCode")!.Value}{example.Element("exampleNumber")!.Value.Trim()}";
                count++;
                ofKind += Agrees(PhoneNumber.KindOf(e164), Kinds[example.Name.LocalName]) ? 1 : 0;

                // Freephone and the like are shared by the territories of a calling code.
                var isLocal = Kinds[example.Name.LocalName] is PhoneKind.Mobile or PhoneKind.Fixed;
                local += isLocal ? 1 : 0;
                atHome += isLocal && PhoneNumber.RegionOf(e164) == region ? 1 : 0;
                wrong.AddRange(from shownTo in new[] { "", "GR", region }
                               let shown = PhoneNumber.Display(e164, shownTo)
                               where !PhoneNumber.TryNormalise(shown, shownTo, out var read) || read != e164
                               select $"{e164} as {shown} in {shownTo}");
            }
        }

        output.WriteLine($"{ofKind} of {count} examples are of their kind, {atHome} of {local} mobile and fixed ones in their territory; wrong: {string.Join(", ", wrong)}");
        Assert.Empty(wrong);
        Assert.Equal((true, count), (count > 1000, ofKind));

        // Some islands share their mainland's numbers: those are the mainland's.
        Assert.InRange(atHome, local * 97 / 100, local);
    }

    [Fact]
    public void No_text_breaks_the_reading_and_what_it_gives_reads_as_itself() =>
        Prop.ForAll<string, string>((text, region) => ReadsAsItself(text ?? "", region ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void No_row_of_digits_and_signs_breaks_the_reading() =>
        Prop.ForAll(
            Gen.Elements("+00123456789012345678 ()-./x,;#ΑΒ٣".ToCharArray()).ArrayOf().ToArbitrary(),
            characters => ReadsAsItself(new string(characters), "GR")).QuickCheckThrowOnFailure();

    private static bool ReadsAsItself(string text, string region) =>
        !PhoneNumber.TryNormalise(text, region, out var e164)
        || (PhoneNumber.TryNormalise(e164, region, out var again) && again == e164
            && PhoneNumber.TryNormalise(PhoneNumber.Display(e164), "GR", out var shown) && shown == e164);

    private static bool Agrees(PhoneKind kind, PhoneKind expected) =>
        kind == expected || (kind == PhoneKind.FixedOrMobile && expected is PhoneKind.Fixed or PhoneKind.Mobile);

    private static IEnumerable<string> WrongFormsOf(XElement territory, string number)
    {
        var region = territory.Attribute("id")!.Value;
        var expected = $"+{territory.Attribute("countryCode")!.Value}{number}";
        var forms = new List<string> { expected, $"00{expected[1..]}" };
        if (region != "001")
        {
            forms.Add(number);
            forms.Add(territory.Attribute("nationalPrefix")?.Value + number);
        }

        foreach (var form in forms)
        {
            PhoneNumber.TryNormalise(form, region, out var actual);
            if (actual != expected)
            {
                yield return $"{region} {form} → {actual} (not {expected})";
            }
        }
    }
}
