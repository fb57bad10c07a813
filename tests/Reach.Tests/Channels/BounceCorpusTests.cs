// Six hundred lines about real mails that came back, judged by somebody else: how often do we see the same?
using Mitos.Reach.Channels.Email;
using Mitos.Testing;
using Xunit.Abstractions;

namespace Mitos.Reach.Tests.Channels;

public sealed class BounceCorpusTests(ITestOutputHelper output)
{
    [FactWithData("email-bounces/bounce_expected.csv")]
    public void Addresses_that_do_not_exist_are_told_from_all_others()
    {
        var (same, missed, wrong, unread, unknownSame, unknown) = (0, 0, new List<string>(), 0, 0, 0);
        foreach (var row in File.ReadLines(Needs.Data("email-bounces/bounce_expected.csv")).Skip(1).Select(line => line.Split(',')).Where(row => row[1] == "1"))
        {
            var file = Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(Needs.Data("email-bounces/bounce_expected.csv"))!, "maildir"), row[0], SearchOption.AllDirectories).FirstOrDefault();
            if (file is null || row[4] is "delivered" or "vacation" or "undefined")
            {
                continue;
            }

            if (BounceMail.Read(File.ReadAllBytes(file)) is not { } mail)
            {
                unread++;
                continue;
            }

            var isDead = row[5] == "1";
            unknown += row[4] == "userunknown" ? 1 : 0;
            unknownSame += row[4] == "userunknown" && mail.Class.Reason == "unknown_user" ? 1 : 0;
            same += isDead == mail.Class.IsDead ? 1 : 0;
            missed += isDead && !mail.Class.IsDead ? 1 : 0;
            if (!isDead && mail.Class.IsDead)
            {
                wrong.Add($"{row[0]} {row[4]}: {mail.Diagnosis}");
            }
        }

        output.WriteLine($"same {same}, dead and not seen {missed}, alive and called dead {wrong.Count}, not taken for a report {unread}; unknown users seen {unknownSame} of {unknown}");
        wrong.ForEach(output.WriteLine);
        Assert.True(same >= MostSeen && wrong.Count <= MostWrong, $"same {same}, wrong {wrong.Count}, unread {unread}, missed {missed}");
    }

    /// <summary>As measured; these may only get better. Most of the wrong ones say in words that the user is unknown, and were judged a filter of the receiver.</summary>
    private const int MostSeen = 433;
    private const int MostWrong = 29;
}
