// How long an SMS will be when it leaves.
using Mitos.Reach.Channels.Contracts;

namespace Mitos.Reach.Templates.Contracts;

/// <summary>Safe from any thread.</summary>
public interface ISmsLengths
{
    /// <param name="text">As a preview has it, with whole addresses: links that will be short count as such.</param>
    SmsLength Of(string text);
}
