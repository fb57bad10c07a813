// Wakes whoever does timers, when some were set that are due at once.
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.Kernel.Events.Timers;

/// <summary>Without it they would be found within half a second.</summary>
public sealed class TimerBell
{
    private readonly EventIntake _intake;
    private readonly WorkSignal _signal;

    internal TimerBell(EventIntake intake, WorkSignal signal) => (_intake, _signal) = (intake, signal);

    /// <summary>Call it behind the commit.</summary>
    public void Ring()
    {
        _intake.Appended.Set();
        _signal.Added();
    }
}
