// Everything that Mitos holds about one person, as a file for her: a page to read and JSON for programs.
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mitos.Kernel.Http;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Consent.Privacy;

/// <summary>A ZIP of <c>person.html</c> and <c>person.json</c> in a temporary file: a long thread fills no memory, and what fails has not begun to be sent.</summary>
internal sealed class PersonArchive(IPersonRecord record, ConsentService consents)
{
    private const int BufferBytes = 64 * 1024;
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The archive from its beginning; the file goes when it is closed.</returns>
    public async Task<Stream> WriteAsync(long profile, string language, CancellationToken cancellationToken)
    {
        var about = record.About(profile);
        var said = consents.Read(profile);
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            using (var json = new StreamWriter(zip.CreateEntry("person.json").Open(), new UTF8Encoding(false)))
            {
                await WriteJsonAsync(json, about, said, profile, cancellationToken);
            }

            using var page = new StreamWriter(zip.CreateEntry("person.html").Open(), new UTF8Encoding(false));
            await WritePageAsync(page, about, said, profile, language, cancellationToken);
        }

        file.Position = 0;
        return file;
    }

    private async Task WriteJsonAsync(StreamWriter writer, PersonAbout about, IReadOnlyList<ConsentState> said, long profile, CancellationToken cancellationToken)
    {
        await writer.WriteAsync($"{{\"profile\": {JsonSerializer.Serialize(about, s_json)},\n\"consent\": {JsonSerializer.Serialize(said, s_json)},\n\"events\": [");
        var first = true;
        foreach (var e in record.Events(profile))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.WriteAsync(first ? "\n" : ",\n");
            await writer.WriteAsync($"{{\"occurredAt\": \"{Instant(e.At)}\", \"source\": {JsonSerializer.Serialize(e.Source, s_json)}, \"channel\": \"{e.Channel}\", \"event\": {Encoding.UTF8.GetString(e.Payload)}}}");
            first = false;
        }

        await writer.WriteAsync("\n]}\n");
    }

    private async Task WritePageAsync(StreamWriter page, PersonAbout about, IReadOnlyList<ConsentState> said, long profile, string language, CancellationToken cancellationToken)
    {
        string Say(string el, string en) => CustomerPage.Text(language == "el" ? el : en);
        var body = new StringBuilder($"<h1>{Say("Τα δεδομένα μου", "My data")}</h1><p class=\"dim\">{Say("Όλα όσα φυλάσσονται για εσάς, στις", "Everything that is kept about you, on")} {Instant(about.At)}.</p>");
        Section(body, Say("Αναγνωριστικά", "Identifiers"), about.Identifiers.Select(one => (one.Type, one.Value)));
        Section(body, Say("Στοιχεία", "Traits"), about.Traits.Select(one => (one.Key, one.Value.ToString())));
        Section(body, Say("Συγκαταθέσεις", "Consent"), said.Where(one => one.At is not null).Select(one => ($"{one.Purpose} {one.Channel}", $"{one.Status.ToString().ToLowerInvariant()}, {Instant(one.At!.Value)}")));
        body.Append($"<section><h2>{Say("Τι έγινε και πότε", "What happened and when")}</h2>");
        var frame = CustomerPage.Of(language, language == "el" ? "Τα δεδομένα μου" : "My data", body + "{{events}}</section>").Split("{{events}}");
        await page.WriteAsync(frame[0]);
        foreach (var e in record.Events(profile))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await page.WriteAsync($"<details><summary>{Instant(e.At)} · {CustomerPage.Text(e.Kind)} · {CustomerPage.Text(e.Channel)} · {CustomerPage.Text(e.Source)}</summary><pre style=\"white-space:pre-wrap;overflow-wrap:anywhere\">{CustomerPage.Text(Encoding.UTF8.GetString(e.Payload))}</pre></details>\n");
        }

        await page.WriteAsync(frame[1]);
    }

    private static void Section(StringBuilder body, string title, IEnumerable<(string Name, string Value)> rows)
    {
        body.Append($"<section><h2>{title}</h2><dl>");
        foreach (var (name, value) in rows)
        {
            body.Append($"<dt class=\"dim\">{CustomerPage.Text(name)}</dt><dd>{CustomerPage.Text(value)}</dd>");
        }

        body.Append("</dl></section>");
    }

    private static string Instant(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
