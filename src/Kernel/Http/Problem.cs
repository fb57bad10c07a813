// Errors that a caller can cause, as values: a stable code, a sentence that says what to do, and the HTTP status they become.
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Mitos.Kernel.Http;

/// <summary>An error of the management API. docs/reference/errors.md lists all codes.</summary>
/// <param name="Code">Stable; callers branch on it.</param>
/// <param name="Detail">What to do, in English; the console has its own words for each code.</param>
public sealed record Problem(int Status, string Code, string Detail, IReadOnlyDictionary<string, string[]>? Errors = null)
{
    /// <summary>Sent as <c>Retry-After</c>; null says nothing.</summary>
    public int? RetryAfterSeconds { get; init; }

    public static Problem NotFound(string code, string detail) => new(StatusCodes.Status404NotFound, code, detail);

    public static Problem Invalid(string code, string detail) => new(StatusCodes.Status422UnprocessableEntity, code, detail);

    public static Problem Field(string field, string detail) =>
        new(StatusCodes.Status422UnprocessableEntity, "invalid_field", detail, new Dictionary<string, string[]> { [field] = [detail] });

    /// <summary>All that is wrong with the fields of a request; null when nothing is.</summary>
    public static Problem? Fields(IEnumerable<(string Field, string Fault)> faults)
    {
        var byField = faults.GroupBy(fault => fault.Field, fault => fault.Fault).ToDictionary(group => group.Key, group => group.ToArray());
        return byField.Count == 0 ? null
            : new Problem(StatusCodes.Status422UnprocessableEntity, "invalid_field", string.Join(' ', byField.Values.SelectMany(fault => fault).Distinct()), byField);
    }

    /// <summary>The one place where errors become HTTP (RFC 9457).</summary>
    public IResult ToResult()
    {
        var extensions = new Dictionary<string, object?> { ["code"] = Code };
        if (Errors is not null)
        {
            extensions["errors"] = Errors;
        }

        var result = TypedResults.Problem(detail: Detail, statusCode: Status, title: TitleOf(Status), type: $"https://mitos.example/errors/{Code}", extensions: extensions);
        return RetryAfterSeconds is { } seconds ? new Delayed(result, seconds) : result;
    }

    private sealed class Delayed(IResult result, int seconds) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return result.ExecuteAsync(httpContext);
        }
    }

    private static string TitleOf(int status) => status switch
    {
        400 => "Bad request",
        401 => "Sign-in required",
        403 => "Not allowed",
        404 => "Not found",
        409 => "Conflict",
        413 => "Too large",
        422 => "Invalid input",
        429 => "Too many requests",
        503 => "Not available",
        _ => "Error",
    };
}

/// <summary>The shape of an error's body, for the API description.</summary>
public sealed class ApiProblem : ProblemDetails
{
    public string Code { get; init; } = "";

    public Dictionary<string, string[]>? Errors { get; init; }
}
