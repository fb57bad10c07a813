// Links by which a customer speaks for herself: made for one profile, kept as a hash.
using Mitos.Kernel.Data;
using Mitos.Kernel.Staff;
using Mitos.People.Consent.Contracts;

namespace Mitos.People.Consent;

/// <summary>What a link lets its holder do; the words are stored.</summary>
internal static class LinkKind
{
    /// <summary>See and change everything that was said.</summary>
    public const string Preferences = "preferences";

    /// <summary>Say no to one purpose on one channel, with one click.</summary>
    public const string Unsubscribe = "unsubscribe";

    /// <summary>Confirm a yes.</summary>
    public const string Confirm = "confirm";
}

internal sealed record ConsentLink(Guid Profile, string Kind, string? Purpose, string? Channel);

/// <summary>A token is 256 random bits. One of an unsubscription works for ever; another ends.</summary>
internal sealed class ConsentLinks(Database database, TimeProvider clock) : IConsentLinks
{
    private const string Prefix = "pl";
    private static readonly TimeSpan s_preferences = TimeSpan.FromDays(365);
    private static readonly TimeSpan s_confirm = TimeSpan.FromDays(14);

    /// <returns>The token.</returns>
    public async Task<string> CreateAsync(ConsentLink link, CancellationToken cancellationToken)
    {
        var token = NewToken();
        await database.WriteAsync(session => Keep(session, token, link), cancellationToken);
        return token;
    }

    public string NewToken() => SecretKey.Create(Prefix);

    public void KeepPreferences(Session write, string token, Guid profile) => Keep(write, token, new ConsentLink(profile, LinkKind.Preferences, null, null));

    public void KeepUnsubscribe(Session write, string token, Guid profile, string purpose, string? channel) => Keep(write, token, new ConsentLink(profile, LinkKind.Unsubscribe, purpose, channel));

    public void KeepConfirmation(Session write, string token, Guid profile, string purpose, string? channel) => Keep(write, token, new ConsentLink(profile, LinkKind.Confirm, purpose, channel));

    private void Keep(Session session, string token, ConsentLink link)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? ends = link.Kind switch
        {
            LinkKind.Preferences => now + s_preferences,
            LinkKind.Confirm => now + s_confirm,
            _ => null,
        };
        var insert = session.Prepare("insert into consent_link(hash, profile, kind, purpose, channel, created_at, ends_at) values($1, $2, $3, $4, $5, $6, $7)")
            .Bind(1, SecretKey.Hash(token)).Bind(2, link.Profile.ToByteArray(bigEndian: true)).Bind(3, link.Kind).Bind(4, link.Purpose).Bind(5, link.Channel).Bind(6, now.ToUnixTimeMilliseconds());
        (ends is { } end ? insert.Bind(7, end.ToUnixTimeMilliseconds()) : insert.BindNull(7)).Execute();
    }

    /// <summary>The link of this token; null when there is none, it is for something else, or it has ended.</summary>
    public ConsentLink? Find(string token, string kind) => database.Read(session =>
    {
        var select = session.Prepare("select profile, kind, purpose, channel, ends_at from consent_link where hash = $1").Bind(1, SecretKey.Hash(token));
        ConsentLink? found = null;
        if (select.Step() && select.Text(1) == kind && (select.IsNull(4) || select.Int64(4) > clock.GetUtcNow().ToUnixTimeMilliseconds()))
        {
            found = new ConsentLink(new Guid(select.Blob(0), bigEndian: true), select.Text(1), select.TextOrNull(2), select.TextOrNull(3));
        }

        select.Reset();
        return found;
    });

    /// <summary>The links of a person who was erased.</summary>
    public Task DeleteAsync(IReadOnlyCollection<Guid> profiles, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        foreach (var profile in profiles)
        {
            session.Prepare("delete from consent_link where profile = $1").Bind(1, profile.ToByteArray(bigEndian: true)).Execute();
        }
    }, cancellationToken);

    public Task UsedAsync(string token, CancellationToken cancellationToken) => database.WriteAsync(session => session
        .Prepare("update consent_link set used_at = $2 where hash = $1 and used_at is null").Bind(1, SecretKey.Hash(token)).Bind(2, clock.GetUtcNow().ToUnixTimeMilliseconds()).Execute(), cancellationToken);
}
