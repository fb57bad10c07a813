// The last net: an error that is nobody's input becomes a plain 500 (or 503 when the store cannot take it now), logged once, telling nothing.
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;

namespace Mitos.Host;

internal sealed partial class UnexpectedErrors(RequestDelegate next, ILogger<UnexpectedErrors> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller went away; there is nobody to answer.
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            await new Problem(exception.StatusCode, "bad_request", exception.Message).ToResult().ExecuteAsync(http);
        }
        catch (NotSupportedException exception) when (!http.Response.HasStarted && LacksKind(exception))
        {
            await new Problem(400, "bad_request", $"A part of the body does not say which kind it is: {exception.Message.Split(" Path: ")[^1].Split(' ')[0]}.").ToResult().ExecuteAsync(http);
        }
        catch (StorageFullException exception) when (!http.Response.HasStarted)
        {
            http.Response.Headers.RetryAfter = "10";
            await new Problem(503, "storage_full", exception.Message).ToResult().ExecuteAsync(http);
        }
        catch (StoreUnavailableException exception) when (!http.Response.HasStarted)
        {
            http.Response.Headers.RetryAfter = "5";
            await new Problem(503, "store_unavailable", exception.Message).ToResult().ExecuteAsync(http);
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            Failed(log, exception, http.Request.Method, http.GetEndpoint()?.DisplayName ?? "");
            await new Problem(500, "unexpected", "Something went wrong in Mitos. It was logged; try again, and report it if it stays.").ToResult().ExecuteAsync(http);
        }
    }

    /// <summary>Of JSON that could be of several kinds and names none, System.Text.Json says that it is not supported, and not that it is wrong.</summary>
    private static bool LacksKind(NotSupportedException exception) => exception.Source == "System.Text.Json" && exception.Message.Contains("must specify a type discriminator", StringComparison.Ordinal);

    [LoggerMessage(Level = LogLevel.Error, Message = "Unexpected error in {Method} {Endpoint}")]
    private static partial void Failed(ILogger log, Exception exception, string method, string endpoint);
}
