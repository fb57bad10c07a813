// How far a store has come with the demonstration, so that one that was broken off goes on at the next start.
using Mitos.Kernel.Settings;

namespace Mitos.Host.Demo;

/// <param name="EndsAt">Of the year, UTC milliseconds: the same year again has the same messageIds, so what is there already is dropped.</param>
/// <param name="IsWritten">The whole year is in the log.</param>
/// <param name="IsOpen">Its audiences, journeys and campaigns are there.</param>
internal sealed record DemoProgress(ulong Seed, long EndsAt, bool IsWritten, bool IsOpen)
{
    private const string Key = "demo";

    /// <summary>Null for a store that was not begun as a demonstration, or by a program that did not note it.</summary>
    public static DemoProgress? Read(SettingsStore settings) => settings.Read<DemoProgress>(Key);

    public async Task<DemoProgress> KeepAsync(SettingsStore settings, CancellationToken cancellationToken)
    {
        await settings.WriteAsync(Key, this, cancellationToken);
        return this;
    }
}
