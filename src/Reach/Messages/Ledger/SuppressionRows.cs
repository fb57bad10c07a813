// The SQL of addresses to which nothing is sent any more.
using System.Security.Cryptography;
using System.Text;
using Mitos.Kernel.Data;

namespace Mitos.Reach.Messages.Ledger;

internal static class SuppressionRows
{
    /// <summary>The reason of an address that she closed herself.</summary>
    public const string Stopped = "stopped";

    public static bool Holds(Session session, string channel, string address) => Reason(session, channel, address) is not null;

    public static string? Reason(Session session, string channel, string address)
    {
        var select = session.Prepare("select reason from suppression where channel = $1 and address = $2").Bind(1, channel).Bind(2, Hash(channel, address));
        var reason = select.Step() ? select.Text(0) : null;
        select.Reset();
        return reason;
    }

    public static void Add(Session session, string channel, string address, string reason, long now) =>
        session.Prepare("insert into suppression(channel, address, reason, at) values($1, $2, $3, $4) on conflict do nothing")
            .Bind(1, channel).Bind(2, Hash(channel, address)).Bind(3, reason).Bind(4, now).Execute();

    public static void Lift(Session session, string channel, string address) =>
        session.Prepare("delete from suppression where channel = $1 and address = $2").Bind(1, channel).Bind(2, Hash(channel, address)).Execute();

    /// <summary>She is back: only what she had closed herself opens again.</summary>
    public static void LiftStopped(Session session, string channel, string address) =>
        session.Prepare("delete from suppression where channel = $1 and address = $2 and reason = $3").Bind(1, channel).Bind(2, Hash(channel, address)).Bind(3, Stopped).Execute();

    public static List<(string Channel, string Reason, long Count)> Counts(Session session)
    {
        var counts = new List<(string, string, long)>();
        var select = session.Prepare("select channel, reason, count(*) from suppression group by channel, reason order by channel, reason");
        while (select.Step())
        {
            counts.Add((select.Text(0), select.Text(1), select.Int64(2)));
        }

        select.Reset();
        return counts;
    }

    private static string Hash(string channel, string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}:{address.Trim().ToLowerInvariant()}")));
}
