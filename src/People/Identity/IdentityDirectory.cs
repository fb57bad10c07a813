// Answers questions about identifiers and profiles from the tables.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal sealed class IdentityDirectory(IdentitySettings settings) : IIdentityDirectory
{
    public long? FindProfile(Session session, Guid anyId) => IdentityRows.FindBirth(session, anyId)?.Profile;

    public long? FindProfile(Session session, string type, string value) =>
        new IdentifierReader(settings.Current, settings.Region).Normalise(type, value) is { } identifier ? FindNode(session, identifier)?.Profile : null;

    public long? ProfileOf(Session session, long node) => IdentityRows.FindNode(session, node)?.Profile;

    public Guid? IdOf(Session session, long profile) => IdentityRows.FindNode(session, profile)?.Birth;

    public IReadOnlyList<KnownIdentifier> IdentifiersOf(Session session, long profile) =>
        [.. IdentityRows.OfProfile(session, profile).Select(node => new KnownIdentifier(node.Id, node.Identifier, node.Birth, node.FirstAt, node.Shared))];

    public long? ProfileOf(Session session, Event e)
    {
        if (e.Type == EventType.Fact)
        {
            return e.Properties.TryGetProperty("profileId", out var id) && id.TryGetGuid(out var guid) ? FindProfile(session, guid) : null;
        }

        var identifiers = new IdentifierReader(settings.Current, settings.Region).Read(e);
        return identifiers.Count == 0 ? null : FindNode(session, identifiers[0])?.Profile;
    }

    public long? JoinedAt(Session session, long one, long other)
    {
        if (one == other)
        {
            return long.MinValue;
        }

        if (IdentityRows.FindNode(session, one) is not { } node)
        {
            return null;
        }

        var groups = IdentityRows.OfProfile(session, node.Profile).ToDictionary(member => member.Id, member => member.Id);
        foreach (var link in groups.Keys.SelectMany(member => IdentityRows.LinksOf(session, member)).Where(link => groups.ContainsKey(link.A) && groups.ContainsKey(link.B)).OrderBy(link => link.At))
        {
            groups[Root(groups, link.A)] = Root(groups, link.B);
            if (groups.ContainsKey(other) && Root(groups, one) == Root(groups, other))
            {
                return link.At;
            }
        }

        return null;
    }

    private static long Root(Dictionary<long, long> groups, long node)
    {
        while (groups[node] != node)
        {
            node = groups[node];
        }

        return node;
    }

    internal static Node? FindNode(Session session, Identifier identifier)
    {
        for (var salt = 0; ; salt++)
        {
            var node = IdentityRows.FindNode(session, identifier.Node(salt));
            if (node is null || node.Identifier == identifier)
            {
                return node;
            }
        }
    }
}
