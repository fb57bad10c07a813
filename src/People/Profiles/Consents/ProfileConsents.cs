// Answers questions about consent from the profiles' rows and the evidence of identity.
using Mitos.Kernel.Data;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Contracts;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles.Consents;

internal sealed class ProfileConsents(IIdentityDirectory identity) : IProfileConsents
{
    public ConsentState Of(Session session, long profile, string purpose, string? channel) => Decision(session).Of(State(session, profile), purpose, channel);

    public ConsentState Of(Session session, ProfileState state, string purpose, string? channel) => Decision(session).Of(state, purpose, channel);

    public IReadOnlyList<ConsentState> All(Session session, long profile) => All(session, State(session, profile));

    public IReadOnlyList<ConsentState> All(Session session, ProfileState state) => Decision(session).All(state);

    private ConsentDecision Decision(Session session) => new((one, other) => identity.JoinedAt(session, one, other));

    private static ProfileState State(Session session, long profile) => ProfileRows.FindState(session, profile) ?? new ProfileState { Key = profile };
}
