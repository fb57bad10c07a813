// Holds the way back from Latin letters to Greek, and greeklish, to the public lists.
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Mitos.Kernel.Text;
using Mitos.Testing;
using Xunit.Abstractions;

namespace Mitos.Kernel.Tests.Text;

public sealed class GreekLatinTests(ITestOutputHelper output)
{
    private const string Pairs = "greek-translit/iso843_elot743_pairs.tsv";
    private const string Cases = "greek-translit/greek_utils_cases.json";
    private const int Readings = 64;

    [FactWithData(Pairs)]
    public void Every_pair_of_the_public_list_reads_back_as_Greek_of_the_same_spelling_and_sound()
    {
        var pairs = File.ReadLines(Needs.Data(Pairs)).Skip(1).Select(line => line.Split('\t')).Where(pair => pair[0].Length > 0).ToArray();
        var wrong = pairs.Where(pair => Greek.ToLatin(Greek.FromLatin(pair[1])) != pair[1]).Select(pair => $"{pair[1]} → {Greek.FromLatin(pair[1])}").ToArray();
        var words = pairs.Where(pair => !pair[0].Contains(' ')).ToArray();
        var places = words.Select(pair => PlaceOf(pair[0], Greek.ReadingsOf(pair[1], Readings))).ToArray();
        output.WriteLine($"{pairs.Length - wrong.Length} of {pairs.Length} pairs give their Latin again. Of {words.Length} single words the very word is the first reading of "
            + $"{places.Count(place => place == 0)}, among the first 16 of {places.Count(place => place is >= 0 and < 16)}, among {Readings} of {places.Count(place => place >= 0)}.");
        Assert.Empty(wrong);
        Assert.True(places.Count(place => place >= 0) >= words.Length * 9 / 10, string.Join(", ", words.Zip(places).Where(pair => pair.Second < 0).Select(pair => pair.First[0])));
    }

    [FactWithData(Cases)]
    public void Greeklish_and_folding_agree_with_the_cases_of_the_public_list()
    {
        var cases = JsonDocument.Parse(File.ReadAllText(Needs.Data(Cases))).RootElement.EnumerateArray()
            .Where(one => one.GetProperty("ignore").ValueKind == JsonValueKind.Null)
            .Select(one => (Function: one.GetProperty("fn").GetString(), Input: one.GetProperty("input").GetString()!, Expected: one.GetProperty("expected").GetString()!)).ToArray();
        var seen = 0;
        foreach (var (function, input, expected) in cases)
        {
            var actual = function switch
            {
                "toGreek" => Greek.FromLatin(input),
                "toGreeklish" => Greeklish.Of(input),
                "sanitizeDiacritics" => Folding.Fold(input) == Folding.Fold(expected) ? expected : Folding.Fold(input),
                _ => null,
            };
            seen += actual is null ? 0 : 1;
            Assert.Equal(expected, actual ?? expected);
        }

        output.WriteLine($"{seen} of {cases.Length} cases are of greeklish and folding; the others are of other transliterations.");
        Assert.Equal(7, seen);
    }

    [Theory]
    [InlineData("kalhmera, pws eisai?", "καλημερα, πως εισαι;")]
    [InlineData("THESSALONIKI", "ΘΕΣΣΑΛΟΝΙΚΗ")]
    [InlineData("Xristos 8ewdwrou", "Χριστος θεωδωρου")]
    [InlineData("10:30 στο γραφείο", "10:30 στο γραφείο")]
    [InlineData("Pavlos Efthymiou", "Παυλος Ευθυμιου")]
    public void Latin_reads_as_Greek(string latin, string greek) => Assert.Equal(greek, Greek.FromLatin(latin));

    [Theory]
    [InlineData("Γιώργος", "giwrgos")]
    [InlineData("Γιώργος", "giorgos")]
    [InlineData("Χρήστος", "xristos")]
    [InlineData("Θεοδώρα", "8eodwra")]
    [InlineData("Ξένια", "3enia")]
    [InlineData("Ευτυχία", "eutuxia")]
    [InlineData("Μπάμπης", "babis")]
    public void Every_common_spelling_is_among_the_variants(string word, string spelling) => Assert.Contains(spelling, Greeklish.VariantsOf(word));

    [Fact]
    public void Every_variant_of_every_given_name_finds_the_name()
    {
        var (count, found) = (0, 0);
        var missed = new List<string>();
        foreach (var form in Kernel.Text.Names.GivenNames.Every.SelectMany(name => name.GreekForms).Distinct())
        {
            var keys = NameKeys.KeysOf(form);
            foreach (var variant in Greeklish.VariantsOf(form))
            {
                count++;
                var isFound = NameKeys.QueryWordsOf(variant).All(word => word.Any(query => keys.Any(key => key.StartsWith(query, StringComparison.Ordinal))));
                found += isFound ? 1 : 0;
                missed.AddRange(isFound ? [] : [$"{variant} ({form})"]);
            }
        }

        output.WriteLine($"{found} of {count} greeklish spellings of given names find the name ({100.0 * found / count:N2} %); missed: {string.Join(", ", missed.Where((_, index) => index % 20 == 0))}");
        Assert.InRange((double)found / count, 0.98, 1);
    }

    [Fact]
    public void No_text_breaks_the_readings() =>
        Prop.ForAll<string>(text =>
            Greek.FromLatin(text ?? "") is not null && Greeklish.Of(text ?? "") is not null
            && Greeklish.VariantsOf(text ?? "").Count is >= 1 and <= Greeklish.MaxVariants
            && Greek.ReadingsOf(text ?? "").Count is >= 1 and <= 16).QuickCheckThrowOnFailure();

    private static int PlaceOf(string greek, IReadOnlyList<string> readings)
    {
        var sought = Folding.Fold(greek);
        return readings.Select(Folding.Fold).ToList().IndexOf(sought);
    }
}
