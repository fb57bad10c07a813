// Writes what devices and systems say about themselves: the context of an event.
using System.Text.Json;

namespace Mitos.Host.Demo;

/// <summary>The context of the Segment spec, for browsers, the app and the systems behind the counter.</summary>
internal static class ContextWriter
{
    private const string Site = "https://www.spitanthi.example";

    public static void Write(Utf8JsonWriter json, Moment moment)
    {
        var setting = moment.Setting;
        switch (setting.Source)
        {
            case "site" or "chat":
                WriteLibrary(json, "analytics.js", "npm:next-1.84.3");
                WriteBrowser(json, setting, moment.Path);
                break;
            case "app":
                WriteLibrary(json, "analytics-kotlin", "1.19.2");
                WriteApp(json, setting);
                break;
            default:
                WriteLibrary(json, $"spitanthi-{setting.Source}", "2.3.0");
                break;
        }

        if (setting.Advert is { } advert)
        {
            WriteCampaign(json, advert.Name, advert.Source, advert.Medium);
        }
        else if (setting.Newsletter is { } newsletter)
        {
            WriteCampaign(json, newsletter.Id, "newsletter", "email");
        }
    }

    private static void WriteLibrary(Utf8JsonWriter json, string name, string version)
    {
        json.WriteStartObject("library");
        json.WriteString("name", name);
        json.WriteString("version", version);
        json.WriteEndObject();
    }

    private static void WriteBrowser(Utf8JsonWriter json, Setting setting, string? path)
    {
        json.WriteString("locale", setting.Who.Locale);
        json.WriteString("timezone", "Europe/Athens");
        if (path is not null)
        {
            json.WriteStartObject("page");
            json.WriteString("path", path);
            json.WriteString("url", Site + path);
            if (setting.Advert is { } advert)
            {
                json.WriteString("referrer", $"https://{advert.Source}.example/");
            }

            json.WriteEndObject();
        }

        if (setting.Device is { } device)
        {
            json.WriteString("userAgent", device.Model.UserAgent);
            WriteScreen(json, device);
        }
    }

    private static void WriteApp(Utf8JsonWriter json, Setting setting)
    {
        json.WriteString("locale", setting.Who.Locale);
        json.WriteString("timezone", "Europe/Athens");
        json.WriteStartObject("app");
        json.WriteString("name", "Spitanthi");
        json.WriteString("namespace", "example.spitanthi.app");
        json.WriteString("version", "4.8.1");
        json.WriteString("build", "4810");
        json.WriteEndObject();
        if (setting.Device is not { } device)
        {
            return;
        }

        json.WriteStartObject("device");
        json.WriteString("id", device.DeviceId);
        json.WriteString("manufacturer", device.Model.Maker);
        json.WriteString("model", device.Model.Name);
        json.WriteString("type", device.Model.Kind);
        if (device.PushToken is not null)
        {
            json.WriteString("token", device.PushToken);
        }

        json.WriteEndObject();
        json.WriteStartObject("os");
        json.WriteString("name", device.Model.Os);
        json.WriteString("version", device.Model.OsVersion);
        json.WriteEndObject();
        json.WriteString("userAgent", device.Model.UserAgent);
        WriteScreen(json, device);
    }

    private static void WriteScreen(Utf8JsonWriter json, Device device)
    {
        json.WriteStartObject("screen");
        json.WriteNumber("width", device.Model.Width);
        json.WriteNumber("height", device.Model.Height);
        json.WriteEndObject();
    }

    private static void WriteCampaign(Utf8JsonWriter json, string name, string source, string medium)
    {
        json.WriteStartObject("campaign");
        json.WriteString("name", name);
        json.WriteString("source", source);
        json.WriteString("medium", medium);
        json.WriteEndObject();
    }
}
