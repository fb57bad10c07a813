// The options of collection.
using Mitos.Kernel.Settings;

namespace Mitos.People.Collect;

/// <summary>Options of collection; also by environment variables (<c>MITOS_WRITE_KEY</c>).</summary>
public sealed record CollectOptions
{
    /// <summary>A write key given by the environment, for programs that cannot ask for one.</summary>
    public string? WriteKey { get; init; }

    /// <summary>Requests read at one time; further ones are told to come back. Bounds the memory of bodies.</summary>
    public int MaxRequestsAtOnce { get; init; } = 128;

    /// <summary>Where the customer-side scripts of the Segment package lie; null when they were not built.</summary>
    public string? SdkFolder { get; init; }

    /// <summary>Where mitos.js lies; null when it was not built.</summary>
    public string? WidgetFolder { get; init; }

    public static CollectOptions Read(StartSettings start, string? sdkFolder, string? widgetFolder) => new()
    {
        WriteKey = start.Secret("collect.writeKey", new("Κλειδί εγγραφής", "Write key"),
            new("Κλειδί με το οποίο στέλνουν προγράμματα που δεν μπορούν να ζητήσουν δικό τους.", "A key to send with, for programs that cannot ask for one.")),
        MaxRequestsAtOnce = (int)start.Number("collect.maxRequestsAtOnce", new CollectOptions().MaxRequestsAtOnce, new(1, 10_000),
            new("Κλήσεις που διαβάζονται μαζί", "Requests read at one time"),
            new("Οι υπόλοιπες παίρνουν απάντηση 429 και ξαναδοκιμάζουν. Περιορίζει τη μνήμη.", "Further ones are answered 429 and come back. Bounds the memory.")),
        SdkFolder = sdkFolder,
        WidgetFolder = widgetFolder,
    };
}
