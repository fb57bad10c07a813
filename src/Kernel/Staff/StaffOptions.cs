// The options of staff and their sign-in.
using Mitos.Kernel.Settings;

namespace Mitos.Kernel.Staff;

public sealed record StaffOptions
{
    /// <summary><c>MITOS_API_KEY</c>: accepted as an administrator's key.</summary>
    public string? ApiKey { get; init; }

    public int SessionDays { get; init; } = 14;

    public int LinkHours { get; init; } = 48;

    public int MinPasswordLength { get; init; } = 12;

    public static StaffOptions Read(StartSettings start)
    {
        var otherwise = new StaffOptions();
        return new StaffOptions
        {
            ApiKey = start.Secret("staff.apiKey", new("Κλειδί διαχειριστή", "Administrator's key"),
                new("Ένα κλειδί API με όλα τα δικαιώματα, για προγράμματα που στήνουν το Mitos.", "An API key that may do everything, for programs that set Mitos up.")),
            SessionDays = (int)start.Number("staff.sessionDays", otherwise.SessionDays, new(1, 365), new("Διάρκεια σύνδεσης σε ημέρες", "Session length in days"),
                new("Μετά από τόσες ημέρες ζητείται ξανά σύνδεση.", "After so many days one signs in again.")),
            LinkHours = (int)start.Number("staff.linkHours", otherwise.LinkHours, new(1, 720), new("Ισχύς συνδέσμου σε ώρες", "Validity of a link in hours"),
                new("Πόσο ισχύει ένας σύνδεσμος πρόσκλησης ή πρώτης εισόδου.", "How long an invitation or the first sign-in link can be used.")),
            MinPasswordLength = (int)start.Number("staff.minPasswordLength", otherwise.MinPasswordLength, new(8, 128), new("Ελάχιστο μήκος κωδικού", "Shortest password"),
                new("Πόσους χαρακτήρες έχει τουλάχιστον ένας νέος κωδικός.", "How many characters a new password has at least.")),
        };
    }
}
