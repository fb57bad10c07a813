// Names of the shop's customers from abroad: residents of Greece and people on holiday.
namespace Mitos.Host.Demo.Data;

/// <summary>The names of one people, with how they speak to the shop.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Locale">The language of their browser.</param>
/// <param name="Mobile">A mobile number of those who do not live in Greece; each # is a digit.</param>
/// <param name="Weight">How many there are, relative to the others.</param>
/// <param name="LivesInGreece">The share that lives in Greece and has a Greek phone.</param>
/// <param name="FeminineEnding">What a woman's surname adds or changes, as a masculine and a feminine ending; empty when nothing.</param>
internal sealed record Nation(
    string Country, string Locale, string Mobile, double Weight, double LivesInGreece,
    string[] Men, string[] Women, string[] Surnames, (string Man, string Woman)[] FeminineEnding)
{
    public string SurnameOf(string surname, bool isWoman)
    {
        foreach (var (man, woman) in isWoman ? FeminineEnding : [])
        {
            if (surname.EndsWith(man, StringComparison.Ordinal))
            {
                return surname[..^man.Length] + woman;
            }
        }

        return surname;
    }
}

/// <summary>The peoples among the customers.</summary>
internal static class ForeignNames
{
    public static readonly Nation[] Peoples =
    [
        new("AL", "sq-AL", "+35569#######", 4, 0.95,
            GreekNames.Words("Arben Ilir Gëzim Bledar Fatos Altin Ardit Dritan Erion Luan Besnik Agron"),
            GreekNames.Words("Mirela Anila Elona Blerina Valbona Drita Ermira Teuta Entela Majlinda Aurora Lule"),
            GreekNames.Words("Hoxha Shehu Gjoka Dervishi Kola Prifti Leka Çela Marku Basha Rama Bregu"), []),
        new("BG", "bg-BG", "+35988#######", 2, 0.7,
            GreekNames.Words("Иван Георги Димитър Петър Николай Стоян Христо Красимир"),
            GreekNames.Words("Мария Елена Десислава Иванка Радка Виолета Снежана Цветелина"),
            GreekNames.Words("Иванов Георгиев Димитров Петров Николов Христов Стоянов Тодоров"), [("ов", "ова"), ("ев", "ева")]),
        new("UA", "uk-UA", "+38050#######", 2, 0.85,
            GreekNames.Words("Олександр Андрій Сергій Микола Тарас Богдан Юрій Дмитро"),
            GreekNames.Words("Олена Оксана Наталія Ірина Тетяна Світлана Людмила Юлія"),
            GreekNames.Words("Шевченко Коваленко Бондаренко Ткаченко Мельник Кравченко Савченко Поліщук"), []),
        new("GB", "en-GB", "+4474########", 3, 0.35,
            GreekNames.Words("James Oliver Harry William Thomas Paul Andrew Simon Graham Peter"),
            GreekNames.Words("Emma Charlotte Sarah Helen Laura Rachel Susan Alison Claire Olivia"),
            GreekNames.Words("Smith Jones Taylor Brown Wilson Evans Walker Wright Robinson Hughes Clarke O'Brien"), []),
        new("DE", "de-DE", "+49151########", 2, 0.3,
            GreekNames.Words("Hans Jürgen Klaus Matthias Stefan Wolfgang Lukas Jörg"),
            GreekNames.Words("Ursula Sabine Katrin Anja Heike Monika Jana Brigitte"),
            GreekNames.Words("Müller Schmidt Schneider Weber Wagner Becker Schäfer Hoffmann Krüger Vogel"), []),
        new("FR", "fr-FR", "+336########", 1, 0.25,
            GreekNames.Words("Jean Pierre Luc François Mathieu Étienne"),
            GreekNames.Words("Marie Hélène Camille Chloé Aurélie Élodie"),
            GreekNames.Words("Martin Bernard Dubois Lefèvre Moreau Girard"), []),
        new("IT", "it-IT", "+39347#######", 1, 0.25,
            GreekNames.Words("Marco Luca Giovanni Paolo Andrea Matteo"),
            GreekNames.Words("Giulia Chiara Francesca Elena Sara Paola"),
            GreekNames.Words("Rossi Russo Ferrari Bianchi Ricci Conti D'Angelo"), []),
        new("CY", "el-CY", "+35799######", 1, 0.3,
            GreekNames.Words("Ανδρέας Μάριος Χριστόφορος Κυριάκος Λοΐζος"),
            GreekNames.Words("Άντρη Μαρία Ελένη Χρυστάλλα Στάλω"),
            GreekNames.Words("Χριστοδούλου Κυπριανού Λοΐζου Χαραλάμπους Παναγή"), []),
    ];
}
