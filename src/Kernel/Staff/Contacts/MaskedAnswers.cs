// The one place where answers to those who may not read contacts are masked: every answer below /api passes here, those of endpoints yet to come too.
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

/// <summary>Marks an endpoint whose answers hold nothing of customers: accounts of staff, teams, keys.</summary>
public sealed record NoContacts;

public static class MaskedAnswers
{
    /// <summary>Says that no answer of the endpoint holds what a customer can be reached by; without this it is masked for who may not read it.</summary>
    public static TBuilder CarriesNoContacts<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new NoContacts());

    public static async Task MaskAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments("/api") || Caller.Of(http) is not { } caller || caller.May(Permission.ReadContacts) || http.GetEndpoint()?.Metadata.GetMetadata<NoContacts>() is not null)
        {
            await next(http);
            return;
        }

        var original = http.Response.Body;
        using var buffer = new MemoryStream();
        http.Response.Body = buffer;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = original;
        }

        if (buffer.Length == 0)
        {
            return;
        }

        // A packed file cannot be covered, so it is not given.
        var kind = http.Response.ContentType?.Split(';')[0] ?? "";
        if (!kind.EndsWith("json", StringComparison.Ordinal) && !kind.StartsWith("text/", StringComparison.Ordinal))
        {
            http.Response.Headers.ContentDisposition = default;
            http.Response.ContentLength = null;
            await new Problem(403, "not_allowed", "This file holds telephone numbers and e-mail addresses in full. Ask an administrator for ReadContacts.").ToResult().ExecuteAsync(http);
            return;
        }

        // A body that is no JSON, such as lines of it, is covered as a text.
        var plain = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        var masked = kind.EndsWith("json", StringComparison.Ordinal) && !kind.EndsWith("ndjson", StringComparison.Ordinal) ? ContactMask.Json(plain) : Encoding.UTF8.GetBytes(ContactMask.Text(Encoding.UTF8.GetString(plain.Span)));
        http.Response.ContentLength = null;
        await original.WriteAsync(masked, http.RequestAborted);
    }
}
