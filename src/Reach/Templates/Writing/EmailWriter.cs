// Writes an e-mail: tables that every mail program shows, one column on a telephone, and the same as plain text.
using System.Text;
using Mitos.Kernel.Http;
using Mitos.Reach.Brand.Contracts;
using Mitos.Reach.Templates.Liquid;

namespace Mitos.Reach.Templates.Writing;

/// <param name="say">Writes the text of a place.</param>
/// <param name="link">Makes of an address the one that stands in the message.</param>
/// <param name="find">Finds a list in the data by its path.</param>
internal sealed class EmailWriter(BrandProfile brand, string language, Func<string, bool, string> say, Func<string, string> link, Func<string, IReadOnlyList<object?>> find)
{
    private const string Style =
        """
        body{margin:0;padding:0;background:#f4f2ee}img{border:0;max-width:100%;height:auto}
        @media(max-width:600px){.frame{width:100%!important}.column{display:block!important;width:100%!important}.pad{padding-left:16px!important;padding-right:16px!important}}
        """;

    private readonly StringBuilder _html = new();
    private readonly StringBuilder _text = new();

    public (string Html, string Text) Write(string place, EmailContent content, string subject, string preferences, string unsubscribe, string? pixel)
    {
        Blocks($"{place}.blocks", content.Blocks);
        if (!content.Blocks.Any(block => block.Kind == "footer"))
        {
            Footer(null, preferences, unsubscribe);
        }
        else
        {
            var index = content.Blocks.ToList().FindIndex(block => block.Kind == "footer");
            Footer(content.Blocks[index].Text is null ? null : say($"{place}.blocks[{index}].text", true), preferences, unsubscribe);
        }

        var preheader = content.Preheader is { Length: > 0 } ? $"<div style=\"display:none;max-height:0;overflow:hidden\">{CustomerPage.Text(Guard.Restore(say($"{place}.preheader", false)))}</div>" : "";
        var head = brand.Logo is { Length: > 0 } logo ? $"<img src=\"{CustomerPage.Text(logo)}\" alt=\"{CustomerPage.Text(brand.Name)}\" height=\"40\">" : $"<strong style=\"font-size:20px\">{CustomerPage.Text(brand.Name)}</strong>";
        return (
            $"""
            <!doctype html>
            <html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><title>{CustomerPage.Text(subject)}</title><style>{Style}</style></head>
            <body style="margin:0;background:#f4f2ee">{preheader}<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f4f2ee"><tr><td align="center" style="padding:24px 8px">
            <table role="presentation" class="frame" width="600" cellpadding="0" cellspacing="0" style="width:600px;max-width:100%;background:#ffffff;border-radius:8px;font:16px/1.5 Helvetica,Arial,sans-serif;color:#1d1b18">
            <tr><td class="pad" style="padding:24px 32px 8px">{head}</td></tr>
            {_html}</table></td></tr></table>{(pixel is null ? "" : $"<img src=\"{CustomerPage.Text(pixel)}\" width=\"1\" height=\"1\" alt=\"\">")}</body></html>
            """, _text.ToString().ReplaceLineEndings("\n").Trim() + "\n");
    }

    private void Blocks(string place, IReadOnlyList<EmailBlock> blocks)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index].Kind == "columns")
            {
                Columns($"{place}[{index}]", blocks[index].Columns!);
            }
            else if (blocks[index].Kind != "footer")
            {
                Row(Block($"{place}[{index}]", blocks[index]));
            }
        }
    }

    private void Columns(string place, IReadOnlyList<IReadOnlyList<EmailBlock>> columns)
    {
        var cells = columns.Select((column, number) =>
            $"<td class=\"column\" width=\"{100 / columns.Count}%\" valign=\"top\" style=\"padding:0 8px 0 0\">{string.Concat(column.Select((block, index) => Block($"{place}.columns[{number}][{index}]", block)))}</td>");
        Row($"<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr>{string.Concat(cells)}</tr></table>");
    }

    private void Row(string html) => _html.Append("<tr><td class=\"pad\" style=\"padding:8px 32px\">").Append(html).Append("</td></tr>\n");

    private string Block(string place, EmailBlock block)
    {
        switch (block.Kind)
        {
            case "heading":
                var heading = say($"{place}.text", true);
                Plain(LightMarkup.Plain(heading) + "\n");
                return $"<h1 style=\"margin:0 0 8px;font-size:24px;line-height:1.25\">{LightMarkup.Inline(heading, link)}</h1>";
            case "text":
                var text = say($"{place}.text", true);
                Plain(LightMarkup.Plain(text) + "\n");
                return LightMarkup.Html(text, link);
            case "image":
                return Image(place, block);
            case "button":
                var (words, address) = (Guard.Restore(say($"{place}.text", false)), Address($"{place}.url"));
                Plain($"{words}: {address}\n");
                return address is null ? "" : $"<p style=\"margin:8px 0 16px\"><a href=\"{CustomerPage.Text(link(address))}\" style=\"display:inline-block;background:{brand.Colour};color:#ffffff;text-decoration:none;font-weight:bold;padding:12px 24px;border-radius:6px\">{CustomerPage.Text(words)}</a></p>";
            case "products":
                return Products(block);
            case "divider":
                Plain("----------\n");
                return "<hr style=\"border:0;border-top:1px solid #d8d3c9;margin:8px 0\">";
            default:
                return "";
        }
    }

    private string Image(string place, EmailBlock block)
    {
        var source = Address($"{place}.image");
        var alt = block.Alt is { Length: > 0 } ? say($"{place}.alt", false) : "";
        var picture = source is null ? "" : $"<img src=\"{CustomerPage.Text(source)}\" alt=\"{CustomerPage.Text(alt)}\" width=\"536\" style=\"width:100%;border-radius:6px\">";
        Plain(alt.Length > 0 ? $"[{alt}]\n" : "");
        return block.Url is { Length: > 0 } && Address($"{place}.url") is { } to ? $"<a href=\"{CustomerPage.Text(link(to))}\">{picture}</a>" : picture;
    }

    /// <summary>A list of the data, with what the e-commerce events say of products: name, price, quantity, image_url, url.</summary>
    private string Products(EmailBlock block)
    {
        var rows = new StringBuilder("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\">");
        foreach (var product in find(block.List!).OfType<Dictionary<string, object?>>().Take(block.Limit ?? EmailShape.MostProducts))
        {
            var name = LiquidValue.Text(product.GetValueOrDefault("name"));
            var price = product.GetValueOrDefault("price") is { } amount ? LocalWords.Money(LiquidValue.Decimal(amount), LiquidValue.Text(product.GetValueOrDefault("currency")) is { Length: 3 } currency ? currency : "EUR", language) : "";
            var count = LiquidValue.Decimal(product.GetValueOrDefault("quantity")) > 1 ? $"{LiquidValue.Text(product["quantity"])} × " : "";
            var picture = LightMarkup.SafeAddress(LiquidValue.Text(product.GetValueOrDefault("image_url"))) is { } source ? $"<img src=\"{CustomerPage.Text(source)}\" alt=\"\" width=\"72\" style=\"border-radius:6px\">" : "";
            var title = LightMarkup.SafeAddress(LiquidValue.Text(product.GetValueOrDefault("url"))) is { } to ? $"<a href=\"{CustomerPage.Text(link(to))}\" style=\"color:#1d1b18\">{CustomerPage.Text(name)}</a>" : CustomerPage.Text(name);
            rows.Append($"<tr><td width=\"88\" style=\"padding:8px 0\">{picture}</td><td style=\"padding:8px 0\">{count}{title}</td><td align=\"right\" style=\"padding:8px 0;white-space:nowrap\">{CustomerPage.Text(price)}</td></tr>");
            Plain($"- {count}{name}{(price.Length > 0 ? $", {price}" : "")}");
        }

        Plain("");
        return rows.Append("</table>").ToString();
    }

    private void Footer(string? own, string preferences, string unsubscribe)
    {
        var isGreek = language == "el";
        var lines = new List<string> { CustomerPage.Text(brand.PostalAddress.Length > 0 ? $"{brand.Name} · {brand.PostalAddress}" : brand.Name) };
        var links = new List<(string Words, string Address)>();
        if (preferences.Length > 0)
        {
            links.Add((isGreek ? "Οι προτιμήσεις μου" : "My preferences", preferences));
        }

        if (unsubscribe.Length > 0)
        {
            links.Add((isGreek ? "Διαγραφή από τη λίστα" : "Unsubscribe", unsubscribe));
        }

        lines.Add(string.Join(" · ", links.Select(one => $"<a href=\"{CustomerPage.Text(one.Address)}\" style=\"color:#5d5850\">{one.Words}</a>")));
        _html.Append($"<tr><td class=\"pad\" style=\"padding:16px 32px 32px;font-size:13px;color:#5d5850;border-top:1px solid #d8d3c9\">{(own is null ? "" : LightMarkup.Html(own, link))}{string.Join("<br>", lines.Where(line => line.Length > 0))}</td></tr>\n");
        Plain($"--\n{(own is null ? "" : LightMarkup.Plain(own) + "\n")}{brand.Name}{(brand.PostalAddress.Length > 0 ? $" · {brand.PostalAddress}" : "")}\n" + string.Join('\n', links.Select(one => $"{one.Words}: {one.Address}")));
    }

    private string? Address(string place) => LightMarkup.SafeAddress(say(place, false));

    private void Plain(string text) => _text.Append(text).Append('\n');
}
