// Who a strand is now: her profile, her addresses on a channel, her time zone, and what she got before.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Contracts;
using Mitos.Reach.Brand.Contracts;
using Mitos.Reach.Channels.Contracts;
using NodaTime;

namespace Mitos.Reach.Messages.Arbiter;

/// <param name="Nodes">All identifiers of the profile.</param>
internal sealed record Recipient(long Profile, IReadOnlyList<KnownIdentifier> Nodes, DateTimeZone Zone)
{
    /// <summary>Of a channel: of the kinds in their order the one that was seen last, and none that several people share.</summary>
    public string? Address(ChannelInfo channel)
    {
        foreach (var type in channel.IdentifierTypes)
        {
            var newest = Nodes.Where(node => node.Identifier.Type.Name == type && !node.Shared).OrderByDescending(node => node.FirstAt).FirstOrDefault();
            if (newest is not null)
            {
                return newest.Identifier.Value;
            }
        }

        return null;
    }
}

internal sealed class Recipients(IIdentityDirectory identity, IKnownPeople people, IBrand brand)
{
    /// <summary>Null for a strand that is known no more.</summary>
    public Recipient? Find(Session session, long strand) => identity.ProfileOf(session, strand) is { } profile ? OfProfile(session, profile) : null;

    public Recipient OfProfile(Session session, long profile) => new(profile, identity.IdentifiersOf(session, profile), Zone(session, profile));

    private DateTimeZone Zone(Session session, long profile)
    {
        var named = people.Find(session, profile)?.Traits.GetValueOrDefault("timezone");
        return (named is ['"', ..] ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(JsonSerializer.Deserialize<string>(named)!) : null)
            ?? DateTimeZoneProviders.Tzdb.GetZoneOrNull(brand.Current.ZoneId) ?? DateTimeZone.Utc;
    }
}
