// Holds the Greek stemmer to the stems that the Snowball project publishes for a whole vocabulary.
using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;
using Mitos.Kernel.Text;
using Mitos.Testing;
using Xunit.Abstractions;

namespace Mitos.Kernel.Tests.Text;

public sealed class GreekStemmerTests(ITestOutputHelper output)
{
    private const string Words = "stemmer-snowball/greek_voc.txt.gz";
    private const string Stems = "stemmer-snowball/greek_output.txt.gz";

    [FactWithData(Words)]
    public void Every_word_of_the_vocabulary_has_its_published_stem()
    {
        var pairs = Lines(Words).Zip(Lines(Stems)).ToArray();
        var wrong = pairs.Where(pair => GreekStemmer.Stem(pair.First) != pair.Second).ToArray();
        output.WriteLine($"{pairs.Length - wrong.Length} of {pairs.Length} stems as published.");
        Assert.Equal(90_727, pairs.Length);
        Assert.True(wrong.Length == 0, string.Join(", ", wrong.Take(50).Select(pair => $"{pair.First} → {GreekStemmer.Stem(pair.First)} (not {pair.Second})")));
    }

    [Theory]
    [InlineData("παραγγελία", "παραγγελιών")]
    [InlineData("ΚΑΤΑΣΤΗΜΑΤΑ", "κατάστημα")]
    [InlineData("παπούτσια", "παπουτσιών")]
    [InlineData("αλλαγή", "αλλαγές")]
    [InlineData("επιστροφή", "ΕΠΙΣΤΡΟΦΩΝ")]
    public void Forms_of_a_word_share_a_stem(string one, string other) => Assert.Equal(GreekStemmer.Stem(one), GreekStemmer.Stem(other));

    [Theory]
    [InlineData("", "")]
    [InlineData("ΤΟ", "το")]
    [InlineData("ίσα", "ισ")]
    [InlineData("όταν", "")]
    [InlineData("iPhone", "iPhone")]
    public void Short_words_and_other_alphabets_stay(string word, string stem) => Assert.Equal(stem, GreekStemmer.Stem(word));

    [Fact]
    public void No_text_breaks_the_stemmer() =>
        Prop.ForAll<string>(text => GreekStemmer.Stem(text ?? "").Length <= (text ?? "").Length + 2).QuickCheckThrowOnFailure();

    [Fact]
    public void No_word_of_Greek_letters_breaks_the_stemmer() =>
        Prop.ForAll(
            Gen.Elements("αεηιουωςσκτμνδθρ".ToCharArray()).ArrayOf().ToArbitrary(),
            letters => GreekStemmer.Stem(new string(letters)) is not null).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(Needs.Data(path));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
