// What the invented retailer sells, with Greek and English names and prices.
using System.Globalization;

namespace Mitos.Host.Demo.Data;

/// <summary>One article.</summary>
internal sealed record Product(
    string Id, string Sku, string Greek, string English, string Category, string GreekCategory, decimal Price, string Path);

/// <summary>The articles of the shop, some of them for a season only.</summary>
internal static class Catalogue
{
    private const string Lines = """
        kitchen|Κουζίνα|K
        Κατσαρόλα χυτοσίδηρη 24 cm|Cast-iron pot 24 cm|79.90
        Τηγάνι αντικολλητικό 28 cm|Non-stick frying pan 28 cm|34.90
        Σετ μαχαίρια 5 τεμαχίων|Knife set, 5 pieces|49.90
        Ξύλο κοπής ελιάς|Olive-wood cutting board|27.50
        Μπρίκι ανοξείδωτο|Stainless coffee pot|12.90
        Μύλος καφέ χειροκίνητος|Hand coffee grinder|31.00
        Γουδί μαρμάρινο|Marble mortar|24.90
        Ταψί πυρίμαχο 35 cm|Oven dish 35 cm|22.90
        Γάστρα κεραμική|Ceramic casserole|44.50
        Βάζα αποθήκευσης, σετ 3|Storage jars, set of 3|18.90
        Βραστήρας 1,7 L|Kettle 1.7 L|39.90
        Φρυγανιέρα δύο θέσεων|Two-slice toaster|36.90
        Ζυγαριά κουζίνας|Kitchen scale|19.90
        Λεμονοστύφτης|Lemon squeezer|8.90
        Τρίφτης τεσσάρων πλευρών|Four-sided grater|9.50
        Ποδιά λινή|Linen apron|21.00
        Πετσέτες κουζίνας, σετ 4|Tea towels, set of 4|14.90
        Λαδερό γυάλινο|Glass oil bottle|11.50
        Μπολ σαλάτας ξύλινο|Wooden salad bowl|26.90
        Φόρμα κέικ|Cake tin|13.90
        table|Τραπέζι|T
        Σερβίτσιο 20 τεμαχίων|Dinner set, 20 pieces|89.00
        Ποτήρια κρασιού, σετ 6|Wine glasses, set of 6|29.90
        Ποτήρια νερού, σετ 6|Water glasses, set of 6|17.90
        Μαχαιροπίρουνα 24 τεμαχίων|Cutlery, 24 pieces|59.90
        Τραπεζομάντιλο λινό|Linen tablecloth|42.00
        Σουπλά, σετ 4|Place mats, set of 4|16.00
        Κούπες κεραμικές, σετ 4|Ceramic mugs, set of 4|24.00
        Κανάτα γυάλινη|Glass jug|15.90
        Δίσκος σερβιρίσματος|Serving tray|22.50
        Πιατέλα ψαριού|Fish platter|19.50
        Φλιτζάνια ελληνικού, σετ 6|Greek coffee cups, set of 6|21.90
        Πετσέτες φαγητού, σετ 6|Napkins, set of 6|18.00
        bedroom|Υπνοδωμάτιο|Y
        Σεντόνια διπλά βαμβακερά|Cotton sheets, double|45.90
        Πάπλωμα πουπουλένιο|Down duvet|119.00
        Παπλωματοθήκη|Duvet cover|49.90
        Μαξιλάρι ορθοπεδικό|Orthopaedic pillow|34.50
        Κουβέρτα μάλλινη|Woollen blanket|69.00
        Ριχτάρι καναπέ|Sofa throw|38.00
        Κουνουπιέρα|Mosquito net|29.00
        Κάλυμμα στρώματος|Mattress cover|32.90
        Λευκά είδη παιδικά|Children's bed linen|36.90
        Ρόμπα βαμβακερή|Cotton robe|39.90
        Παντόφλες|Slippers|14.50
        Κρεμάστρες ξύλινες, σετ 10|Wooden hangers, set of 10|16.90
        bathroom|Μπάνιο|M
        Πετσέτες μπάνιου, σετ 3|Bath towels, set of 3|33.90
        Χαλάκι μπάνιου|Bath mat|17.90
        Κουρτίνα μπάνιου|Shower curtain|19.90
        Δοχείο σαπουνιού|Soap dispenser|12.50
        Καλάθι άπλυτων|Laundry basket|29.90
        Καθρέφτης στρογγυλός|Round mirror|54.00
        Ζυγαριά μπάνιου|Bathroom scale|27.90
        Σαπούνι ελαιολάδου, σετ 4|Olive-oil soap, set of 4|9.90
        Αξεσουάρ μπάνιου, σετ|Bathroom accessories, set|36.50
        Μπουρνούζι|Bathrobe|44.90
        garden|Κήπος|G
        Γλάστρα πήλινη 30 cm|Clay pot 30 cm|16.90
        Γλάστρα πήλινη 45 cm|Clay pot 45 cm|32.90
        Ποτιστήρι 8 L|Watering can 8 L|18.50
        Λάστιχο ποτίσματος 25 m|Garden hose 25 m|29.90
        Σετ εργαλεία κήπου|Garden tool set|26.90
        Κλαδευτήρι|Secateurs|17.50
        Χώμα φύτευσης 50 L|Potting soil 50 L|9.90
        Αυτόματο πότισμα|Irrigation timer|49.90
        Ελιά σε γλάστρα|Potted olive tree|59.00
        Λεμονιά σε γλάστρα|Potted lemon tree|54.00
        Βουκαμβίλια|Bougainvillea|24.90
        Βασιλικός πλατύφυλλος|Broad-leaf basil|4.90
        Σπόροι λαχανικών, σετ|Vegetable seeds, set|12.90
        Τραπέζι βεράντας|Balcony table|129.00
        Καρέκλα βεράντας|Balcony chair|59.90
        Ξαπλώστρα|Sun lounger|149.00
        Ομπρέλα ήλιου 3 m|Parasol 3 m|119.00
        Αιώρα|Hammock|64.90
        Ψησταριά κάρβουνου|Charcoal barbecue|159.00
        Μαξιλάρι κήπου|Garden cushion|19.90
        Φανάρι κήπου|Garden lantern|34.00
        lighting|Φωτισμός|F
        Φωτιστικό δαπέδου|Floor lamp|89.90
        Φωτιστικό οροφής ψάθινο|Rattan ceiling lamp|74.90
        Πορτατίφ κεραμικό|Ceramic table lamp|44.90
        Λαμπτήρες LED, σετ 4|LED bulbs, set of 4|13.90
        Απλίκα τοίχου|Wall lamp|39.90
        Ηλιακά φωτάκια 10 m|Solar string lights 10 m|24.90
        Κερί αρωματικό|Scented candle|12.90
        Κηροπήγιο μπρούντζινο|Brass candlestick|28.00
        Φωτιστικό γραφείου|Desk lamp|36.90
        Παιδικό φως νυκτός|Children's night light|16.90
        decoration|Διακόσμηση|D
        Βάζο γυάλινο|Glass vase|21.90
        Κορνίζα 20x30|Frame 20x30|14.90
        Χαλί βαμβακερό 160x230|Cotton rug 160x230|139.00
        Κιλίμι χειροποίητο|Handmade kilim|189.00
        Μαξιλάρι διακοσμητικό|Decorative cushion|19.90
        Κουρτίνα λινή|Linen curtain|49.90
        Ρολόι τοίχου|Wall clock|34.90
        Πίνακας με ελιές|Print with olives|45.00
        Αποξηραμένα άνθη|Dried flowers|17.90
        Καλάθι ψάθινο|Wicker basket|26.90
        Καθρέφτης δαπέδου|Floor mirror|119.00
        Διαχυτής αρώματος|Scent diffuser|23.90
        storage|Αποθήκευση|A
        Κουτιά αποθήκευσης, σετ 3|Storage boxes, set of 3|22.90
        Ράφι τοίχου|Wall shelf|29.90
        Ραφιέρα μεταλλική|Metal shelving|69.00
        Παπουτσοθήκη|Shoe cabinet|79.00
        Κρεμάστρα εισόδου|Coat stand|49.00
        Οργανωτής συρταριού|Drawer organiser|14.90
        Σακούλες κενού, σετ 5|Vacuum bags, set of 5|15.90
        Μπαούλο ξύλινο|Wooden chest|129.00
        Καλάθι παιχνιδιών|Toy basket|24.90
        Βιβλιοθήκη δρύινη|Oak bookcase|199.00
        christmas|Χριστουγεννιάτικα|X
        Δέντρο 1,80 m|Christmas tree 1.80 m|99.00
        Μπάλες δέντρου, σετ 24|Tree baubles, set of 24|19.90
        Λαμπάκια 200 LED|Fairy lights, 200 LED|17.90
        Στεφάνι πόρτας|Door wreath|29.90
        Καραβάκι χριστουγεννιάτικο|Christmas boat|34.90
        Τραπεζομάντιλο γιορτινό|Festive tablecloth|37.00
        Γούρι 2027|Good-luck charm 2027|8.90
        Κερί γιορτινό, σετ 4|Festive candles, set of 4|14.90
        Πιατέλα μελομακάρονων|Sweets platter|18.90
        Περιτύλιγμα δώρων|Gift wrap|5.90
        """;

    public static readonly IReadOnlyList<Product> Products = Parse();

    private static readonly Product[] Garden = [.. Products.Where(product => product.Category == "garden")];

    private static readonly Product[] Christmas = [.. Products.Where(product => product.Category == "christmas")];

    private static readonly Product[] Always = [.. Products.Where(product => product.Category != "christmas")];

    /// <summary>Something that people buy in that month: the garden from March, the tree from November.</summary>
    public static Product Pick(Chance chance, int month)
    {
        if (month is 11 or 12 && chance.Happens(0.3))
        {
            return chance.Of(Christmas);
        }

        return month is >= 3 and <= 7 && chance.Happens(0.4) ? chance.Of(Garden) : chance.Of(Always);
    }

    private static List<Product> Parse()
    {
        var products = new List<Product>();
        var category = Array.Empty<string>();
        foreach (var line in Lines.Split('\n'))
        {
            var parts = line.Trim().Split('|');
            if (parts[2].Length == 1)
            {
                category = parts;
                continue;
            }

            var number = products.Count + 101;
            products.Add(new Product(
                $"p{number}", $"SPT-{category[2]}{number}", parts[0], parts[1], category[0], category[1],
                decimal.Parse(parts[2], CultureInfo.InvariantCulture), $"/el/{category[0]}/p{number}"));
        }

        return products;
    }
}
