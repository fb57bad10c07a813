// A setting as the settings page shows it: what it is for, its value, where the value comes from, and what it may be.
using System.Globalization;
using System.Text.Json.Serialization;

namespace Mitos.Kernel.Settings;

/// <summary>Where a value comes from; a later one overrules an earlier one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SettingOrigin>))]
public enum SettingOrigin
{
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary><c>appsettings.json</c>, under <c>Mitos</c>.</summary>
    [JsonStringEnumMemberName("file")]
    File,

    /// <summary>An environment variable, <c>MITOS_…</c>.</summary>
    [JsonStringEnumMemberName("environment")]
    Environment,

    /// <summary>A flag of the command line.</summary>
    [JsonStringEnumMemberName("flag")]
    Flag,

    /// <summary>Changed by a person while Mitos runs; kept in the store.</summary>
    [JsonStringEnumMemberName("console")]
    Console,
}

/// <summary>A text in both languages of the program.</summary>
public sealed record SettingText(string El, string En);

/// <summary>The smallest and the greatest value that a number may have, both allowed.</summary>
public sealed record SettingBounds(long Min, long Max)
{
    public bool Hold(long value) => value >= Min && value <= Max;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"from {Min:N0} to {Max:N0}");
}

/// <param name="Name">Its group and its name: <c>staff.sessionDays</c>. Stable.</param>
/// <param name="Value">As text; null when nothing is set, and for a secret, which is never shown.</param>
/// <param name="Default">What holds when nobody sets it.</param>
/// <param name="Variable">The environment variable that sets it; null for what is changed in the console.</param>
/// <param name="IsSet">Whether somebody gave it; for a secret the only thing that is told.</param>
public sealed record Setting(
    string Name, SettingText Title, SettingText Meaning, string? Value, string? Default, SettingOrigin Origin, SettingBounds? Bounds, string? Variable, bool IsSecret, bool IsSet);

/// <summary>The port of the settings page: each module that has settings tells them.</summary>
public interface ISettingsOfModule
{
    /// <summary>Its settings as they are now.</summary>
    IEnumerable<Setting> Settings { get; }
}
