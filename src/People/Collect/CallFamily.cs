// Which family of SDKs made a call; the two differ in what they forbid.
using Microsoft.AspNetCore.Http;

namespace Mitos.People.Collect;

/// <summary>The family of an SDK.</summary>
internal enum CallFamily
{
    /// <summary>To be found out from the request.</summary>
    Any,

    /// <summary>32 KB an event, 500 KB a batch; an event without ids is refused by itself.</summary>
    Segment,

    /// <summary>4,000 KB a request; one event without ids refuses the whole request.</summary>
    RudderStack,
}

internal static class CallFamilies
{
    public static CallFamily Of(HttpRequest request, ReadOnlySpan<byte> body)
    {
        var type = request.ContentType;
        if (request.Headers.ContainsKey("AnonymousId") || (type is not null && type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)))
        {
            return CallFamily.RudderStack;
        }

        return body.IndexOf("RudderLabs"u8) >= 0 || body.IndexOf("rudder-sdk"u8) >= 0 ? CallFamily.RudderStack : CallFamily.Segment;
    }
}
