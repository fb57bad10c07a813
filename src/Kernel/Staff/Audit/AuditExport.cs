// Writes the audit as a file that people and programs read, a piece at a time, however long it is.
using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Mitos.Kernel.Staff;

internal static class AuditExport
{
    private const int FlushEvery = 200;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A spreadsheet takes a cell that begins so for a formula and runs it.</summary>
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");

    public static async Task WriteAsync(HttpResponse response, IEnumerable<AuditEntry> entries, bool isCsv, CancellationToken cancellationToken)
    {
        response.ContentType = isCsv ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"mitos-audit.{(isCsv ? "csv" : "ndjson")}\"";

        // The mark tells a spreadsheet that the text is UTF-8.
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: isCsv), leaveOpen: true);
        if (isCsv)
        {
            await writer.WriteAsync("at,actor,action,subject,detail\r\n");
        }

        var written = 0;
        foreach (var entry in entries)
        {
            await writer.WriteAsync((isCsv ? Line(entry) : JsonSerializer.Serialize(new { at = At(entry), entry.Actor, entry.Action, entry.Subject, entry.Detail }, Json) + "\n").AsMemory(), cancellationToken);
            if (++written % FlushEvery == 0)
            {
                await writer.FlushAsync(cancellationToken);
            }
        }
    }

    private static string Line(AuditEntry entry) => string.Join(',', new[] { At(entry), entry.Actor, entry.Action, entry.Subject, entry.Detail }.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string At(AuditEntry entry) => entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
