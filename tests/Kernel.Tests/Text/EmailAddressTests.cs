// Shows which spellings of an e-mail address are one address and which texts are none.
using FsCheck;
using FsCheck.Fluent;
using Mitos.Kernel.Text;

namespace Mitos.Kernel.Tests.Text;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("maria@mail.example", "maria@mail.example")]
    [InlineData("  Maria.P+shop@MAIL.Example ", "maria.p+shop@mail.example")]
    [InlineData("<maria@mail.example>", "maria@mail.example")]
    [InlineData("mailto:Maria@mail.example", "maria@mail.example")]
    [InlineData("maria@παράδειγμα.example", "maria@xn--hxajbheg2az3al.example")]
    [InlineData("maria@ｍａｉｌ．example", "maria@mail.example")]
    [InlineData("μαρία@mail.example", "μαρία@mail.example")]
    [InlineData("o'neil_%x@sub-1.mail.example.", "o'neil_%x@sub-1.mail.example")]
    public void One_address_has_one_form(string text, string normalised)
    {
        Assert.True(EmailAddress.TryNormalise(text, out var actual));
        Assert.Equal(normalised, actual);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("maria")]
    [InlineData("maria@")]
    [InlineData("@mail.example")]
    [InlineData("maria@example")]
    [InlineData("a@b@mail.example")]
    [InlineData("ma ria@mail.example")]
    [InlineData("maria@mail .example")]
    [InlineData("maria@mail..example")]
    [InlineData("maria@-mail.example")]
    [InlineData("maria@192.168.1.1")]
    [InlineData("maria@[192.168.1.1]")]
    [InlineData(".maria@mail.example")]
    [InlineData("maria.@mail.example")]
    [InlineData("ma..ria@mail.example")]
    [InlineData("\"maria\"@mail.example")]
    [InlineData("maria\u200B@mail.example")]
    [InlineData("maria\u0000@mail.example")]
    [InlineData("\uD800@mail.example")]
    [InlineData("maria@\uD800.example")]
    [InlineData("maria, nikos@mail.example")]
    public void What_cannot_be_an_address_is_refused(string? text)
    {
        Assert.False(EmailAddress.TryNormalise(text, out var normalised));
        Assert.Equal("", normalised);
    }

    [Fact]
    public void Lengths_beyond_the_standard_are_refused()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 4));
        Assert.False(EmailAddress.TryNormalise($"{new string('a', 65)}@mail.example", out _));
        Assert.False(EmailAddress.TryNormalise($"aaaaaaaaaaaa@{domain}", out _));
        Assert.False(EmailAddress.TryNormalise($"a@{new string('d', 64)}.example", out _));
        Assert.True(EmailAddress.TryNormalise($"{new string('a', 64)}@mail.example", out _));
    }

    [Fact]
    public void Normalising_is_total_and_twice_is_once() =>
        Prop.ForAll<string, string>((local, domain) =>
            !EmailAddress.TryNormalise($"{local}@{domain}.example", out var once)
            || (EmailAddress.TryNormalise(once, out var twice) && once == twice)).QuickCheckThrowOnFailure();
}
