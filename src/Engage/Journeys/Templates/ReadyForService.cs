// Ready journeys around keeping one's word: delay, pickup, review and making good.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.Engage.Journeys.Templates;

internal static class ReadyForService
{
    private static readonly MessageChannel[] s_soon = [new("viber", 15), new("sms")];

    public static IReadOnlyList<JourneyTemplate> All { get; } =
    [
        new("delivery-delay", new("Καθυστέρηση παράδοσης", "Delivery delay"), new("Το λέτε πρώτοι, πριν ρωτήσει, και τηλεφωνείτε αν αργήσει κι άλλο.", "You say it first, before she asks, and call if it takes longer still."), DeliveryDelay),
        new("pickup-reminder", new("Υπενθύμιση παραλαβής", "Pickup reminder"), new("Η παραγγελία περιμένει στο κατάστημα: ειδοποίηση, υπενθύμιση, και τηλεφώνημα πριν επιστρέψει στο ράφι.", "The order waits in the shop: a note, a reminder, and a call before it goes back on the shelf."), PickupReminder),
        new("review-request", new("Ζητήστε γνώμη", "Review request"), new("Ζητά κριτική όταν το προϊόν έχει χρησιμοποιηθεί, ποτέ από όποια είχε πρόβλημα.", "Asks for a review when the product has been used, never of somebody who had a problem."), ReviewRequest),
        new("recovery", new("Μετά από μια κακή εμπειρία", "After a bad experience"), new("Χαμηλή βαθμολογία: τηλεφωνεί άνθρωπος, και βλέπετε αν έμεινε.", "A low rating: a person calls her, and you see whether she stayed."), Recovery),
    ];

    private static JourneyGraph DeliveryDelay(Draft draft) => draft
        .At(0, 0, draft.Enters(new EventTrigger { Events = ["Order Delayed"] }))
        .At(1, 0, draft.Writes("sorry", "delivery-delay", "Συγγνώμη για την καθυστέρηση", "Sorry, it is late", "service", s_soon))
        .At(2, 0, new WaitForNode { Id = "arrives", For = [new(draft.Say("Παραδόθηκε", "Delivered"), ["Order Delivered"], null, null)], TimeoutSeconds = 3 * 86_400 })
        .At(3, 1, new TaskNode { Id = "call", Title = draft.Say("Η παραγγελία αργεί: τηλεφωνήστε και προτείνετε λύση", "The order is late: call and propose a way out"), Role = "agent", Outcomes = [draft.Say("Θα περιμένει", "She waits"), draft.Say("Ακυρώνει", "She cancels")], TimeoutSeconds = 86_400 })
        .At(3, 0, draft.Writes("thanks", "delay-thanks", "Ευχαριστούμε για την υπομονή", "Thank you for waiting", "service")).At(4, 0, draft.Ends())
        .Chain("entry", "sorry", "arrives").Lead("arrives", "thanks", draft.Say("Παραδόθηκε", "Delivered")).Lead("arrives", "call", JourneyNode.Timeout)
        .Lead("call", "end", draft.Say("Θα περιμένει", "She waits")).Lead("call", "end", draft.Say("Ακυρώνει", "She cancels")).Lead("call", "end", JourneyNode.Timeout).Chain("thanks", "end")
        .With(new JourneyRules { KeyPath = "order_id", Reentry = Reentry.Once, Exits = [new(draft.Say("Ακυρώθηκε", "Cancelled"), ["Order Cancelled"], null, null)] });

    private static JourneyGraph PickupReminder(Draft draft) => draft
        .At(0, 0, draft.Enters(new EventTrigger { Events = ["Order Ready for Pickup"] }))
        .At(1, 0, draft.Writes("ready", "pickup-ready", "Σας περιμένει στο κατάστημα", "It waits in the shop", "service", s_soon))
        .At(2, 0, draft.Waits("two", 48)).At(3, 0, draft.Until("morning", "10:00", 1, 2, 3, 4, 5, 6))
        .At(4, 0, draft.Writes("remind", "pickup-reminder", "Υπενθύμιση", "Reminder", "service", s_soon))
        .At(5, 0, draft.Waits("more", 72))
        .At(6, 0, new TaskNode { Id = "call", Title = draft.Say("Δεν ήρθε για την παραγγελία: τηλεφωνήστε", "She has not come for her order: call her"), Role = "associate", Outcomes = [draft.Say("Θα έρθει", "She comes"), draft.Say("Πίσω στο ράφι", "Back on the shelf")], TimeoutSeconds = 2 * 86_400 })
        .At(7, 0, draft.Ends())
        .Chain("entry", "ready", "two", "morning", "remind", "more", "call")
        .Lead("call", "end", draft.Say("Θα έρθει", "She comes")).Lead("call", "end", draft.Say("Πίσω στο ράφι", "Back on the shelf")).Lead("call", "end", JourneyNode.Timeout)
        .With(new JourneyRules
        {
            KeyPath = "order_id",
            Reentry = Reentry.Once,
            Exits = [new(draft.Say("Παρέλαβε", "Picked up"), ["Order Picked Up"], null, null), new(draft.Say("Ακυρώθηκε", "Cancelled"), ["Order Cancelled"], null, null)],
        });

    private static JourneyGraph ReviewRequest(Draft draft) => draft
        .At(0, 0, draft.Enters(new EventTrigger { Events = ["Order Delivered"] }))
        .At(1, 0, draft.Waits("use", 24 * 10)).At(2, 0, draft.Until("evening", "18:30", 2, 3, 4, 7))
        .At(3, 0, draft.Writes("ask", "review-request", "Πώς σας φάνηκε;", "How do you like it?"))
        .At(4, 0, new WaitForNode { Id = "answer", For = [new(draft.Say("Έγραψε", "She wrote"), ["Product Reviewed"], null, null, true)], TimeoutSeconds = 7 * 86_400 })
        .At(5, 0, draft.Writes("thanks", "review-thanks", "Ευχαριστούμε", "Thank you", "service")).At(5, 1, draft.Ends("silent")).At(6, 0, draft.Ends())
        .Chain("entry", "use", "evening", "ask", "answer").Lead("answer", "thanks", draft.Say("Έγραψε", "She wrote")).Lead("answer", "silent", JourneyNode.Timeout).Chain("thanks", "end")
        .With(new JourneyRules
        {
            KeyPath = "order_id",
            Reentry = Reentry.Once,
            Goal = new(["Product Reviewed"], null, 24 * 30, Ends: false, AnyKey: true),
            Exits = [new(draft.Say("Επιστροφή", "Returned"), ["Order Refunded", "Return Requested"], null, null), new(draft.Say("Μας μιλάει", "She talks to us"), ["Call Started", "Chat Started"], null, null, true)],
        });

    private static JourneyGraph Recovery(Draft draft) => draft
        .At(0, 0, draft.Enters(new EventTrigger { Events = ["Survey Answered"], Filters = [new EventFilter("score", FilterOperator.AtMost, ["6"])] }))
        .At(1, 0, new TaskNode { Id = "call", Title = draft.Say("Χαμηλή βαθμολογία: ακούστε τι έγινε", "A low rating: listen to what happened"), Role = "agent", Outcomes = [draft.Say("Λύθηκε", "Put right"), draft.Say("Χρειάζεται επιστροφή χρημάτων", "Needs a refund"), draft.Say("Δεν απάντησε", "No answer")], TimeoutSeconds = 86_400 })
        .At(2, 0, draft.Writes("letter", "recovery", "Γράμμα του υπευθύνου", "A letter of the one in charge", "service"))
        .At(3, 0, new TraitNode { Id = "mark", Trait = "recoveredAt", From = "survey_id" })
        .At(4, 0, draft.Waits("month", 24 * 30)).At(5, 0, draft.Ends())
        .Chain("entry", "call").Lead("call", "letter", draft.Say("Λύθηκε", "Put right")).Lead("call", "letter", draft.Say("Χρειάζεται επιστροφή χρημάτων", "Needs a refund")).Lead("call", "letter", draft.Say("Δεν απάντησε", "No answer"))
        .Lead("call", "letter", JourneyNode.Timeout).Chain("letter", "mark", "month", "end")
        .With(new JourneyRules { Reentry = Reentry.After, ReentryHours = 24 * 30, Goal = new(["Order Completed"], null, 24 * 60, Ends: false) });
}
