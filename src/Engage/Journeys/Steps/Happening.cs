// What may move a customer on her way.
using Mitos.Kernel.Events;

namespace Mitos.Engage.Journeys.Steps;

internal abstract record Happening
{
    /// <summary>Her time may be over.</summary>
    public static readonly Happening Wake = new Woken();

    /// <summary>Something about her may be different.</summary>
    public static readonly Happening Touch = new Touched();

    internal sealed record Woken : Happening;

    internal sealed record Touched : Happening;

    /// <summary>She begins.</summary>
    internal sealed record Entered : Happening;

    /// <summary>She did something, or something happened to her.</summary>
    internal sealed record Happened(Event Event) : Happening;

    /// <summary>Whatever she waits for, it is over.</summary>
    internal sealed record Stopped(string Reason) : Happening;
}
