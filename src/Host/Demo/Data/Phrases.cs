// What customers and staff of the demonstration say, in Greek and English.
namespace Mitos.Host.Demo.Data;

/// <summary>Sentences for chats, calls, reviews and social media; each list in Greek and in English.</summary>
internal static class Phrases
{
    public static readonly (string Greek, string English)[] Questions =
    [
        ("Καλησπέρα, πού βρίσκεται η παραγγελία μου;", "Hello, where is my order?"),
        ("Γεια σας, μπορώ να αλλάξω τη διεύθυνση παράδοσης;", "Hi, can I change the delivery address?"),
        ("Το δέμα ήρθε με σπασμένο ποτήρι, τι κάνω;", "The parcel arrived with a broken glass, what now?"),
        ("Έχετε τη γλάστρα 45 cm στο κατάστημα;", "Do you have the 45 cm pot in the shop?"),
        ("Δεν μου εφαρμόζει το κουπόνι στο καλάθι.", "The coupon does not work in my cart."),
        ("Μέχρι πότε μπορώ να κάνω επιστροφή;", "Until when can I return it?"),
        ("Thelo na allakso to xroma tis kourtinas ginetai?", "I would like another colour of the curtain, is that possible?"),
        ("Δεν έχω λάβει τους πόντους της κάρτας μου.", "I have not received my loyalty points."),
    ];

    public static readonly (string Greek, string English)[] Answers =
    [
        ("Καλησπέρα σας! Το ελέγχω αμέσως.", "Hello! Let me check that."),
        ("Η παραγγελία σας παραδίδεται αύριο.", "Your order arrives tomorrow."),
        ("Λυπούμαστε πολύ, στέλνουμε αντικατάσταση σήμερα.", "We are very sorry, a replacement leaves today."),
        ("Έγινε, σας στείλαμε επιβεβαίωση με e-mail.", "Done, we have sent you a confirmation."),
        ("Έχετε 30 ημέρες για επιστροφή.", "You have 30 days to return it."),
    ];

    public static readonly string[] CallReasons =
        ["order_status", "delivery_change", "damaged_item", "return", "product_question", "loyalty_card", "invoice"];

    public static readonly (string Greek, string English, int Stars)[] Reviews =
    [
        ("Εξαιρετική ποιότητα, ήρθε σε δύο μέρες!", "Excellent quality, arrived in two days!", 5),
        ("Πολύ όμορφο, όπως στη φωτογραφία.", "Very pretty, just like the picture.", 5),
        ("Καλό για τα λεφτά του.", "Good for the price.", 4),
        ("Μέτριο, περίμενα κάτι πιο γερό.", "So-so, I expected something sturdier.", 3),
        ("Ήρθε χτυπημένο στη γωνία.", "It came with a dented corner.", 2),
        ("Απογοήτευση, το επέστρεψα.", "A disappointment, I returned it.", 1),
    ];

    public static readonly (string Greek, string English, string Sentiment)[] Mentions =
    [
        ("Η βεράντα μας άλλαξε πρόσωπο χάρη στο @spitanthi 🌿", "Our balcony is a new place thanks to @spitanthi 🌿", "positive"),
        ("Πήγα στο Σπιτάνθι για ένα μπρίκι και βγήκα με τρεις γλάστρες 😅", "Went to Spitanthi for a coffee pot, left with three plants 😅", "positive"),
        ("@spitanthi μία ώρα στην αναμονή, θα απαντήσει κανείς;", "@spitanthi an hour on hold, is anyone there?", "negative"),
        ("Ξέρει κανείς αν το @spitanthi έχει κι άλλο κατάστημα στην Πάτρα;", "Does @spitanthi have another shop in Patras?", "neutral"),
        ("Τέλεια εξυπηρέτηση στο κατάστημα της Ερμού 👏", "Perfect service in the Ermou shop 👏", "positive"),
        ("Η παραγγελία καθυστέρησε μία εβδομάδα. Ποτέ ξανά @spitanthi", "Order a week late. Never again @spitanthi", "negative"),
    ];

    public static readonly string[] Searches =
        ["γλάστρα", "glastra", "κατσαρόλα", "σεντόνια διπλά", "φωτιστικό", "λεμονιά", "olive tree", "χαλί", "kourtina", "πετσέτες", "δέντρο", "ψησταριά"];
}
