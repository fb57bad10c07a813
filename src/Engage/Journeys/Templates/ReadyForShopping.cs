// Ready journeys around looking and buying: welcome, cart, browsing, care, win-back and birthday.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.Engage.Journeys.Templates;

internal static class ReadyForShopping
{
    private static readonly MessageChannel[] s_pushFirst = [new("push", 120, "opened"), new("viber", 60), new("sms")];

    public static IReadOnlyList<JourneyTemplate> All { get; } =
    [
        new("welcome", new("Καλωσόρισμα", "Welcome"), new("Συστήνεστε με τρία μηνύματα και σταματάτε μόλις κάνει την πρώτη της αγορά.", "Introduce yourselves in three messages, and stop as soon as she buys for the first time."), Welcome),
        new("abandoned-cart", new("Εγκαταλελειμμένο καλάθι", "Abandoned cart"), new("Για κάθε καλάθι χωριστά: υπενθύμιση μετά από μία ώρα, και μία ακόμη την επομένη, μόνο αν δεν αγόρασε.", "For each cart by itself: a reminder after an hour and another the next day, only if she has not bought."), AbandonedCart),
        new("browse", new("Κοίταξε και δεν αγόρασε", "Browsed and did not buy"), new("Θυμίζει το προϊόν που κοίταξε, το πολύ μία φορά την εβδομάδα.", "Reminds her of the product that she looked at, once a week at the most."), Browse),
        new("post-purchase", new("Φροντίδα μετά την αγορά", "Care after buying"), new("Πώς να χρησιμοποιήσει ό,τι αγόρασε, όταν το έχει στα χέρια της.", "How to use what she bought, when she has it in her hands."), PostPurchase),
        new("win-back", new("Μας έλειψες", "Win-back"), new("Για όσους έχουν να αγοράσουν καιρό: δύο προτάσεις, και ένα τηλεφώνημα στους καλύτερους.", "For those who have not bought for long: two proposals, and a call for the best customers."), WinBack),
        new("birthday", new("Γενέθλια", "Birthday"), new("Ευχές το πρωί των γενεθλίων, στη δική της ώρα.", "Wishes on the morning of her birthday, in her own time."), Birthday),
    ];

    private static JourneyGraph Welcome(Draft draft) => draft
        .At(0, 0, draft.Enters(new EventTrigger { Events = ["Signed Up"] }))
        .At(1, 0, draft.Writes("hello", "welcome", "Καλωσόρισμα", "Hello"))
        .At(2, 0, draft.Waits("day", 48)).At(3, 0, draft.Until("morning", "10:30"))
        .At(4, 0, draft.Writes("story", "welcome-story", "Ποιοι είμαστε", "Who we are"))
        .At(5, 0, draft.Waits("more", 96)).At(6, 0, draft.Until("morning2", "10:30"))
        .At(7, 0, draft.Writes("offer", "welcome-offer", "Δώρο γνωριμίας", "A first gift")).At(8, 0, draft.Ends())
        .Chain("entry", "hello", "day", "morning", "story", "more", "morning2", "offer", "end")
        .With(new JourneyRules { HoldoutPercent = 10, Goal = new(["Order Completed"], null, 24 * 14) });

    private static JourneyGraph AbandonedCart(Draft draft) => draft
        .At(0, 0, draft.Enters(new EventTrigger { Events = ["Product Added"] }))
        .At(1, 0, new WaitForNode { Id = "quiet", Name = draft.Say("Μία ώρα χωρίς αγορά", "An hour without buying"), For = [new(draft.Say("Ξεκίνησε αγορά", "Began to buy"), ["Checkout Started"], null, null, true)], TimeoutSeconds = 3_600, ResetOn = ["Product Added"] })
        .At(2, 0, draft.Writes("first", "cart-reminder", "Υπενθύμιση", "Reminder", "marketing", s_pushFirst))
        .At(2, 1, draft.Waits("later", 3))
        .At(3, 0, draft.Waits("day", 23))
        .At(4, 0, draft.Writes("second", "cart-last", "Τελευταία υπενθύμιση", "Last reminder")).At(5, 0, draft.Ends())
        .Chain("entry", "quiet").Lead("quiet", "first", JourneyNode.Timeout).Lead("quiet", "later", draft.Say("Ξεκίνησε αγορά", "Began to buy")).Lead("later", "first").Chain("first", "day", "second", "end")
        .With(new JourneyRules
        {
            KeyPath = "cart_id",
            Reentry = Reentry.Always,
            HoldoutPercent = 10,
            Goal = new(["Order Completed"], null, 24 * 7, AnyKey: true),
        });

    private static JourneyGraph Browse(Draft draft) => draft
        .At(0, 0, draft.Enters(new EventTrigger { Events = ["Product Viewed"] }, new ConsentCondition()))
        .At(1, 0, new WaitForNode { Id = "quiet", For = [new(draft.Say("Στο καλάθι", "Into the cart"), ["Product Added", "Order Completed"], null, null)], TimeoutSeconds = 4 * 3_600, ResetOn = ["Product Viewed"] })
        .At(2, 0, draft.Until("evening", "19:00"))
        .At(3, 0, draft.Writes("look", "browse-reminder", "Αυτό που κοίταξε", "What she looked at")).At(4, 0, draft.Ends()).At(2, 1, draft.Ends("bought"))
        .Chain("entry", "quiet").Lead("quiet", "evening", JourneyNode.Timeout).Lead("quiet", "bought", draft.Say("Στο καλάθι", "Into the cart")).Chain("evening", "look", "end")
        .With(new JourneyRules { Reentry = Reentry.After, ReentryHours = 24 * 7, HoldoutPercent = 10, Goal = new(["Order Completed"], null, 24 * 5) });

    private static JourneyGraph PostPurchase(Draft draft) => draft
        .At(0, 0, draft.Enters(new EventTrigger { Events = ["Order Completed"] }))
        .At(1, 0, new WaitForNode { Id = "arrives", Name = draft.Say("Ώσπου να το παραλάβει", "Until she has it"), For = [new(draft.Say("Παραδόθηκε", "Delivered"), ["Order Delivered"], null, null)], TimeoutSeconds = 7 * 86_400 })
        .At(2, 0, draft.Waits("days", 72)).At(3, 0, draft.Until("morning", "11:00"))
        .At(4, 0, draft.Writes("care", "product-care", "Πώς να το φροντίσετε", "How to care for it", "service"))
        .At(5, 0, draft.Waits("month", 24 * 27))
        .At(6, 0, draft.Writes("next", "goes-with-it", "Τι ταιριάζει με αυτό", "What goes with it")).At(7, 0, draft.Ends())
        .Chain("entry", "arrives").Lead("arrives", "days", JourneyNode.Timeout).Lead("arrives", "days", draft.Say("Παραδόθηκε", "Delivered")).Chain("days", "morning", "care", "month", "next", "end")
        .With(new JourneyRules
        {
            KeyPath = "order_id",
            Reentry = Reentry.Always,
            Goal = new(["Order Completed"], null, 24 * 60, Ends: false, AnyKey: true),
            Exits = [new(draft.Say("Επιστροφή ή ακύρωση", "Returned or cancelled"), ["Order Refunded", "Order Cancelled"], null, null)],
        });

    private static JourneyGraph WinBack(Draft draft) => draft
        .At(0, 0, draft.Enters(new AudienceTrigger()))
        .At(1, 0, draft.Until("morning", "10:30", 2, 3, 4))
        .At(2, 0, draft.Writes("miss", "win-back", "Μας έλειψες", "We missed you"))
        .At(3, 0, draft.Waits("week", 24 * 7))
        .At(4, 0, new BranchNode { Id = "good", Name = draft.Say("Από τους καλύτερους;", "One of the best?"), When = [new(draft.Say("Ναι", "Yes"), new TraitCondition { Trait = "orderCount", Operator = FilterOperator.AtLeast, Values = ["5"] })] })
        .At(5, 0, draft.Writes("offer", "win-back-offer", "Κάτι για την επιστροφή", "Something for coming back"))
        .At(5, 1, new TaskNode { Id = "call", Title = draft.Say("Τηλεφώνημα: τι μπορούμε να κάνουμε καλύτερα;", "Call her: what can we do better?"), Role = "agent", Outcomes = [draft.Say("Μιλήσαμε", "We talked"), draft.Say("Δεν απάντησε", "No answer")], TimeoutSeconds = 5 * 86_400 })
        .At(6, 0, draft.Ends())
        .Chain("entry", "morning", "miss", "week", "good").Lead("good", "offer", JourneyNode.Else).Lead("good", "call", draft.Say("Ναι", "Yes"))
        .Lead("call", "end", draft.Say("Μιλήσαμε", "We talked")).Lead("call", "offer", draft.Say("Δεν απάντησε", "No answer")).Lead("call", "offer", JourneyNode.Timeout).Chain("offer", "end")
        .With(new JourneyRules { Reentry = Reentry.After, ReentryHours = 24 * 120, HoldoutPercent = 15, Goal = new(["Order Completed"], null, 24 * 30) });

    private static JourneyGraph Birthday(Draft draft) => draft
        .At(0, 0, draft.Enters(new DateTrigger { Trait = "birthday", At = "09:30", Yearly = true }, new ConsentCondition()))
        .At(1, 0, draft.Writes("wish", "birthday", "Ευχές", "Wishes", "marketing", s_pushFirst))
        .At(2, 0, draft.Waits("days", 24 * 10)).At(3, 0, draft.Writes("gift", "birthday-last", "Το δώρο λήγει", "The gift ends")).At(4, 0, draft.Ends())
        .Chain("entry", "wish", "days", "gift", "end")
        .With(new JourneyRules { Reentry = Reentry.After, ReentryHours = 24 * 300, HoldoutPercent = 10, Goal = new(["Order Completed"], null, 24 * 14) });
}
