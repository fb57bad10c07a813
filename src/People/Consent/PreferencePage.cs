// The words and forms of the pages on which a customer speaks for herself, in Greek and English.
using System.Text;
using Mitos.Kernel.Http;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Consent;

/// <param name="language"><c>el</c> or <c>en</c>.</param>
internal sealed class PreferencePage(string language)
{
    private static readonly Dictionary<string, (string El, string En)> s_channels = new()
    {
        ["email"] = ("με e-mail", "by e-mail"), ["sms"] = ("με SMS", "by SMS"), ["phone"] = ("στο τηλέφωνο", "by phone"), ["push"] = ("με ειδοποίηση στην εφαρμογή", "by app notification"),
        ["chat"] = ("σε εφαρμογή μηνυμάτων", "in a chat app"), ["social"] = ("στα κοινωνικά δίκτυα", "on social media"),
    };

    /// <summary>Only what depends on her word is asked; the rest is told.</summary>
    public static bool IsAsked(ConsentPurpose purpose) => purpose.Basis is LegalBasis.Consent or LegalBasis.LegitimateInterest;

    /// <summary>Whether the page has a box for it: a purpose with channels is asked for by channel, and what a source said of it as a whole has none.</summary>
    public static bool IsAsked(ConsentPurpose purpose, string? channel) =>
        IsAsked(purpose) && (channel is null ? purpose.Channels.Count == 0 : purpose.Channels.Contains(channel));

    public static string Field(string purpose, string? channel) => channel is null ? purpose : $"{purpose}/{channel}";

    public string Preferences(IReadOnlyList<ConsentPurpose> purposes, IReadOnlyList<ConsentState> said, bool saved)
    {
        var body = new StringBuilder(Languages()).Append(Heading("Τι θέλετε να λαμβάνετε", "What you want to receive"));
        if (saved)
        {
            body.Append($"""<p role="status">{Say("Οι επιλογές σας αποθηκεύτηκαν και ισχύουν ήδη.", "Your choices are saved and already in force.")}</p>""");
        }

        body.Append($"""<p class="dim">{Say("Αλλάζετε γνώμη όποτε θέλετε. Ό,τι δεν είναι επιλεγμένο, δεν γίνεται.", "Change your mind at any time. What is not ticked is not done.")}</p><form method="post">""");
        foreach (var purpose in purposes.Where(IsAsked))
        {
            body.Append($"<fieldset><legend>{Html(purpose.Title)}</legend><p class=\"dim\">{Html(purpose.Text)}</p>");
            foreach (var channel in purpose.Channels.Count == 0 ? [null] : purpose.Channels.Cast<string?>())
            {
                var isYes = IsYes(purpose, said.FirstOrDefault(one => one.Purpose == purpose.Key && one.Channel == channel)?.Status ?? ConsentStatus.Unknown);
                body.Append($"<label><input type=\"checkbox\" name=\"yes\" value=\"{CustomerPage.Text(Field(purpose.Key, channel))}\"{(isYes ? " checked" : "")}> {(channel is null ? Say("Ναι", "Yes") : Channel(channel))}</label>");
            }

            body.Append("</fieldset>");
        }

        foreach (var purpose in purposes.Where(purpose => !IsAsked(purpose)))
        {
            body.Append($"<section><h2>{Html(purpose.Title)}</h2><p class=\"dim\">{Html(purpose.Text)} {Say("Δεν χρειάζεται συγκατάθεση.", "Needs no consent.")}</p></section>");
        }

        body.Append($"<button>{Say("Αποθήκευση", "Save")}</button><button class=\"quiet\" name=\"none\" value=\"1\">{Say("Όχι σε όλα", "No to all")}</button></form>");
        return Page("Οι προτιμήσεις μου", "My preferences", body.ToString());
    }

    public string Unsubscribe(ConsentPurpose purpose, string? channel) => Page("Διαγραφή από τη λίστα", "Unsubscribe",
        $"{Languages()}{Heading("Να σταματήσουμε;", "Shall we stop?")}<p>{What(purpose, channel)}</p>"
        + $"<form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\"><button>{Say("Ναι, σταματήστε", "Yes, stop")}</button></form>");

    public string Unsubscribed(ConsentPurpose purpose, string? channel) => Page("Σταματήσαμε", "Unsubscribed",
        $"{Heading("Σταματήσαμε", "You are unsubscribed")}<p>{What(purpose, channel)}</p><p class=\"dim\">{Say("Δεν θα λάβετε άλλο τέτοιο μήνυμα.", "You will get no further message of this kind.")}</p>");

    public string Confirm(ConsentPurpose purpose, string? channel) => Page("Επιβεβαίωση", "Confirmation",
        $"{Languages()}{Heading("Μένει μια επιβεβαίωση", "One step left")}<p>{What(purpose, channel)}</p><p class=\"dim\">{Html(purpose.Text)}</p><form method=\"post\"><button>{Say("Επιβεβαιώνω", "I confirm")}</button></form>"
        + $"<p class=\"dim\">{Say("Αν δεν το ζητήσατε εσείς, κλείστε απλώς τη σελίδα.", "If it was not you who asked, just close this page.")}</p>");

    public string Confirmed(ConsentPurpose purpose, string? channel) => Page("Ευχαριστούμε", "Thank you",
        $"{Heading("Ευχαριστούμε, το επιβεβαιώσατε", "Thank you, it is confirmed")}<p>{What(purpose, channel)}</p>");

    public string Ended() => Page("Ο σύνδεσμος δεν ισχύει", "The link is not valid",
        $"{Heading("Ο σύνδεσμος δεν ισχύει πια", "This link is no longer valid")}<p>{Say("Τίποτα δεν άλλαξε. Ζητήστε νέο σύνδεσμο ή ανοίξτε τον από ένα πιο πρόσφατο μήνυμα.", "Nothing was changed. Ask for a new link, or open the one in a more recent message.")}</p>");

    private static bool IsYes(ConsentPurpose purpose, ConsentStatus status) =>
        status == ConsentStatus.Granted || (purpose.Basis == LegalBasis.LegitimateInterest && status != ConsentStatus.Denied);

    private string What(ConsentPurpose purpose, string? channel) => channel is null ? $"<strong>{Html(purpose.Title)}</strong>" : $"<strong>{Html(purpose.Title)}</strong> {Channel(channel)}";

    private string Channel(string channel) => s_channels.TryGetValue(channel, out var words) ? Say(words.El, words.En) : CustomerPage.Text(channel);

    private string Heading(string el, string en) => $"<h1>{Say(el, en)}</h1>";

    private string Languages() => language == "el" ? "<nav><a href=\"?lang=en\" lang=\"en\" hreflang=\"en\">English</a></nav>" : "<nav><a href=\"?lang=el\" lang=\"el\" hreflang=\"el\">Ελληνικά</a></nav>";

    private string Html(ConsentText text) => CustomerPage.Text(text.In(language));

    private string Say(string el, string en) => CustomerPage.Text(language == "el" ? el : en);

    private string Page(string el, string en, string body) => CustomerPage.Of(language, language == "el" ? el : en, body);
}
