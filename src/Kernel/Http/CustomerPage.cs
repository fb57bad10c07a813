// The frame of every page for customers: server-rendered, without script, light and dark, readable on any phone.
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Mitos.Kernel.Http;

public static class CustomerPage
{
    private const string Style =
        """
        :root{color-scheme:light dark;--ink:#1d1b18;--dim:#5d5850;--line:#d8d3c9;--ground:#f7f6f2;--surface:#fff;--accent:#9c2a20}
        @media(prefers-color-scheme:dark){:root{--ink:#f1eee8;--dim:#b8b2a6;--line:#4a463f;--ground:#1a1917;--surface:#24221f;--accent:#f2b8b5}}
        *{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        main{max-width:36rem;margin:0 auto;padding:2rem 1rem 4rem}h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}h2{font-size:1.05rem;margin:0}p{margin:.25rem 0 1rem}
        .dim{color:var(--dim)}nav{text-align:end;font-size:.9rem}a{color:inherit}fieldset,section{background:var(--surface);border:1px solid var(--line);border-radius:10px;margin:0 0 1rem;padding:1rem}
        legend{font-weight:600;padding:0 .25rem}label{display:flex;gap:.75rem;align-items:center;min-height:2.75rem}input[type=checkbox]{inline-size:1.35rem;block-size:1.35rem;accent-color:var(--accent)}
        button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.25rem;border-radius:8px;border:1px solid var(--ink);background:var(--ink);color:var(--ground);cursor:pointer;margin:0 .5rem .5rem 0}
        button.quiet{background:transparent;color:var(--ink)}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        [role=status]{border:2px solid #2f7d4f;border-radius:8px;padding:.75rem 1rem;margin:0 0 1rem}
        """;

    /// <summary>Greek stays Greek; what means something in HTML does not.</summary>
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A text as HTML.</summary>
    public static string Text(string text) => s_encoder.Encode(text);

    /// <param name="language"><c>el</c> or <c>en</c>.</param>
    /// <param name="title">Plain text.</param>
    /// <param name="body">HTML, every text of which has been through <see cref="Text"/>.</param>
    public static string Of(string language, string title, string body) =>
        $"""
        <!doctype html>
        <html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,">
        <title>{Text(title)}</title><style>{Style}</style></head>
        <body><main>{body}</main></body></html>
        """;
}
