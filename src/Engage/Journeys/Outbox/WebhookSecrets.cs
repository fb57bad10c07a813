// The secret by which each journey signs its calls: made once, sealed in the store.
using System.Globalization;
using System.Security.Cryptography;
using Mitos.Kernel.Data;
using Mitos.Kernel.Secrets;

namespace Mitos.Engage.Journeys.Outbox;

internal sealed class WebhookSecrets(Database database, SecretBox box)
{
    private const string Purpose = "journey webhook";
    private const string Prefix = "whsec_";
    private const int Bytes = 32;

    public bool CanMake => box.CanSeal;

    /// <summary>A new one, sealed for its journey.</summary>
    public string Make(int journey) => box.Seal(Purpose, Owner(journey), Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>As it is handed to the other system; null when there is none, or it was sealed with another master secret.</summary>
    public string? Text(int journey) =>
        database.Read(session => JourneyRows.Find(session, journey))?.Secret is { } sealedText ? box.Open(Purpose, Owner(journey), sealedText) : null;

    public byte[]? Of(int journey) => Text(journey) is { } text ? Convert.FromBase64String(text[Prefix.Length..]) : null;

    private static string Owner(int journey) => string.Create(CultureInfo.InvariantCulture, $"journey {journey}");
}
