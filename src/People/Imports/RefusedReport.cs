// The rows of an import that were refused, in the file's own form with the reason beside each: to be corrected and imported again.
using System.Text;
using Microsoft.AspNetCore.Http;
using Mitos.People.Imports.Readers;

namespace Mitos.People.Imports;

/// <summary>Read from the file once more, so that the report is of any length and needs no room. Importing reads over the added column or line.</summary>
internal static class RefusedReport
{
    private const string ErrorColumn = "mitos_error";

    public static async Task WriteAsync(HttpResponse response, string path, Import import, CancellationToken cancellationToken)
    {
        var (ending, type) = import.Kind switch
        {
            "vcard" => ("vcf", "text/vcard"),
            "ndjson" or "woocommerce-orders" or "woocommerce-customers" => ("ndjson", "application/x-ndjson"),
            _ => ("csv", "text/csv"),
        };
        response.ContentType = $"{type}; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"import-{import.Id}-refused.{ending}\"";

        // The mark tells a spreadsheet that the text is UTF-8.
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: ending == "csv"), leaveOpen: true);
        if (ending == "csv")
        {
            await writer.WriteAsync($"{Header(path)},{ErrorColumn}\r\n");
        }

        using var file = new ImportFile(path);
        foreach (var row in file.Read(import.Kind, ImportMapping.Read(import.Mapping)).Where(row => row.Problem is not null))
        {
            foreach (var record in row.Raw ?? [])
            {
                await writer.WriteAsync(Line(ending, record, row.Problem!).AsMemory(), cancellationToken);
            }
        }
    }

    private static string Header(string path)
    {
        using var file = new ImportFile(path);
        return CsvRows.Line([.. CsvRows.Read(file.Text).First().Where(name => name != ErrorColumn)]);
    }

    private static string Line(string ending, string record, string problem) => ending switch
    {
        "csv" => $"{record},{CsvRows.Cell(problem)}\r\n",
        "vcf" when record.LastIndexOf("END:VCARD", StringComparison.OrdinalIgnoreCase) is >= 0 and var end => $"{record[..end]}X-MITOS-ERROR:{problem}\r\n{record[end..]}\r\n",

        // A record that could not be read stays as it is; in one line, if it can be put into one.
        _ => record.TrimEnd() + (ending == "vcf" ? $"\r\nX-MITOS-ERROR:{problem}\r\n" : "\n"),
    };
}
