// What is covered and what is left, in texts and in JSON.
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Mitos.Kernel.Staff;

namespace Mitos.Kernel.Tests.Staff;

public sealed class ContactMaskTests
{
    [Theory]
    [InlineData("6941112223", "•••••••223")]
    [InlineData("+306941112223", "+•••••••••223")]
    [InlineData("0030 694 111 2223", "•••• ••• ••• •223")]
    [InlineData("(+30) 694-111-2223", "(+••) •••-•••-•223")]
    [InlineData("Καλέστε 210 1234567 ή 6941112223.", "Καλέστε ••• ••••567 ή •••••••223.")]
    [InlineData("12 6941112223 7", "12 •••••••223 7")]
    [InlineData("6941112223 6941112224", "•••••••223 •••••••224")]
    [InlineData("https://shop.example/?tel=%2B306941112223&x=1", "https://shop.example/?tel=%2B•••••••••223&x=1")]
    [InlineData("tel6941112223", "tel•••••••223")]
    [InlineData("+44 20 7946 0958", "+•• •• •••• •958")]
    [InlineData("٦٩٤١١١٢٢٢٣", "•••••••٢٢٣")]
    [InlineData("maria@mail.example", "m•••@mail.example")]
    [InlineData("Μαρία <maria.papa+news@mail.example>, ok", "Μαρία <m•••@mail.example>, ok")]
    [InlineData("?email=maria%40mail.example&x", "?email=m•••%40mail.example&x")]
    [InlineData("a@b.gr", "a•••@b.gr")]
    [InlineData("μαρία@ταχυδρομείο.ελ", "μ•••@ταχυδρομείο.ελ")]
    [InlineData("{\"phone\":6941112223}", "{\"phone\":•••••••223}")]
    public void Contacts_in_a_text_are_covered(string text, string covered) => Assert.Equal(covered, ContactMask.Text(text));

    [Theory]
    [InlineData("2026-11-26T04:18:42.000Z")]
    [InlineData("2026-11-26 04:18")]
    [InlineData("26/11/2026 04:18")]
    [InlineData("2026000123")]
    [InlineData("019a6941-1122-7234-8210-123456721012")]
    [InlineData("profile:019a6941-1122-7234-8210-123456721012")]
    [InlineData("ΠΑΡ-2026-000123")]
    [InlineData("ORD-88123")]
    [InlineData("1.234.567,89")]
    [InlineData("5291 4500 0123")]
    [InlineData("@mitos")]
    public void What_is_no_contact_is_left(string text) => Assert.Equal(text, ContactMask.Text(text));

    [Fact]
    public void Json_keeps_its_shape_and_loses_its_contacts()
    {
        var json = """
            {"id":"019a6941-1122-7234-8210-123456721012","events":12345678,"identifiers":[{"type":"phone","value":"+4420794609"},{"type":"userId","value":"u-1"}],
             "traitDetails":[{"name":"phone","value":"12-34-56-78","others":[{"value":"98765432"}]}],"traits":{"mobile":12345678,"note":"τηλ 6941112223","total":12.5,"deep":[[{"email":"x@y.example"}]]},
             "6941112223":true,"twice":1,"twice":2,"none":null}
            """;
        var masked = Encoding.UTF8.GetString(ContactMask.Json(Encoding.UTF8.GetBytes(json)));
        var root = JsonDocument.Parse(masked).RootElement;
        Assert.Equal(12345678, root.GetProperty("events").GetInt32());
        Assert.Equal("+•••••••609", root.GetProperty("identifiers")[0].GetProperty("value").GetString());
        Assert.Equal("u-1", root.GetProperty("identifiers")[1].GetProperty("value").GetString());
        Assert.Equal("••-••-•6-78", root.GetProperty("traitDetails")[0].GetProperty("value").GetString());
        Assert.Equal("•••••432", root.GetProperty("traitDetails")[0].GetProperty("others")[0].GetProperty("value").GetString());
        Assert.Equal("•••••678", root.GetProperty("traits").GetProperty("mobile").GetString());
        Assert.Equal(12.5m, root.GetProperty("traits").GetProperty("total").GetDecimal());
        Assert.DoesNotContain("6941112223", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("x@y.example", masked, StringComparison.Ordinal);
        Assert.Equal(2, root.EnumerateObject().Count(property => property.Name == "twice"));
    }

    [Fact]
    public void A_greek_mobile_number_is_found_wherever_it_stands() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 99_999_999).ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), Gen.Elements("", " ", "a", "τηλ. ", "12 ", "=", "\"", "(", "2026-01-02 ").ToArbitrary(), (tail, gap, before) =>
        {
            var number = $"69{tail:D8}";
            var typed = gap switch { 0 => number, 1 => $"{number[..3]} {number[3..6]} {number[6..]}", 2 => $"+30 {number}", _ => $"{number[..4]}-{number[4..]}" };
            var masked = ContactMask.Text($"{before}{typed} τέλος");
            return masked.Count(char.IsDigit) <= before.Count(char.IsDigit) + 3 && masked.EndsWith(" τέλος", StringComparison.Ordinal);
        }));

    [Fact]
    public void A_hostile_text_is_answered_whole()
    {
        Assert.Equal(new string('a', 200_000) + "@", ContactMask.Text(new string('a', 200_000) + "@"));
        Assert.Equal(200_000, ContactMask.Text(string.Concat(Enumerable.Repeat("1 ", 100_000))).Length);
        Assert.Equal(200_000, ContactMask.Text(string.Concat(Enumerable.Repeat("a@", 100_000))).Length);
        Assert.Equal(200_000, ContactMask.Text(new string('6', 200_000)).Length);
    }
}
