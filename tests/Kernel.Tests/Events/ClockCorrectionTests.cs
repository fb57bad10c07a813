// The correction of clients' clocks.
using Mitos.Kernel.Events.Parsing;

namespace Mitos.Kernel.Tests.Events;

public sealed class ClockCorrectionTests
{
    private const long Now = 1_790_000_000_000;
    private const long Hour = 3_600_000;
    private const long Day = 24 * Hour;

    [Fact]
    public void A_clock_an_hour_ahead_is_set_right() => Assert.Equal(Now - 5_000, ClockCorrection.Correct(Now + Hour - 5_000, Now + Hour, Now));

    [Fact]
    public void A_phone_that_thinks_it_is_1990_is_set_right() => Assert.Equal(Now - 60_000, ClockCorrection.Correct(1_000_000, 1_060_000, Now));

    [Fact]
    public void A_history_sent_by_a_right_clock_keeps_its_times() => Assert.Equal(Now - (900 * Day), ClockCorrection.Correct(Now - (900 * Day), Now - 300, Now));

    [Fact]
    public void Without_a_time_it_happened_when_it_came() => Assert.Equal(Now, ClockCorrection.Correct(null, null, Now));

    [Fact]
    public void A_little_in_the_future_is_now() => Assert.Equal(Now, ClockCorrection.Correct(Now + Hour, null, Now));

    [Theory]
    [InlineData(7_258_118_400_000)] // 2200
    [InlineData(-2_208_988_800_000)] // 1900
    public void Implausible_times_are_refused(long at) => Assert.Null(ClockCorrection.Correct(at, Now, Now));
}
