// Holds the knowledge of names to the names of the demonstration's town, which are frequent Greek ones.
using Mitos.Host.Demo.Data;
using Mitos.Kernel.Text;
using Mitos.Kernel.Text.Names;
using Xunit.Abstractions;

namespace Mitos.Host.Tests.Demo;

public sealed class TownNamesTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_given_name_is_known_with_its_sex()
    {
        Assert.All(GreekNames.Men, name => Assert.Equal(Sex.Male, NameKnowledge.SexOf(name)));
        Assert.All(GreekNames.Women, name => Assert.Equal(Sex.Female, NameKnowledge.SexOf(name)));

        // In Latin letters Άρτεμις is Αρτέμης too.
        Assert.All(GreekNames.Men.Concat(GreekNames.Women).Where(name => name is not "Άρτεμις"),
            name => Assert.Equal(NameKnowledge.SexOf(name), NameKnowledge.SexOf(Greek.ToLatin(name))));
    }

    [Fact]
    public void He_and_she_of_every_family_share_a_key_in_every_alphabet()
    {
        foreach (var (man, woman) in GreekNames.Surnames)
        {
            foreach (var other in new[] { man, Greek.ToUpper(woman), Greek.ToLatin(woman), Greeklish.Of(woman), Greeklish.Of(man) })
            {
                Assert.True(NameKnowledge.ShareFamilyName(woman, other), $"{woman} and {other}");
            }
        }
    }

    [Fact]
    public void No_two_families_share_a_key()
    {
        var shared = GreekNames.Surnames.SelectMany(family => NameKnowledge.FamilyKeysOf(family.Man).Select(key => (key, family.Man)))
            .GroupBy(pair => pair.key, pair => pair.Man).Where(families => families.Distinct().Count() > 1).Select(families => string.Join(" and ", families)).ToArray();
        output.WriteLine($"{GreekNames.Surnames.Length} families; sharing a key: {string.Join(", ", shared)}");
        Assert.Empty(shared);
    }

    [Fact]
    public void Every_man_is_called_without_his_sigma_and_every_woman_by_her_name()
    {
        Assert.All(GreekNames.Women, name => Assert.Equal(name, NameKnowledge.VocativeOf(name)));
        Assert.All(GreekNames.Surnames, family => Assert.Equal(family.Woman, NameKnowledge.VocativeOf(family.Woman)));
        Assert.All(GreekNames.Men.Concat(GreekNames.Surnames.Select(family => family.Man)).Where(name => name is not "Χαραλάμπους"),
            name => Assert.False(NameKnowledge.VocativeOf(name).EndsWith('ς'), name));
        output.WriteLine(string.Join(' ', GreekNames.Men.Concat(GreekNames.Surnames.Select(family => family.Man)).Select(NameKnowledge.VocativeOf)));
    }
}
