// The settings that are given when the program starts: by a flag, the environment or appsettings.json, checked against their bounds.
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Mitos.Kernel.Settings;

/// <summary>
/// Reads settings and remembers each with its meaning, so that the page shows exactly what was read. <c>staff.sessionDays</c> is
/// <c>Mitos:staff:sessionDays</c> in the file and <c>MITOS_SESSION_DAYS</c> in the environment, which overrules it.
/// </summary>
/// <param name="file">The section <c>Mitos</c> of the configuration file; null when there is none.</param>
/// <param name="variable">The value of an environment variable, null if it is not set.</param>
public sealed class StartSettings(IConfiguration? file = null, Func<string, string?>? variable = null) : ISettingsOfModule
{
    private readonly List<Setting> _read = [];

    public IEnumerable<Setting> Settings => _read;

    /// <exception cref="InvalidSettingException">The text is no whole number or lies beyond the bounds.</exception>
    public long Number(string name, long byDefault, SettingBounds bounds, SettingText title, SettingText meaning)
    {
        var (text, origin) = Find(name, null);
        var value = text is null ? byDefault
            : long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && bounds.Hold(number) ? number
            : throw new InvalidSettingException($"{Variable(name)} ({name}) is “{text}”; it must be a whole number {bounds}.");
        _read.Add(new Setting(name, title, meaning, Text(value), Text(byDefault), origin, bounds, Variable(name), false, text is not null));
        return value;
    }

    public string Words(string name, string byDefault, string? flag, SettingText title, SettingText meaning)
    {
        var (text, origin) = Find(name, flag);
        _read.Add(new Setting(name, title, meaning, text ?? byDefault, byDefault, origin, null, Variable(name), false, text is not null));
        return text ?? byDefault;
    }

    /// <summary>A key or password: only whether it is set is ever told.</summary>
    public string? Secret(string name, SettingText title, SettingText meaning, string? flag = null)
    {
        var (text, origin) = Find(name, flag);
        _read.Add(new Setting(name, title, meaning, null, null, origin, null, Variable(name), true, text is not null));
        return text;
    }

    /// <summary><c>staff.sessionDays</c> → <c>MITOS_SESSION_DAYS</c>.</summary>
    public static string Variable(string name) => "MITOS" + string.Concat(
        name[name.IndexOf('.')..].Select(letter => letter == '.' ? "_" : char.IsUpper(letter) ? $"_{letter}" : letter.ToString().ToUpperInvariant()));

    private (string? Text, SettingOrigin Origin) Find(string name, string? flag)
    {
        if (flag is not null)
        {
            return (flag, SettingOrigin.Flag);
        }

        if (variable?.Invoke(Variable(name)) is { Length: > 0 } fromEnvironment)
        {
            return (fromEnvironment, SettingOrigin.Environment);
        }

        return file?[name.Replace('.', ':')] is { Length: > 0 } fromFile ? (fromFile, SettingOrigin.File) : (null, SettingOrigin.Default);
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A setting given at start cannot be used; the program says so and does not start.</summary>
public sealed class InvalidSettingException(string message) : Exception(message);
