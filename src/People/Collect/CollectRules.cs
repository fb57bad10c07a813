// What a family of SDKs forbids, and what becomes of a request that does it.
using Microsoft.AspNetCore.Http;
using Mitos.Kernel.Events.Parsing;

namespace Mitos.People.Collect;

/// <summary>The status of the answer, and the reason for which the body goes to quarantine, if it does.</summary>
internal readonly record struct Verdict(int Status, Refusal? Quarantine);

internal static class CollectRules
{
    private const int SegmentBatchBytes = 500 * 1024;
    private const int MaxEvents = 2_500;

    public static Verdict Judge(in BodyScan scan, CallFamily family, int bytes, string? type, bool noIds)
    {
        if (scan.Refusal is { } unsound)
        {
            return new Verdict(StatusCodes.Status400BadRequest, unsound);
        }

        if (scan.IsBatch && scan.Events == 0)
        {
            return family == CallFamily.RudderStack
                ? new Verdict(StatusCodes.Status400BadRequest, new Refusal(Reasons.MissingType, "the batch is empty"))
                : new Verdict(StatusCodes.Status200OK, null);
        }

        if (scan.Events > MaxEvents)
        {
            // Segment answers 200 and rejects: an SDK that heard an error would send the same batch for ever.
            return new Verdict(StatusCodes.Status200OK, new Refusal(Reasons.TooManyEvents, $"{scan.Events} events"));
        }

        return family == CallFamily.RudderStack ? RudderStack(scan, type, noIds) : Segment(scan, bytes);
    }

    private static Verdict Segment(in BodyScan scan, int bytes)
    {
        if (scan.IsBatch && bytes > SegmentBatchBytes)
        {
            return new Verdict(StatusCodes.Status400BadRequest, new Refusal(Reasons.BatchTooLarge, $"{bytes / 1024} KB"));
        }

        return !scan.IsBatch && bytes > EventParser.MaxEventBytes
            ? new Verdict(StatusCodes.Status400BadRequest, new Refusal(Reasons.EventTooLarge, $"{bytes / 1024} KB"))
            : new Verdict(StatusCodes.Status200OK, null);
    }

    private static Verdict RudderStack(in BodyScan scan, string? type, bool noIds) =>
        scan.EventsWithoutIds > 0 && !noIds && type != "audiencelist"
            ? new Verdict(StatusCodes.Status400BadRequest, new Refusal(Reasons.NoIdentity, $"{scan.EventsWithoutIds} events carry neither id"))
            : new Verdict(StatusCodes.Status200OK, null);
}
