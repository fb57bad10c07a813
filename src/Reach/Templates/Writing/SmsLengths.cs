// Counts the letters of an SMS as they will be sent, with its links short where clicks are measured.
using Mitos.Reach.Brand.Contracts;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Reach.Templates.Writing;

internal sealed class SmsLengths(IChannelLines lines, IBrand brand) : ISmsLengths
{
    public SmsLength Of(string text) =>
        SmsText.Measure(lines.Find(ChannelWords.Sms) is { IsTracked: true } ? ShortLinks.Sample(text, brand.Current.PublicUrl) : text);
}
