// Shows what the search form of a text keeps and what it leaves out.
using FsCheck;
using FsCheck.Fluent;
using Mitos.Kernel.Text;

namespace Mitos.Kernel.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("Γιώργος ΠΑΠΑΔΌΠΟΥΛΟΣ", "γιωργοσ παπαδοπουλοσ")]
    [InlineData("Ταΰγετος", "ταυγετοσ")]
    [InlineData("ᾯδη", "ωδη")]
    [InlineData("Zoë  CAFÉ\t\n", "zoe cafe")]
    [InlineData("  a\u00A0b  ", "a b")]
    [InlineData("Ма\u0301рія", "марія")]
    [InlineData("ab\u200Bc\u202Ed\u2066e\uFEFF", "abcde")]
    [InlineData("a\u0000b", "ab")]
    [InlineData("µας", "μασ")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Ａ\u0301 \uD83D\uDE00", "ａ \uD83D\uDE00")]
    [InlineData("", "")]
    public void Case_accents_and_invisible_characters_fold_away(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Composed_and_decomposed_text_fold_alike() =>
        Assert.Equal(Folding.Fold("Ευάγγελος"), Folding.Fold("Ευα\u0301γγελος"));

    [Fact]
    public void A_lone_surrogate_does_not_hide_the_rest() =>
        Assert.Equal("a\uFFFDb", Folding.Fold("A\uD800B"));

    [Fact]
    public void Folding_twice_changes_nothing_for_any_character()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var once = Folding.Fold($"a{(char)code}b");
            Assert.Equal(once, Folding.Fold(once));
        }
    }

    [Fact]
    public void Folding_twice_changes_nothing_for_any_text() =>
        Prop.ForAll<string>(text => Folding.Fold(Folding.Fold(text ?? "")) == Folding.Fold(text ?? ""))
            .QuickCheckThrowOnFailure();
}
