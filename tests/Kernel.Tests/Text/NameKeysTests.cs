// Shows that the spellings people use for one Greek name meet in a key, finished or half typed.
using FsCheck;
using FsCheck.Fluent;
using Mitos.Kernel.Text;

namespace Mitos.Kernel.Tests.Text;

public sealed class NameKeysTests
{
    [Theory]
    [InlineData("Γιώργος γιωργος ΓΙΩΡΓΟΣ Giorgos Yiorgos Yorgos Giwrgos")]
    [InlineData("Χρήστος ΧΡΗΣΤΟΣ Christos Xristos Hristos Xrhstos Chrhstos")]
    [InlineData("Θεοδώρα Theodora 8eodora Theodwra")]
    [InlineData("Ευάγγελος ΕΥΑΓΓΕΛΟΣ Evangelos Evaggelos Euaggelos Eyaggelos")]
    [InlineData("Μπάμπης Bampis Babis Mpampis Mpamphs Bambis")]
    [InlineData("Ξένια Xenia Ksenia 3enia")]
    [InlineData("Ψαράς ΨΑΡΑΣ Psaras")]
    [InlineData("Αικατερίνη Aikaterini Ekaterini Aikaterinh")]
    [InlineData("Οικονόμου Oikonomou Economou Ikonomou Oikonomoy")]
    [InlineData("Παπαδόπουλος Papadopoulos Papadopoylos PAPADOPOULOS")]
    [InlineData("Ηλίας Ilias Hlias")]
    [InlineData("Δημήτρης Dimitris Dhmhtrhs")]
    [InlineData("Μιχαήλ Michail Mixahl Mihail Mixail")]
    [InlineData("Παναγιώτης Panagiotis Panagiwths Panayiotis")]
    [InlineData("Αφροδίτη Afroditi Afrodith Aphroditi")]
    [InlineData("Ελευθερία Eleftheria Eleutheria Eley8eria")]
    [InlineData("Σταύρος Stavros Stauros Stayros")]
    [InlineData("Αγγελική Angeliki Aggeliki Aggelikh")]
    [InlineData("Κωνσταντίνος Κωσταντίνος Konstantinos Kwnstantinos Kostantinos")]
    [InlineData("Αντώνης Antonis Andonis Antwnhs")]
    [InlineData("Ανδρέας Andreas")]
    [InlineData("Νικολαΐδης Νικολαιδης ΝΙΚΟΛΑΪΔΗΣ Nikolaidis Nikolaidhs Nicolaidis")]
    [InlineData("Βασίλης Vasilis Basilis Basilhs Vassilis")]
    [InlineData("Λάμπρος Lampros Lambros Labros")]
    [InlineData("Αλέξανδρος Alexandros Aleksandros Ale3andros")]
    [InlineData("Χλόη Chloi Xloi Hloi Chloe")]
    [InlineData("Γεράσιμος Gerasimos Yerasimos")]
    [InlineData("Ιωάννης Ioannis Iwannhs")]
    [InlineData("Γιάννης Giannis Yiannis Yannis Jannis Giannhs")]
    [InlineData("Κυριάκος Kyriakos Kiriakos Kuriakos Cyriacos")]
    [InlineData("Φωτεινή Foteini Fotini Photini Fwteinh")]
    [InlineData("Θεσσαλονίκη Thessaloniki Thesaloniki Thessalonikh 8essalonikh")]
    [InlineData("Γκούμας Gkoumas Goumas")]
    [InlineData("Τζανετάκης Tzanetakis Tzanetakhs")]
    [InlineData("Χαράλαμπος Charalampos Xaralampos Haralambos Charalabos")]
    [InlineData("Ευφροσύνη Effrosyni Eufrosynh Efrosini Eyfrosunh")]
    [InlineData("Иван Ivan Ιβαν")]
    [InlineData("Олена Olena Ολένα")]
    [InlineData("Παρασκευή Paraskeyh Paraskeuh Paraskevi")]
    [InlineData("Πασχάλης Pashalis Pasxalhs Paschalis")]
    [InlineData("Κωνσταντής Konstanths Konstantis")]
    [InlineData("Καλλιόπη Kalioph Kalliopi")]
    [InlineData("Νατάσα Natasha Natasa")]
    [InlineData("Ανθή Anthi Anthh")]
    public void Every_spelling_of_a_name_finds_the_first_and_is_found_by_it(string spellings)
    {
        var words = spellings.Split(' ');
        foreach (var word in words)
        {
            AssertFinds(word, words[0]);
            AssertFinds(words[0], word);
        }
    }

    [Theory]
    [InlineData("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos")]
    [InlineData("Ευάγγελος", "Evaggelos")]
    [InlineData("Χρήστος", "Christos")]
    [InlineData("Χρήστος", "Xristos")]
    [InlineData("Αντώνης", "Antonis")]
    [InlineData("Μιχαήλ", "Mixail")]
    [InlineData("Αικατερίνη", "Aikaterini")]
    [InlineData("Οικονόμου", "Oikonomou")]
    [InlineData("Παύλος", "Pavlos")]
    [InlineData("Παύλος", "Paylos")]
    [InlineData("Ανθούλα", "Anthoula")]
    [InlineData("Φίλιππος", "Philippos")]
    [InlineData("Κωνσταντίνος", "Kostantinos")]
    [InlineData("Αγγελική", "Αγγελική")]
    [InlineData("Λάμπρος", "Λάμπρος")]
    [InlineData("Γιάννης", "Yiannis")]
    [InlineData("Ιωάννα", "Ιωάννα")]
    public void Every_beginning_of_a_spelling_finds_the_name(string name, string spelling)
    {
        for (var length = 1; length <= spelling.Length; length++)
        {
            AssertFinds(spelling[..length], name);
        }
    }

    [Theory]
    [InlineData("Maria", "Marina")]
    [InlineData("Olivia", "Ολυμπία")]
    [InlineData("Νίκος", "Νικόλαος")]
    [InlineData("Katerina", "Στέλλα")]
    [InlineData("Ξένια", "Χένια")]
    public void Different_names_do_not_meet(string typed, string name) => Assert.False(Finds(typed, name));

    [Fact]
    public void Numbers_and_codes_stay_what_they_are() =>
        Assert.Equal(["10558", "2024"], NameKeys.KeysOf("10558 2024"));

    [Fact]
    public void Letters_of_other_alphabets_are_their_own_keys() =>
        Assert.Equal(["李明"], NameKeys.KeysOf("李明"));

    [Fact]
    public void A_text_has_no_more_keys_than_the_bound_and_a_word_no_more_than_three()
    {
        Assert.InRange(NameKeys.KeysOf(string.Concat(Enumerable.Range(0, 400).Select(n => $"x{n}b "))).Count, 1, NameKeys.MaxKeys);
        Assert.InRange(NameKeys.KeysOf("xbhbwxucyjahtsh").Count, 1, 3);
    }

    [Fact]
    public void Any_text_has_the_same_keys_twice_and_is_found_by_itself() =>
        Prop.ForAll<string>(text =>
        {
            var keys = NameKeys.KeysOf(text ?? "");
            return keys.SequenceEqual(NameKeys.KeysOf(text ?? "")) && (keys.Count == 0 || Finds(text!, text!));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_of_many_words_is_found_by_all_of_them() => AssertFinds("hb|a b$Uba[J|bX<c+Hbcab`ba.bc|0", "hb|a b$Uba[J|bX<c+Hbcab`ba.bc|0");

    private static void AssertFinds(string typed, string name) => Assert.True(
        Finds(typed, name),
        $"{typed} ({string.Join(' ', NameKeys.QueryKeysOf(typed))}) should find {name} ({string.Join(' ', NameKeys.KeysOf(name))})");

    private static bool Finds(string typed, string name)
    {
        var keys = NameKeys.KeysOf(name);
        return NameKeys.QueryWordsOf(typed).All(word =>
            word.Count == 0 || word.Any(query => keys.Any(key => key.StartsWith(query, StringComparison.Ordinal))));
    }
}
