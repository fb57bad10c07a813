// The sites that send customers, by the last parts of their hosts.
using System.Collections.Frozen;

namespace Mitos.Kernel.Events.Arrivals;

internal static class Referrers
{
    /// <summary>A line a kind; each name with its hosts, where a host ending in a dot stands for it under every country.</summary>
    private static readonly (string Kind, string Sites)[] s_sites =
    [
        (ArrivalKind.Assistant, "chatgpt=chatgpt.com,chat.openai.com perplexity=perplexity.ai copilot=copilot.microsoft.com,copilot.com gemini=gemini.google.com,bard.google.com claude=claude.ai deepseek=chat.deepseek.com grok=grok.com,x.ai meta-ai=meta.ai mistral=chat.mistral.ai poe=poe.com you=you.com"),
        (ArrivalKind.Email, "gmail=mail.google.com outlook=outlook.live.com,outlook.office.com,outlook.office365.com yahoo-mail=mail.yahoo.com proton=mail.proton.me"),
        (ArrivalKind.Comparison, "skroutz=skroutz.gr,skroutz.cy bestprice=bestprice.gr shopflix=shopflix.gr idealo=idealo. google-shopping=shopping.google.com kelkoo=kelkoo."),
        (ArrivalKind.Social, "facebook=facebook.com,fb.com,fb.me,messenger.com instagram=instagram.com x=t.co,twitter.com,x.com linkedin=linkedin.com,lnkd.in youtube=youtube.com,youtu.be tiktok=tiktok.com pinterest=pinterest. reddit=reddit.com snapchat=snapchat.com threads=threads.net,threads.com telegram=t.me,telegram.org whatsapp=wa.me,whatsapp.com viber=viber.com discord=discord.com"),
        (ArrivalKind.Search, "google=google. bing=bing.com duckduckgo=duckduckgo.com yahoo=yahoo. yandex=yandex. baidu=baidu.com ecosia=ecosia.org qwant=qwant.com startpage=startpage.com brave=search.brave.com naver=naver.com seznam=seznam.cz ask=ask.com aol=aol.com"),
    ];

    private static readonly (string Host, string Kind, string Source)[] s_hosts =
        [.. s_sites.SelectMany(line => line.Sites.Split(' ').Select(site => site.Split('=')).SelectMany(site => site[1].Split(',').Select(host => (host, line.Kind, site[0])))).OrderByDescending(one => one.host.Length)];

    private static readonly FrozenDictionary<string, string> s_kinds = s_sites.SelectMany(line => line.Sites.Split(' ').Select(site => (site.Split('=')[0], line.Kind))).ToFrozenDictionary(one => one.Item1, one => one.Kind);

    /// <summary>Whose host or name this is; null for nobody's who is known. A longer host stands before a shorter one: <c>mail.google.com</c> is no search.</summary>
    public static (string Kind, string Source)? Find(string hostOrName)
    {
        if (s_kinds.TryGetValue(hostOrName, out var kind))
        {
            return (kind, hostOrName);
        }

        foreach (var (host, of, source) in s_hosts)
        {
            if (host.EndsWith('.') ? $".{hostOrName}".Contains($".{host}", StringComparison.Ordinal) : hostOrName == host || hostOrName.EndsWith($".{host}", StringComparison.Ordinal))
            {
                return (of, source);
            }
        }

        return null;
    }
}
