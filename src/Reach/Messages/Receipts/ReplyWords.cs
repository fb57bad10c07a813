// The words by which customers say that they want no more of it, or that they do again.
using Mitos.Reach.Channels.Contracts;

namespace Mitos.Reach.Messages.Receipts;

internal enum ReplyWord
{
    Stop,
    Start,
}

/// <summary>
/// The whole message is the word: in Greek or English, in capitals or small letters, with accents or without, and with letters of either alphabet that look the
/// same. Some English words are said of other things in a conversation and count by SMS alone, where operators take them so.
/// </summary>
internal static class ReplyWords
{
    private static readonly HashSet<string> s_stop = Folded("STOP", "STOPALL", "UNSUBSCRIBE", "OPTOUT", "OPT OUT", "/STOP", "ΣΤΟΠ", "ΔΙΑΓΡΑΦΗ", "ΑΠΕΓΓΡΑΦΗ", "ΔΙΑΚΟΠΗ", "DIAGRAFI", "DIAKOPI");
    private static readonly HashSet<string> s_stopBySms = Folded("CANCEL", "END", "QUIT", "REVOKE");
    private static readonly HashSet<string> s_start = Folded("START", "UNSTOP", "SUBSCRIBE", "ΕΝΑΡΞΗ", "ΕΓΓΡΑΦΗ", "ENARXI", "ENARKSI");

    /// <summary>Null for any other text.</summary>
    public static ReplyWord? Of(string? text, string channel)
    {
        if (text is null or { Length: > 40 })
        {
            return null;
        }

        var word = Fold(text);
        return s_stop.Contains(word) || (channel == "sms" && s_stopBySms.Contains(word)) ? ReplyWord.Stop : s_start.Contains(word) ? ReplyWord.Start : null;
    }

    private static HashSet<string> Folded(params string[] words) => [.. words.Select(Fold)];

    private static string Fold(string text) => SmsText.Capitals(text).Trim().Trim('.', '!', ',', ';', '"', '\'', '(', ')').Trim();
}
