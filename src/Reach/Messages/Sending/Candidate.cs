// A due message with what was decided about it, on its way to a provider.
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Arbiter;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Messages.Ledger;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Reach.Messages.Sending;

/// <param name="What">What is to be done with it.</param>
internal sealed record Candidate(LedgerRow Row, CandidateStep What, ArbiterAnswer Answer)
{
    public Recipient? Recipient { get; init; }

    public SendingConnection? Connection { get; init; }

    public WrittenMessage? Written { get; init; }

    public string Address { get; init; } = "";

    public string? Detail { get; init; }

    /// <summary>Whether it may be sent now, and counts for what she gets else.</summary>
    public bool IsCounted => What == CandidateStep.Send && Row.Class == MessageClass.Marketing;
}

internal enum CandidateStep
{
    /// <summary>Send it: the arbiter has allowed it and it is written.</summary>
    Send,

    /// <summary>Not now.</summary>
    Hold,

    /// <summary>This channel cannot; the next one may.</summary>
    Refuse,

    /// <summary>There is no room on the line: nothing was decided.</summary>
    Wait,

    /// <summary>It was being sent by somebody who is gone.</summary>
    Lost,

    /// <summary>It was sent, and the time for the next channel has come.</summary>
    Fallback,
}
