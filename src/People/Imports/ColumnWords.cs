// What a column's heading says that it holds, however it is written: accents, capitals, abbreviations, greeklish, camelCase.
using System.Text.RegularExpressions;
using Mitos.Kernel.Text;

namespace Mitos.People.Imports;

internal static partial class ColumnWords
{
    /// <summary>Words shorter than this are compared letter by letter: too many of them sound alike.</summary>
    private const int ShortWord = 4;

    /// <summary>Each word that is asked for counts; each that the heading has besides takes a little away.</summary>
    private const int PerWord = 10;

    /// <summary>The words of each field, a phrase a line: <c>*</c> behind a word stands for its endings, <c>/</c> parts words of which one is enough.</summary>
    private static readonly (string Field, string Phrases, string Never)[] s_fields =
    [
        ("email", "email*/mail/emails/imeil/μειλ/εμαιλ; e mail; ηλεκτρονικ* διευθυνσ*; ηλεκτρονικ* ταχυδρομ*", "opt consent marketing accepts newsletter subscribed συγκαταθεσ* αποδεχ* status subject"),
        ("phone", "κινητ*/mobile/cell/cellphone/gsm/msisdn/smartphone; τηλεφων*/phone/telephone/τηλ/tel/κιν/thl/tilefon*; σταθερ*", "opt consent marketing accepts συγκαταθεσ* αποδεχ* fax φαξ type"),
        ("userId", "κωδικ*/κωδ/αριθμ*/id/no/number/code/num πελατ*/customer/client/user/member/μελουσ/χρηστ*/pelat*; userid/customerid/clientid/memberid; id; πελατ*/customer", "name ονομα* επωνυμ* email mail phone τηλεφων* postal ταχυδρομ* country city"),
        ("timestamp", "timestamp/datetime; ημερομηνι*/ημνια/ημερα/date/imerominia/hmerominia; ωρα/time; created at; created/ποτε", "γεννησ* birth birthday dob genn* ληξ* expiry εορτ* name ονομα*"),
        ("birthday", "γεννησ*/genesis/gennisis/gennhshs; birth*/birthday/birthdate/dob/γενεθλι*", "place τοποσ city πολη"),
        ("event", "event/συμβαν*/ενεργει*/action/activity/eventname", "id date ημερομηνι*"),
        ("name", "ονοματεπωνυμ*/fullname/onomateponym*; full name; ονομα*/name/onoma πελατ*/customer/client/user; ονομα/name/onoma", "company εταιρ* product προιον* event file user_name username shop καταστημ* city πολη country street οδοσ"),
        ("firstName", "first/given/fore name; firstname/givenname/forename/fname; μικρο ονομα; βαφτιστικ*", ""),
        ("lastName", "επωνυμο*/επιθετ*/surname/lastname/lname/familyname/eponymo/epwnymo/epitheto; last/family name", "company εταιρ*"),
        ("street", "οδοσ/street/διευθυνσ*/address/dieuthinsi/diefthinsi; οδοσ αριθμ*; address line; street address", "email mail ηλεκτρονικ* ip web site shop city πολη"),
        ("postalCode", "τκ/tk/zip/postcode/postalcode/zipcode/plz; ταχ*/ταχυδρομ* κωδ*; postal/zip/post code", ""),
        ("city", "πολη*/city/town/poli/polh; δημοσ", ""),
        ("country", "χωρα*/country/xwra/chora", "code κωδικ*"),
    ];

    private static readonly List<(string Field, int Rank, List<List<Word>> Phrase, List<Word> Never)> s_rules = [.. s_fields.SelectMany(field =>
        field.Phrases.Split(';').Select((phrase, rank) => (field.Field, rank, Phrase(phrase), Phrase(field.Never).SelectMany(word => word).ToList())))];

    /// <summary>The fields that the heading may mean, with how sure that is.</summary>
    public static IEnumerable<(string Field, int Weight)> FieldsOf(string heading)
    {
        var words = WordsOf(heading);
        foreach (var (field, rank, phrase, never) in s_rules)
        {
            if (phrase.TrueForAll(word => word.Exists(one => words.Exists(one.Is))) && !never.Exists(one => words.Exists(one.IsWritten)))
            {
                yield return (field, (phrase.Count * PerWord) - Math.Min(words.Count, PerWord - 1) - rank);
            }
        }
    }

    /// <summary>The words of a heading, and what neighbours make together: e-mail, ημ/νία, Τ.Κ.</summary>
    private static List<string> WordsOf(string heading)
    {
        List<string> words = [.. Breaks().Split(Folding.Fold(Camel().Replace(heading, "$1 $2"))).Where(word => word.Length > 0)];
        return [.. words, .. words.Zip(words.Skip(1), string.Concat), .. words.Count > 2 ? [string.Concat(words)] : Array.Empty<string>()];
    }

    private static List<List<Word>> Phrase(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('/').Select(Word.Of).ToList())];

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"(\p{Ll})(\p{Lu})")]
    private static partial Regex Camel();

    private sealed record Word(string Text, bool IsStem, IReadOnlyList<string> Sounds)
    {
        public static Word Of(string text)
        {
            var plain = Folding.Fold(text.TrimEnd('*'));
            return new Word(plain, text.EndsWith('*'), plain.Length < ShortWord ? [] : NameKeys.KeysOf(plain));
        }

        /// <summary>Letter by letter: what a heading must not say is not guessed from its sound.</summary>
        public bool IsWritten(string word) => word == Text || (IsStem && word.StartsWith(Text, StringComparison.Ordinal));

        public bool Is(string word) => IsWritten(word)
            || (word.Length >= ShortWord && Sounds.Count > 0 && NameKeys.KeysOf(word).Any(key => Sounds.Any(sound => key == sound || (IsStem && key.StartsWith(sound, StringComparison.Ordinal)))));
    }
}
