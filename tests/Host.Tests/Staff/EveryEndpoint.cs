// The endpoints of the running program, with addresses by which they can be called.
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Staff;
using Mitos.Testing;

namespace Mitos.Host.Tests.Staff;

/// <param name="Pattern">As the route says it, without constraints.</param>
/// <param name="TakesForm">Its body is a form with a file, and not JSON.</param>
internal sealed record CallableEndpoint(string Method, string Pattern, RequiredPermission? Required, bool TakesForm)
{
    /// <summary>An address that the route takes; what it names is not there unless <paramref name="values"/> says so.</summary>
    public string Address(IReadOnlyDictionary<string, string> values) => Regex.Replace(Pattern, @"\{\*{0,2}(\w+)\}", match => values.GetValueOrDefault(match.Groups[1].Value, "999999"));
}

internal static class EveryEndpoint
{
    public static List<CallableEndpoint> Of(MitosServer server) => [.. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new CallableEndpoint(
            method, "/" + Regex.Replace(endpoint.RoutePattern.RawText!, @"(\{[^:}]+):\w+\}", "$1}").Trim('/'), endpoint.Metadata.GetMetadata<RequiredPermission>(),
            endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") ?? false)))
        .DistinctBy(one => (one.Method, one.Pattern)).OrderBy(one => one.Pattern, StringComparer.Ordinal).ThenBy(one => one.Method, StringComparer.Ordinal)];

    public static bool IsGuarded(CallableEndpoint endpoint) => new[] { "/api", "/live", "/metrics" }.Any(start => endpoint.Pattern == start || endpoint.Pattern.StartsWith(start + "/", StringComparison.Ordinal));
}
