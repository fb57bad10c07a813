// The options of collection.
namespace Mitos.People.Collect;

/// <summary>Options of collection; also by environment variables (<c>MITOS_WRITE_KEY</c>).</summary>
public sealed record CollectOptions
{
    /// <summary>A write key given by the environment, for programs that cannot ask for one.</summary>
    public string? WriteKey { get; init; }

    /// <summary>Requests read at one time; further ones are told to come back. Bounds the memory of bodies.</summary>
    public int MaxRequestsAtOnce { get; init; } = 128;

    /// <summary>Where the customer-side scripts of the Segment package lie; null when they were not built.</summary>
    public string? SdkFolder { get; init; }
}
