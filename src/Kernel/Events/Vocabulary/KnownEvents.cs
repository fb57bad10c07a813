// The events that Mitos knows by name: the Segment e-commerce, e-mail and mobile specifications, and our own for shop, phone and chat.
using T = Mitos.Kernel.Events.Touchpoint;

namespace Mitos.Kernel.Events.Vocabulary;

internal static class KnownEvents
{
    /// <summary>Of a message that Mitos sent; <c>properties.channel</c> says by which channel.</summary>
    private const string Sent = "message_id try:number channel template purpose origin origin_id step campaign_name reason";

    private const string Product = "product_id name price:number quantity:number category sku";

    public static readonly IReadOnlyList<EventDefinition> All =
    [
        // Browsing (Segment e-commerce specification, v2)
        Of("Products Searched", "Αναζήτηση προϊόντων", "Products searched", null, T.Search, Stage.Consideration, "query!"),
        Of("Product List Viewed", "Προβολή λίστας προϊόντων", "Product list viewed", null, T.Product, Stage.Consideration, "list_id category products:list"),
        Of("Product List Filtered", "Φίλτρο σε λίστα προϊόντων", "Product list filtered", null, T.Product, Stage.Consideration, "list_id category filters:list"),
        Of("Promotion Viewed", "Προβολή προσφοράς", "Promotion viewed", null, T.Ad, Stage.Awareness, "promotion_id creative name position"),
        Of("Promotion Clicked", "Κλικ σε προσφορά", "Promotion clicked", null, T.Ad, Stage.Awareness, "promotion_id creative name position"),
        Of("Product Clicked", "Κλικ σε προϊόν", "Product clicked", null, T.Product, Stage.Consideration, Product),
        Of("Product Viewed", "Προβολή προϊόντος", "Product viewed", null, T.Product, Stage.Consideration, Product),
        Of("Product Added", "Προσθήκη στο καλάθι", "Product added", null, T.Cart, Stage.Consideration, "cart_id " + Product),
        Of("Product Removed", "Αφαίρεση από το καλάθι", "Product removed", null, T.Cart, Stage.Consideration, "cart_id " + Product),
        Of("Cart Viewed", "Προβολή καλαθιού", "Cart viewed", null, T.Cart, Stage.Consideration, "cart_id products:list"),
        Of("Checkout Started", "Έναρξη αγοράς", "Checkout started", null, T.Checkout, Stage.Purchase, "order_id value:number revenue:number currency products:list"),
        Of("Checkout Step Viewed", "Προβολή βήματος αγοράς", "Checkout step viewed", null, T.Checkout, Stage.Purchase, "checkout_id step:number"),
        Of("Checkout Step Completed", "Ολοκλήρωση βήματος αγοράς", "Checkout step completed", null, T.Checkout, Stage.Purchase, "checkout_id step:number"),
        Of("Payment Info Entered", "Στοιχεία πληρωμής", "Payment details entered", null, T.Checkout, Stage.Purchase, "checkout_id order_id payment_method"),
        Of("Order Updated", "Αλλαγή παραγγελίας", "Order updated", null, T.Order, Stage.Purchase, "order_id! total:number revenue:number currency products:list"),
        Of("Order Completed", "Παραγγελία", "Order completed", null, T.Order, Stage.Purchase,
            "order_id! total:number revenue:number shipping:number tax:number discount:number coupon currency products:list"),
        Of("Order Refunded", "Επιστροφή χρημάτων", "Order refunded", null, T.Return, Stage.Use, "order_id! total:number amount:number currency products:list"),
        Of("Order Cancelled", "Ακύρωση παραγγελίας", "Order cancelled", null, T.Return, Stage.Purchase, "order_id! total:number currency products:list"),
        Of("Coupon Entered", "Εισαγωγή κουπονιού", "Coupon entered", null, T.Checkout, Stage.Purchase, "coupon_id order_id cart_id"),
        Of("Coupon Applied", "Χρήση κουπονιού", "Coupon applied", null, T.Checkout, Stage.Purchase, "coupon_id coupon_name discount:number order_id"),
        Of("Coupon Denied", "Άκυρο κουπόνι", "Coupon denied", null, T.Checkout, Stage.Purchase, "coupon_id reason order_id"),
        Of("Coupon Removed", "Αφαίρεση κουπονιού", "Coupon removed", null, T.Checkout, Stage.Purchase, "coupon_id order_id"),
        Of("Product Added to Wishlist", "Προσθήκη στα αγαπημένα", "Added to wishlist", null, T.Product, Stage.Consideration, "wishlist_id " + Product),
        Of("Product Removed from Wishlist", "Αφαίρεση από τα αγαπημένα", "Removed from wishlist", null, T.Product, Stage.Consideration, "wishlist_id " + Product),
        Of("Wishlist Product Added to Cart", "Από τα αγαπημένα στο καλάθι", "Wishlist product added to cart", null, T.Cart, Stage.Consideration, "wishlist_id cart_id " + Product),
        Of("Product Shared", "Κοινοποίηση προϊόντος", "Product shared", null, T.Social, Stage.Loyalty, "share_via share_message recipient " + Product),
        Of("Cart Shared", "Κοινοποίηση καλαθιού", "Cart shared", null, T.Social, Stage.Loyalty, "share_via cart_id products:list"),
        Of("Product Reviewed", "Κριτική προϊόντος", "Product reviewed", null, T.Review, Stage.Loyalty, "product_id! review_id review_body rating"),

        // E-mail, SMS, push
        Of("Email Delivered", "Παράδοση e-mail", "E-mail delivered", Channel.Email, T.Email, Stage.None, "email_id email_subject campaign_name"),
        Of("Email Opened", "Άνοιγμα e-mail", "E-mail opened", Channel.Email, T.Email, Stage.Consideration, "email_id email_subject campaign_name"),
        Of("Email Link Clicked", "Κλικ σε e-mail", "E-mail link clicked", Channel.Email, T.Email, Stage.Consideration, "email_id email_subject link_url campaign_name"),
        Of("Email Bounced", "Μη παράδοση e-mail", "E-mail bounced", Channel.Email, T.Email, Stage.None, "email_id email_subject"),
        Of("Email Marked as Spam", "E-mail στα ανεπιθύμητα", "E-mail marked as spam", Channel.Email, T.Email, Stage.None, "email_id email_subject"),
        Of("Unsubscribed", "Διαγραφή από λίστα", "Unsubscribed", Channel.Email, T.Email, Stage.None, "email_id list_id list_name"),
        Of("SMS Delivered", "Παράδοση SMS", "SMS delivered", Channel.Sms, T.Sms, Stage.None, "message campaign_name"),
        Of("SMS Link Clicked", "Κλικ σε SMS", "SMS link clicked", Channel.Sms, T.Sms, Stage.Consideration, "link_url campaign_name"),
        Of("Push Notification Received", "Λήψη ειδοποίησης", "Push notification received", Channel.Push, T.Push, Stage.None, "campaign:object"),
        Of("Push Notification Opened", "Άνοιγμα ειδοποίησης", "Push notification opened", Channel.Push, T.Push, Stage.Consideration, "campaign_name"),
        Of("Push Notification Tapped", "Άγγιγμα ειδοποίησης", "Push notification tapped", Channel.Push, T.Push, Stage.Consideration, "action"),

        Of("Message Delivered", "Παράδοση μηνύματος", "Message delivered", null, T.Chat, Stage.None, Sent),
        Of("Message Opened", "Ανάγνωση μηνύματος", "Message opened", null, T.Chat, Stage.Consideration, Sent),
        Of("Message Link Clicked", "Κλικ σε μήνυμα", "Message link clicked", null, T.Chat, Stage.Consideration, "link_url " + Sent),
        Of("Message Bounced", "Μη παράδοση μηνύματος", "Message bounced", null, T.Chat, Stage.None, Sent),
        Of("Message Failed", "Αποτυχία μηνύματος", "Message failed", null, T.Chat, Stage.None, Sent),
        Of("Message Marked as Spam", "Μήνυμα στα ανεπιθύμητα", "Message marked as spam", null, T.Chat, Stage.None, Sent),

        // Mobile application life
        Of("Application Installed", "Εγκατάσταση εφαρμογής", "App installed", Channel.App, T.Other, Stage.Awareness, "version build"),
        Of("Application Opened", "Άνοιγμα εφαρμογής", "App opened", Channel.App, T.Page, Stage.Consideration, "version build from_background:flag"),
        Of("Application Updated", "Ενημέρωση εφαρμογής", "App updated", Channel.App, T.Other, Stage.Use, "version build previous_version"),
        Of("Application Backgrounded", "Εφαρμογή στο παρασκήνιο", "App in background", Channel.App, T.Other, Stage.None, ""),
        Of("App Installed", "Εγκατάσταση εφαρμογής", "App installed", Channel.App, T.Other, Stage.Awareness, "version"),

        // Advertising and social
        Of("Ad Clicked", "Κλικ σε διαφήμιση", "Advertisement clicked", Channel.Web, T.Ad, Stage.Awareness, "campaign_name medium network"),
        Of("Social Mention Created", "Αναφορά στα κοινωνικά δίκτυα", "Social mention", Channel.Social, T.Social, Stage.Awareness, "network text url"),
        Of("Social Comment Created", "Σχόλιο στα κοινωνικά δίκτυα", "Social comment", Channel.Social, T.Social, Stage.Awareness, "network text url"),

        // Account and loyalty
        Of("Signed Up", "Εγγραφή", "Signed up", null, T.SignIn, Stage.Consideration, "type method"),
        Of("Signed In", "Σύνδεση", "Signed in", null, T.SignIn, Stage.Consideration, "username method"),
        Of("Signed Out", "Αποσύνδεση", "Signed out", null, T.SignIn, Stage.None, "username"),
        Of("Loyalty Card Issued", "Έκδοση κάρτας μέλους", "Loyalty card issued", null, T.Loyalty, Stage.Loyalty, "loyaltyId location"),
        Of("Loyalty Points Earned", "Κέρδος πόντων", "Points earned", null, T.Loyalty, Stage.Loyalty, "points:number order_id balance:number"),
        Of("Loyalty Points Redeemed", "Εξαργύρωση πόντων", "Points redeemed", null, T.Loyalty, Stage.Loyalty, "points:number order_id balance:number"),

        // Shop, order and delivery
        Of("Store Visited", "Επίσκεψη σε κατάστημα", "Shop visited", Channel.Store, T.StoreVisit, Stage.Consideration, "location location_id"),
        Of("Order Ready for Pickup", "Έτοιμη για παραλαβή", "Order ready for pickup", Channel.Store, T.Delivery, Stage.Purchase, "order_id! location location_id"),
        Of("Order Picked Up", "Παραλαβή από κατάστημα", "Order picked up", Channel.Store, T.Delivery, Stage.Purchase, "order_id! location location_id"),
        Of("Order Shipped", "Αποστολή παραγγελίας", "Order shipped", null, T.Delivery, Stage.Purchase, "order_id! carrier tracking_number"),
        Of("Order Delayed", "Καθυστέρηση παραγγελίας", "Order delayed", null, T.Order, Stage.Purchase, "order_id! new_date reason"),
        Of("Order Delivered", "Παράδοση παραγγελίας", "Order delivered", null, T.Delivery, Stage.Use, "order_id! carrier"),
        Of("Return Requested", "Αίτημα επιστροφής", "Return requested", null, T.Return, Stage.Use, "order_id! reason"),

        // Conversation and feedback
        Of("Call Started", "Έναρξη κλήσης", "Call started", Channel.Phone, T.Call, Stage.Use, "direction reason"),
        Of("Call Ended", "Τέλος κλήσης", "Call ended", Channel.Phone, T.Call, Stage.Use, "duration:number wait:number outcome reason"),
        Of("Chat Started", "Έναρξη συνομιλίας", "Chat started", Channel.Chat, T.Chat, Stage.Use, "topic"),
        Of("Chat Ended", "Τέλος συνομιλίας", "Chat ended", Channel.Chat, T.Chat, Stage.Use, "duration:number resolved:flag"),
        Of("Message Received", "Εισερχόμενο μήνυμα", "Message received", null, T.Chat, Stage.Use, "text subject"),
        Of("Message Sent", "Εξερχόμενο μήνυμα", "Message sent", null, T.Chat, Stage.Use, "text subject"),
        Of("Survey Answered", "Απάντηση σε έρευνα", "Survey answered", null, T.Survey, Stage.Loyalty, "survey score:number comment"),

        // Decisions in Mitos
        Of("Task Completed", "Ολοκλήρωση εργασίας", "Task completed", null, T.Other, Stage.None, "task_id! outcome! journey_id:number"),
        Of("Profile Split", "Χωρισμός προφίλ", "Profile split", null, T.Merge, Stage.None, "profileId! moved:list by reason"),
        Of("Profiles Merged", "Συνένωση προφίλ", "Profiles merged", null, T.Merge, Stage.None, "profileId! with by reason"),
        Of("Consent Changed", "Συγκατάθεση", "Consent changed", Channel.Other, T.Profile, Stage.None, "profileId purpose! channel status! wording:number method by evidence:object"),
        Of("Profile Erased", "Διαγραφή προφίλ", "Profile erased", null, T.Profile, Stage.None, "profileId! by reason"),
        Of("Cut Undone", "Αναίρεση χωρισμού", "Split undone", null, T.Merge, Stage.None, "a:object b:object by"),
    ];

    /// <param name="properties">Names separated by blanks; <c>:kind</c> gives the kind (text if none), <c>!</c> says that it is required.</param>
    private static EventDefinition Of(
        string name, string greek, string english, Channel? channel, Touchpoint touchpoint, Stage stage, string properties) =>
        new(name, greek, english, channel, touchpoint, stage, [.. properties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Property)]);

    private static PropertyDefinition Property(string text)
    {
        var required = text.EndsWith('!');
        var parts = text.TrimEnd('!').Split(':');
        return new PropertyDefinition(parts[0], parts.Length == 1 ? PropertyType.Text : Enum.Parse<PropertyType>(parts[1], ignoreCase: true), required);
    }
}
