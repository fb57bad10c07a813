// The four cities of the retailer: its shops, and the streets and postcodes where its customers live.
namespace Mitos.Host.Demo.Data;

/// <summary>A shop, known to the systems by its id and to customers by its street.</summary>
internal sealed record Shop(string Id, string Name, City City);

/// <summary>A city with the telephone area code and postcodes of its addresses.</summary>
internal sealed record City(string Greek, string English, string AreaCode, int FirstPostcode, int LastPostcode, string[] Streets);

/// <summary>Where the retailer is at home.</summary>
internal static class Places
{
    public static readonly City Athens = new("Αθήνα", "Athens", "210", 10431, 11855, Lines("""
        Ερμού|Πατησίων|Αχαρνών|Λεωφόρος Αλεξάνδρας|Φωκίωνος Νέγρη|Κυψέλης|Ιπποκράτους|Σόλωνος|Ασκληπιού|Βασιλίσσης Σοφίας|Μιχαλακοπούλου
        Υμηττού|Φορμίωνος|Ευφρονίου|Συγγρού|Δημητρακοπούλου|Βεΐκου|Καλλιρρόης|Πειραιώς|Λένορμαν|Σπύρου Πάτση|Αγίου Μελετίου|Τριών Ιεραρχών
        """));

    public static readonly City Thessaloniki = new("Θεσσαλονίκη", "Thessaloniki", "2310", 54621, 54655, Lines("""
        Τσιμισκή|Εγνατία|Αγίου Δημητρίου|Βασιλίσσης Όλγας|Μητροπόλεως|Κασσάνδρου|Δελφών|Ολυμπιάδος|Κωνσταντίνου Καραμανλή|Παπαναστασίου
        Μαρτίου|Λαμπράκη|Σβώλου|Παύλου Μελά|Ερμού|Φιλίππου
        """));

    public static readonly City Patras = new("Πάτρα", "Patras", "2610", 26221, 26335, Lines("""
        Κορίνθου|Μαιζώνος|Ρήγα Φεραίου|Γούναρη|Αγίου Ανδρέου|Κανακάρη|Ελληνικού Στρατιώτου|Νόρμαν|Βότση|Ερμού|Πατρέως
        """));

    public static readonly City Heraklion = new("Ηράκλειο", "Heraklion", "2810", 71201, 71414, Lines("""
        25ης Αυγούστου|Δικαιοσύνης|Καλοκαιρινού|Έβανς|Λεωφόρος Κνωσού|Δημοκρατίας|Ικάρου|Μίνωος|Χάνδακος|Πεδιάδος|62 Μαρτύρων
        """));

    public static readonly City[] Cities = [Athens, Thessaloniki, Patras, Heraklion];

    /// <summary>The shares of the cities among the customers.</summary>
    public static readonly double[] Weights = [0.46, 0.27, 0.13, 0.14];

    public static readonly Shop[] Shops =
    [
        new("athens-ermou", "Αθήνα, Ερμού", Athens),
        new("athens-kypseli", "Αθήνα, Κυψέλη", Athens),
        new("thessaloniki-tsimiski", "Θεσσαλονίκη, Τσιμισκή", Thessaloniki),
        new("patras-korinthou", "Πάτρα, Κορίνθου", Patras),
        new("heraklion-25-avgoustou", "Ηράκλειο, 25ης Αυγούστου", Heraklion),
    ];

    public static Shop ShopOf(City city, Chance chance) =>
        city == Athens ? Shops[chance.Below(2)] : Shops.First(shop => shop.City == city);

    private static string[] Lines(string text) =>
        [.. text.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
