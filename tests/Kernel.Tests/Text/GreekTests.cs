// Holds Greek transliteration and case to the standard's own examples and to ICU's answers.
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mitos.Kernel.Text;
using Mitos.Testing;
using Xunit.Abstractions;

namespace Mitos.Kernel.Tests.Text;

public sealed class GreekTests(ITestOutputHelper output)
{
    private const string Pairs = "greek-translit/iso843_elot743_pairs.tsv";
    private const string Words = "stemmer-snowball/greek_voc.txt.gz";
    private const string Places = "greek-translit/gr_area_codes_places.tsv";

    [FactWithData(Pairs)]
    public void Transliteration_agrees_with_every_pair_of_the_public_list()
    {
        var pairs = File.ReadLines(Needs.Data(Pairs)).Skip(1).Select(line => line.Split('\t')).Where(pair => pair[0].Length > 0).ToArray();
        Assert.Equal(143 - 1, pairs.Length);
        Assert.All(pairs, pair => Assert.Equal(pair[1], Greek.ToLatin(pair[0])));
    }

    [FactWithData(Places)]
    public void Transliteration_of_every_Greek_place_is_plain_Latin()
    {
        var places = File.ReadLines(Needs.Data(Places)).Skip(1).Select(line => line.Split('\t')).ToArray();
        Assert.All(places, place => Assert.Matches(@"^[\x20-\x7E]+$", Greek.ToLatin(place[1])));
        var same = places.Count(place => Greek.ToLatin(place[1]) == place[2]);
        output.WriteLine($"{same} of {places.Length} places are spelled as in the English list.");
        Assert.InRange(same, 120, places.Length);
    }

    [Theory]
    [InlineData("Ταΰγετος", "Taygetos")]
    [InlineData("άυλος", "aylos")]
    [InlineData("Θεσσαλονίκη", "Thessaloniki")]
    [InlineData("ΘΕΣΣΑΛΟΝΙΚΗ", "THESSALONIKI")]
    [InlineData("Θ", "Th")]
    [InlineData("Θ. Α. Ψαράς", "Th. A. Psaras")]
    [InlineData("ΜΠΑΜΠΗΣ", "BAMPIS")]
    [InlineData("ΕΥΑΓΓΕΛΟΣ", "EVANGELOS")]
    [InlineData("Ευάγγελος", "Evangelos")]
    [InlineData("Ευα\u0301γγελος", "Evangelos")]
    [InlineData("ἄγγελος οὗτος", "angelos outos")]
    [InlineData("ΣΥΓΧΡΟΝΟΣ", "SYNCHRONOS")]
    [InlineData("ΣΦΙΓΞ", "SFINX")]
    [InlineData("Υιός", "Yios")]
    [InlineData("Mitos 24/7 – 10€", "Mitos 24/7 – 10€")]
    public void Latin_spelling_follows_the_standard(string greek, string latin) =>
        Assert.Equal(latin, Greek.ToLatin(greek));

    [Theory]
    [InlineData("μάιος", "ΜΑΪΟΣ")]
    [InlineData("Μάιος", "ΜΑΪΟΣ")]
    [InlineData("προϊόν", "ΠΡΟΪΟΝ")]
    [InlineData("άυλος", "ΑΫΛΟΣ")]
    [InlineData("ρολόι", "ΡΟΛΟΪ")]
    [InlineData("τσάι", "ΤΣΑΪ")]
    [InlineData("νεράιδα", "ΝΕΡΑΪΔΑ")]
    [InlineData("ΐ", "Ϊ")]
    [InlineData("παϊδάκια", "ΠΑΪΔΑΚΙΑ")]
    [InlineData("κάνει ή όχι", "ΚΑΝΕΙ Ή ΟΧΙ")]
    [InlineData("ήταν", "ΗΤΑΝ")]
    [InlineData("γειά σου, Άννα!", "ΓΕΙΑ ΣΟΥ, ΑΝΝΑ!")]
    [InlineData("ᾠδή", "ΩΙΔΗ")]
    [InlineData("café", "CAFÉ")]
    public void Upper_case_is_set_as_Greek_is(string text, string upper) => Assert.Equal(upper, Greek.ToUpper(text));

    [FactWithData(Words)]
    public void Case_agrees_with_ICU_for_every_word_of_a_vocabulary()
    {
        using var file = File.OpenRead(Needs.Data(Words));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var upper = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Greek.ToUpper).ToArray();
        Assert.Equal(90_727, upper.Length);

        // The sums are of what ICU 78.2 answers (Node 20, toLocaleUpperCase('el') and toLocaleLowerCase('el') of that).
        Assert.Equal("e63b040e665f09966a3d19bb4b22d14231d7b344e3b710aadbfd57f0de9fa431", Sum(upper));
        Assert.Equal("be150a9b64fb91dc13d6b5db0c8159ff1198a6a625f1513899154a4065da2be0", Sum(upper.Select(Greek.ToLower)));
    }

    [Theory]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("ΑΣ1", "ας1")]
    [InlineData("Σ", "σ")]
    [InlineData("ΠΑΠΑΔΟΠΟΥΛΟΣ ΓΙΩΡΓΟΣ", "παπαδοπουλος γιωργος")]
    [InlineData("ΝΙΚΟΣ-ΣΑΒΒΑΣ", "νικος-σαββας")]
    [InlineData("Ι.Σ.Α.", "ι.σ.α.")]
    public void Lower_case_ends_words_with_the_final_sigma(string text, string lower) =>
        Assert.Equal(lower, Greek.ToLower(text));

    [Fact]
    public void No_text_breaks_the_rules() =>
        Prop.ForAll<string>(text =>
            Greek.ToLatin(text ?? "") is not null && Greek.ToUpper(text ?? "") is not null
            && Greek.ToLower(text ?? "").Length == (text ?? "").Length).QuickCheckThrowOnFailure();

    private static string Sum(IEnumerable<string> words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))));
}
