// Decides from the purpose's legal basis and what the customer has said.
using Mitos.Kernel.Data;
using Mitos.People.Consent.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Consent;

internal sealed class ConsentGate(PurposeSettings purposes, IProfileConsents consents) : IConsentGate
{
    public ConsentAnswer May(Session session, long profile, string purpose, string? channel)
    {
        if (purpose == IConsentGate.Confirmation)
        {
            var waits = consents.All(session, profile).Any(said => said.Status == ConsentStatus.Pending);
            return new ConsentAnswer(waits, waits ? "not_needed" : "not_asked");
        }

        if (purposes.Find(purpose) is not { } defined)
        {
            return new ConsentAnswer(false, "unknown_purpose");
        }

        if (channel is null ? defined.Channels.Count > 0 : !defined.Channels.Contains(channel))
        {
            return new ConsentAnswer(false, "unknown_channel");
        }

        var status = consents.Of(session, profile, purpose, channel).Status;
        return defined.Basis switch
        {
            LegalBasis.Consent => status switch
            {
                ConsentStatus.Granted => new ConsentAnswer(true, "granted"),
                ConsentStatus.Denied => new ConsentAnswer(false, "denied"),
                ConsentStatus.Pending => new ConsentAnswer(false, "pending"),
                _ => new ConsentAnswer(false, "not_asked"),
            },
            LegalBasis.LegitimateInterest when status == ConsentStatus.Denied => new ConsentAnswer(false, "objected"),
            _ => new ConsentAnswer(true, "not_needed"),
        };
    }
}
