// Shows which names are one, which surnames are one family, and how people are called.
using FsCheck;
using FsCheck.Fluent;
using Mitos.Kernel.Text;
using Mitos.Kernel.Text.Names;
using Xunit.Abstractions;

namespace Mitos.Kernel.Tests.Text;

public sealed class NameKnowledgeTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Γεώργιος Γιώργος ΓΙΩΡΓΟΣ γιωργος Giorgos Yiorgos giwrgos George Georgios Γιωργάκης")]
    [InlineData("Μαρία ΜΑΡΙΑ Maria Mary Μαίρη Mairi Μαρίκα Μαρούλα")]
    [InlineData("Κωνσταντίνος Κώστας Kostas Costas Constantine Κωστής Ντίνος Konstantinos kwstas")]
    [InlineData("Ιωάννης Γιάννης Giannis Yannis John Ioannis giannhs Γιάγκος")]
    [InlineData("Δημήτριος Δημήτρης Dimitris Jim James Μίμης Μήτσος dhmhtrhs")]
    [InlineData("Αικατερίνη Κατερίνα Katerina Catherine Καίτη Κατίνα Kate ekaterini")]
    [InlineData("Ελένη Eleni Helen Έλενα Λένα Νίτσα elenh")]
    [InlineData("Ευάγγελος Βαγγέλης Vangelis Evaggelos Vaggelhs")]
    [InlineData("Ευαγγελία Βαγγελιώ Λίτσα Εύα Evangelia")]
    [InlineData("Παρασκευή Βούλα Εύη Βιβή Paraskeyh Vivian")]
    [InlineData("Αθανάσιος Θανάσης Νάσος Thanasis Σάκης thanashs")]
    [InlineData("Ελευθέριος Λευτέρης Lefteris Terry leyterhs")]
    [InlineData("Χαράλαμπος Μπάμπης Χάρης Harry Babis xaralampos")]
    [InlineData("Νικόλαος Νίκος Nick Nikos Nicholas Νικόλας")]
    [InlineData("Παναγιώτης Πάνος Τάκης Panos Panayiotis panagiwths")]
    [InlineData("Σπυρίδων Σπύρος Spyros Spiros Σπυρίδωνας")]
    [InlineData("Εμμανουήλ Μανώλης Μανόλης Μάνος Manolis Emmanuel manwlhs")]
    [InlineData("Γεωργία Γιωργία Γωγώ Georgia Τζίνα")]
    [InlineData("Στυλιανός Στέλιος Stelios Stylianos")]
    public void The_forms_of_a_name_are_one(string forms)
    {
        var words = forms.Split(' ');
        Assert.All(words, word => Assert.True(NameKnowledge.ShareGivenName(words[0], word), word));
    }

    [Theory]
    [InlineData("Μαρία", "Μαρίνα")]
    [InlineData("Γιώργος", "Γεωργία")]
    [InlineData("Νίκος", "Νίκη")]
    [InlineData("Γιάννης", "Γιάννα")]
    [InlineData("Maria", "Μαριάνθη")]
    [InlineData("Παύλος", "Παυλίνα")]
    [InlineData("Δημήτρης", "Δήμητρα")]
    [InlineData("John", "George")]
    [InlineData("Ξενοδοχείο", "Ξενοδοχείο")]
    [InlineData("", "")]
    public void Different_names_stay_two(string one, string other) => Assert.False(NameKnowledge.ShareGivenName(one, other));

    [Fact]
    public void A_short_form_may_stand_for_several_names_and_a_full_one_comes_first()
    {
        Assert.Equal(["Αθανάσιος", "Αναστάσιος", "Διονύσιος", "Ησαΐας"], NameKnowledge.GivenNamesOf("Σάκης").Select(name => name.Name));
        Assert.Equal("Νίκη", NameKnowledge.GivenNamesOf("ΝΙΚΗ")[0].Name);
        Assert.Equal(["Γεώργιος"], NameKnowledge.GivenNamesOf("giwrgos").Select(name => name.Name));
    }

    [Fact]
    public void Every_form_of_the_table_finds_its_name_in_Greek_capitals_Latin_and_most_greeklish()
    {
        var (count, typed, found) = (0, 0, 0);
        foreach (var name in GivenNames.Every)
        {
            foreach (var form in name.GreekForms)
            {
                count++;
                Assert.Contains(name, NameKnowledge.GivenNamesOf(form));
                Assert.Contains(name, NameKnowledge.GivenNamesOf(Greek.ToUpper(form)));
                Assert.Contains(name, NameKnowledge.GivenNamesOf(Greek.ToLatin(form)));
                foreach (var variant in Greeklish.VariantsOf(form, 8))
                {
                    typed++;
                    found += NameKnowledge.GivenNamesOf(variant).Contains(name) ? 1 : 0;
                }
            }

            count += name.ForeignForms.Count;
            Assert.All(name.ForeignForms, form => Assert.Contains(name, NameKnowledge.GivenNamesOf(form)));
        }

        output.WriteLine($"{GivenNames.Every.Count} names in {count} forms; {found} of {typed} greeklish spellings find theirs ({100.0 * found / typed:N2} %).");
        Assert.True(count > 3_000);
        Assert.InRange((double)found / typed, 0.97, 1);
    }

    [Theory]
    [InlineData("Γιώργος", Sex.Male)]
    [InlineData("giwrgos", Sex.Male)]
    [InlineData("Eleni", Sex.Female)]
    [InlineData("Άρτεμις", Sex.Female)]
    [InlineData("ΜΥΡΤΩ", Sex.Female)]
    [InlineData("Άλεξ", null)]
    [InlineData("Άγνωστος", null)]
    public void A_given_name_tells_the_sex(string name, Sex? sex) => Assert.Equal(sex, NameKnowledge.SexOf(name));

    [Theory]
    [InlineData("giwrgos", "Γιώργος")]
    [InlineData("YIANNIS", "Γιάννης")]
    [InlineData("ελενη", "Ελένη")]
    [InlineData("Xristos", "Χρήστος")]
    [InlineData("George", null)]
    [InlineData("Zbigniew", null)]
    public void A_given_name_in_any_letters_has_its_Greek_form(string typed, string? greek) => Assert.Equal(greek, NameKnowledge.GreekFormOf(typed));

    [Theory]
    [InlineData("Παπαδόπουλος Παπαδοπούλου ΠΑΠΑΔΟΠΟΥΛΟΥ Papadopoulos papadopoyloy Papadopulos")]
    [InlineData("Παπαδάκης Παπαδάκη Papadakis papadakh")]
    [InlineData("Μεταξάς Μεταξά Metaxas metaksa")]
    [InlineData("Γεωργιάδης Γεωργιάδου Georgiadis Georgiadou")]
    [InlineData("Νικολαΐδης Νικολαΐδου Nikolaidis Nicolaidou")]
    [InlineData("Σολωμός Σολωμού Solomos solwmou")]
    [InlineData("Καφές Καφέ Kafes")]
    [InlineData("Κόκκινος Κοκκίνου Kokkinos Kokkinou")]
    [InlineData("Οικονόμου Oikonomou Economou")]
    [InlineData("Τσίπρας Τσίπρα Tsipras")]
    [InlineData("Χατζηγιάννης Χατζηγιάννη Hatzigiannis Xatzhgiannhs")]
    [InlineData("Παππούς Παππού")]
    [InlineData("Ivanov Ivanova Ιβάνοφ Иванова")]
    [InlineData("Kowalski Kowalska")]
    [InlineData("Smith SMITH")]
    public void The_surnames_of_a_family_share_a_key(string surnames)
    {
        var words = surnames.Split(' ');
        Assert.All(words, word => Assert.True(NameKnowledge.ShareFamilyName(words[0], word), $"{words[0]} {NameKnowledge.FamilyKeyOf(words[0])} {word} {NameKnowledge.FamilyKeyOf(word)}"));
    }

    [Theory]
    [InlineData("Παπαδόπουλος", "Παπαδάκης")]
    [InlineData("Παύλος", "Παυλής")]
    [InlineData("Γεωργίου", "Γεωργιάδης")]
    [InlineData("Νικολάου", "Νικολαΐδης")]
    [InlineData("Ivanov", "Ivanidis")]
    [InlineData("", "")]
    public void Other_families_have_other_keys(string one, string other) => Assert.False(NameKnowledge.ShareFamilyName(one, other));

    [Theory]
    [InlineData("Γιάννης", "Γιάννη")]
    [InlineData("Γιώργος", "Γιώργο")]
    [InlineData("ΓΙΩΡΓΟΣ", "ΓΙΩΡΓΟ")]
    [InlineData("γιωργος", "γιωργο")]
    [InlineData("Γεώργιος", "Γεώργιε")]
    [InlineData("Αλέξανδρος", "Αλέξανδρε")]
    [InlineData("ΑΛΕΞΑΝΔΡΟΣ", "ΑΛΕΞΑΝΔΡΕ")]
    [InlineData("Παπαδόπουλος", "Παπαδόπουλε")]
    [InlineData("ΠΑΠΑΔΟΠΟΥΛΟΣ", "ΠΑΠΑΔΟΠΟΥΛΕ")]
    [InlineData("Κώστας", "Κώστα")]
    [InlineData("Κωνσταντίνος", "Κωνσταντίνε")]
    [InlineData("Νίκος", "Νίκο")]
    [InlineData("Πέτρος", "Πέτρο")]
    [InlineData("Άγγελος", "Άγγελε")]
    [InlineData("Μάριος", "Μάριε")]
    [InlineData("Ματθαίος", "Ματθαίε")]
    [InlineData("Νικηφόρος", "Νικηφόρε")]
    [InlineData("Στέφανος", "Στέφανε")]
    [InlineData("Παύλος", "Παύλο")]
    [InlineData("Σταύρος", "Σταύρο")]
    [InlineData("Διονύσιος", "Διονύσιε")]
    [InlineData("Νιόνιος", "Νιόνιο")]
    [InlineData("Στέλιος", "Στέλιο")]
    [InlineData("Ηλίας", "Ηλία")]
    [InlineData("Θωμάς", "Θωμά")]
    [InlineData("Περικλής", "Περικλή")]
    [InlineData("Ερμής", "Ερμή")]
    [InlineData("Χαράλαμπος", "Χαράλαμπε")]
    [InlineData("Στυλιανός", "Στυλιανέ")]
    [InlineData("Σολωμός", "Σολωμέ")]
    [InlineData("Βενιζέλος", "Βενιζέλο")]
    [InlineData("Κόκκινος", "Κόκκινε")]
    [InlineData("Τσίπρας", "Τσίπρα")]
    [InlineData("Καφές", "Καφέ")]
    [InlineData("Παππούς", "Παππού")]
    [InlineData("Παπανδρέου", "Παπανδρέου")]
    [InlineData("Γιώργος Παπαδόπουλος", "Γιώργο Παπαδόπουλε")]
    [InlineData("κ. Δημήτρης-Άγγελος Παπαδάκης", "κ. Δημήτρη-Άγγελε Παπαδάκη")]
    [InlineData("Γιω\u0301ργος", "Γιω\u0301ργο")]
    [InlineData("Μιχαήλ", "Μιχαήλ")]
    [InlineData("Μαρία", "Μαρία")]
    [InlineData("Άρτεμις", "Άρτεμις")]
    [InlineData("Χάρις Αλεξίου", "Χάρις Αλεξίου")]
    [InlineData("Μαρία Παπαδοπούλου", "Μαρία Παπαδοπούλου")]
    [InlineData("Giorgos Papadopoulos", "Giorgos Papadopoulos")]
    [InlineData("Τζέιμς", "Τζέιμς")]
    [InlineData("Τόμας", "Τόμας")]
    [InlineData("Ντένις", "Ντένις")]
    [InlineData("ΒΕΡΓΟΣ", "ΒΕΡΓΟΣ")]
    [InlineData("Κως", "Κως")]
    [InlineData("", "")]
    public void A_person_is_called_by_the_vocative(string name, string called) => Assert.Equal(called, NameKnowledge.VocativeOf(name));

    [Fact]
    public void Every_mans_name_of_the_table_that_ends_in_a_declined_sigma_loses_it()
    {
        var forms = GivenNames.Every.Where(name => name.Sex == Sex.Male).SelectMany(name => name.GreekForms)
            .Where(form => form.EndsWith("ος", StringComparison.Ordinal) || form.EndsWith("ός", StringComparison.Ordinal) || form.EndsWith("ης", StringComparison.Ordinal)).ToArray();
        var left = forms.Where(form => NameKnowledge.VocativeOf(form).EndsWith('ς')).ToArray();
        output.WriteLine($"{forms.Length - left.Length} of {forms.Length}; left: {string.Join(", ", left)}");
        Assert.Empty(left);
    }

    [Fact]
    public void No_text_breaks_the_knowledge() =>
        Prop.ForAll<string>(text =>
            NameKnowledge.VocativeOf(text ?? "").Length <= (text ?? "").Length
            && NameKnowledge.GivenNamesOf(text ?? "") is not null
            && NameKnowledge.FamilyKeysOf(text ?? "") is not null).QuickCheckThrowOnFailure();
}
