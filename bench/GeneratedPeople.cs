// People of a Greek chain of shops by the number, some of them recorded twice or three times with the errors of real tills and forms.
using Mitos.Kernel.Text;
using Mitos.People.Duplicates.Matching;

namespace Mitos.Bench;

/// <summary>The same for the same seed. Of five records one is another record of a person before it, with one to three errors.</summary>
internal static class GeneratedPeople
{
    private static readonly string[] s_men = ["Γιώργος", "Γιάννης", "Κώστας", "Δημήτρης", "Νίκος", "Παναγιώτης", "Βασίλης", "Χρήστος", "Θανάσης", "Μιχάλης", "Βαγγέλης", "Σπύρος", "Αντώνης", "Τάσος", "Θοδωρής", "Ηλίας", "Στέλιος", "Σταύρος", "Απόστολος", "Αλέξανδρος", "Πέτρος", "Μανώλης", "Γρηγόρης", "Φώτης", "Λευτέρης", "Άγγελος", "Στέφανος", "Χαράλαμπος", "Μάριος", "Παύλος"];
    private static readonly string[] s_women = ["Μαρία", "Ελένη", "Κατερίνα", "Βασιλική", "Σοφία", "Γεωργία", "Αναστασία", "Δήμητρα", "Ιωάννα", "Κωνσταντίνα", "Αγγελική", "Ευαγγελία", "Παναγιώτα", "Χριστίνα", "Ειρήνη", "Άννα", "Δέσποινα", "Φωτεινή", "Αλεξάνδρα", "Χρυσούλα", "Όλγα", "Σταυρούλα", "Παρασκευή", "Αθανασία", "Ευγενία"];
    private static readonly string[] s_roots = ["Παπαδ", "Καρ", "Γεωργ", "Νικολ", "Δημητρ", "Αντων", "Βασιλ", "Μαρκ", "Λαμπρ", "Οικον", "Αλεξ", "Σταυρ", "Μιχαλ", "Πετρ", "Χατζηγεωργ", "Παπαγεωργ", "Χατζ", "Κωστ", "Κατσ", "Τσακ", "Μαυρ", "Ασπρ", "Κοντ", "Μακρ", "Σιδερ", "Ραπτ", "Μυλων", "Ψαρ", "Βλαχ", "Ζερβ"];
    private static readonly string[] s_middles = ["", "αντ", "ερ", "ιν", "ολ", "αρ", "εμ", "ικ", "ατ", "ορ", "ουλ", "αμ", "ισ", "εφ", "υρ", "ανδρ", "οτ", "ελ", "αφ", "ιδ"];
    private static readonly (string Man, string Woman)[] s_ends = [("όπουλος", "οπούλου"), ("ίδης", "ίδου"), ("άκης", "άκη"), ("ίου", "ίου"), ("άτος", "άτου"), ("έας", "έα"), ("ούδης", "ούδη"), ("άς", "ά"), ("ής", "ή"), ("άκος", "άκου")];
    private static readonly (string City, int Postcode)[] s_cities = [("Αθήνα", 10400), ("Θεσσαλονίκη", 54600), ("Πάτρα", 26200), ("Ηράκλειο", 71200), ("Λάρισα", 41200), ("Βόλος", 38200), ("Ιωάννινα", 45200), ("Χανιά", 73100), ("Καλαμάτα", 24100), ("Καβάλα", 65200), ("Σέρρες", 62100), ("Ρόδος", 85100), ("Πειραιάς", 18500), ("Γλυφάδα", 16500), ("Μαρούσι", 15100), ("Περιστέρι", 12100), ("Καλλιθέα", 17600), ("Νίκαια", 18400), ("Χαλκίδα", 34100), ("Τρίπολη", 22100)];
    private static readonly string[] s_streets = ["Ερμού", "Σταδίου", "Πανεπιστημίου", "Ακαδημίας", "Πατησίων", "Αγίου Δημητρίου", "Τσιμισκή", "Εγνατίας", "Βενιζέλου", "Καραϊσκάκη", "Κολοκοτρώνη", "Ηρώων Πολυτεχνείου", "25ης Μαρτίου", "28ης Οκτωβρίου", "Μεγάλου Αλεξάνδρου", "Αριστοτέλους", "Σωκράτους", "Πλάτωνος", "Ομήρου", "Θεμιστοκλέους"];
    private static readonly string[] s_mails = ["mail.example", "post.example", "online.example", "net.example", "gr.example"];

    public static List<(PersonDetails Person, string Truth)> Make(int records, int seed)
    {
        var random = new Random(seed);
        var people = new List<(PersonDetails, string)>(records);
        for (var person = 0; people.Count < records; person++)
        {
            var original = One(random);
            var truth = person.ToString("x8");
            people.Add((original, truth));
            var again = random.NextDouble() switch { < 0.05 => 2, < 0.20 => 1, _ => 0 };
            for (; again > 0 && people.Count < records; again--)
            {
                people.Add((WithErrors(original, random), truth));
            }
        }

        return people;
    }

    private static PersonDetails One(Random random)
    {
        var isMan = random.Next(2) == 0;
        var given = Pick(isMan ? s_men : s_women, random, skew: true);
        var end = Pick(s_ends, random, skew: true);
        var family = Pick(s_roots, random, skew: false) + Pick(s_middles, random, skew: true) + (isMan ? end.Man : end.Woman);
        var (city, postcode) = Pick(s_cities, random, skew: true);
        var latin = Greek.ToLatin(family);
        var email = $"{Greek.ToLatin(given)[..1]}.{latin}{random.Next(1000)}@{Pick(s_mails, random, skew: true)}".ToLowerInvariant();
        return new PersonDetails(
            given, family, random.NextDouble() < 0.7 ? [email] : [], random.NextDouble() < 0.75 ? [$"+3069{random.Next(100_000_000):00000000}"] : [],
            random.NextDouble() < 0.4 ? new DateOnly(1940, 1, 1).AddDays(random.Next(24_000)) : null,
            random.NextDouble() < 0.6 ? $"{Pick(s_streets, random, skew: false)} {1 + random.Next(150)}" : null, $"{postcode + random.Next(60)}", city);
    }

    /// <summary>What happens at tills and in forms: another form of the name, Latin letters, a slip, a value left out, a new number, a move.</summary>
    private static PersonDetails WithErrors(PersonDetails person, Random random)
    {
        for (var errors = 1 + random.Next(3); errors > 0; errors--)
        {
            person = random.Next(11) switch
            {
                0 => person with { Given = NameKnowledge.GivenNamesOf(person.Given!) is [var name, ..] ? name.Name : person.Given },
                1 => person with { Given = Greek.ToLatin(person.Given!), Family = Greek.ToLatin(person.Family!) },
                2 => person with { Family = Slip(person.Family!, random) },
                3 => person with { Given = Slip(person.Given!, random) },
                4 => person with { Given = person.Family, Family = person.Given },
                5 => person with { Emails = [] },
                6 => person with { Phones = person.Phones is [var phone] && random.Next(2) == 0 ? [Slip(phone, random)] : [] },
                7 => person with { BirthDate = person.BirthDate is { Day: <= 12 } day ? new DateOnly(day.Year, day.Day, day.Month) : null },
                8 => person with { Street = null, Postcode = null },
                9 => person with { City = Greek.ToLatin(person.City!), Street = person.Street is { } street ? Greek.ToLatin(street) : null },
                _ => person with { Emails = person.Emails is [var email] ? [Slip(email, random)] : [] },
            };
        }

        return person;
    }

    private static string Slip(string text, Random random)
    {
        var at = 1 + random.Next(Math.Max(1, text.Length - 2));
        return at + 1 >= text.Length ? text : random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            _ => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
        };
    }

    /// <summary>A few are common and many are rare, as names and towns are.</summary>
    private static T Pick<T>(T[] of, Random random, bool skew) => of[(int)(of.Length * (skew ? Math.Pow(random.NextDouble(), 2) : random.NextDouble()))];
}
