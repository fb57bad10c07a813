// Trying a template out before anybody gets it: what a customer would get, and a test to one's own address.
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Identity.Contracts;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Templates.Contracts;
using Mitos.Reach.Templates.Writing;

namespace Mitos.Reach.Templates;

/// <param name="Content">What is on the screen; null for the draft as it is stored.</param>
/// <param name="Profile">A customer; null for the sample customer.</param>
/// <param name="Language">Null for the customer's own.</param>
public sealed record TemplatePreviewRequest(TemplateContent? Content, string Channel, Guid? Profile, string? Language, JsonElement? Data);

/// <param name="Sms">How long the text is on a telephone; null for other channels.</param>
public sealed record TemplatePreviewView(string Language, string? Subject, string Text, string? Html, IReadOnlyList<TemplateFault> Faults, SmsLength? Sms);

/// <param name="Trial">What is sent, as a preview has it.</param>
/// <param name="To">One's own address on the channel.</param>
public sealed record TemplateTestRequest(TemplatePreviewRequest Trial, string To);

/// <param name="Outcome"><c>accepted</c>, <c>bounced</c>, <c>failed</c>, <c>busy</c>, <c>down</c> or <c>unknown</c>; <c>refused</c> for what was not given to the provider at all.</param>
/// <param name="Reason">A stable word; null when all is well.</param>
/// <param name="Detail">The provider's own words.</param>
public sealed record TemplateTestView(string Outcome, string? Reason, string? Detail, IReadOnlyList<TemplateFault> Faults);

internal static class TemplateTrialEndpoints
{
    private const int LongestAddress = 2_000;
    private static readonly TimeSpan s_testLimit = TimeSpan.FromSeconds(30);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var templates = routes.MapGroup("/api/templates").WithTags("Templates");
        templates.MapPost("/{key}/preview", PreviewAsync).Requires(Permission.ReadMessages).WithName("PreviewTemplate").Produces<TemplatePreviewView>().ProducesProblem(404).ProducesProblem(422);
        templates.MapPost("/{key}/test", TestAsync).Requires(Permission.ChangeMessages).WithName("TestTemplate").Produces<TemplateTestView>().ProducesProblem(404).ProducesProblem(422);
    }

    private static async Task<IResult> PreviewAsync(
        string key, TemplatePreviewRequest request, HttpContext http, TemplateCache cache, Database database, IIdentityDirectory identity, ISmsLengths lengths, AuditLog audit, CancellationToken cancellationToken)
    {
        var (trial, fault) = await TryAsync(key, request, http, cache, database, identity, audit, cancellationToken);
        return trial is null ? fault!
            : TypedResults.Ok(new TemplatePreviewView(
                trial.Content.Language, trial.Content.Subject, trial.Content.Text, trial.Content.Html, trial.Faults, request.Channel == ChannelWords.Sms ? lengths.Of(trial.Content.Text) : null));
    }

    /// <summary>It is in no ledger and asks nobody for consent: the address is the caller's own. What has a fault does not leave here either.</summary>
    private static async Task<IResult> TestAsync(
        string key, TemplateTestRequest request, HttpContext http, TemplateCache cache, Database database, IIdentityDirectory identity, IChannelLines lines, TimeProvider clock, AuditLog audit, CancellationToken cancellationToken)
    {
        var to = request.To?.Trim() ?? "";
        if (request.Trial is null || to.Length > LongestAddress || (to.Length == 0 && request.Trial.Channel != ChannelWords.Webhook))
        {
            return Problem.Field(request.Trial is null ? "trial" : "to", "Say to which address.").ToResult();
        }

        var (trial, fault) = await TryAsync(key, request.Trial, http, cache, database, identity, audit, cancellationToken);
        if (trial is null)
        {
            return fault!;
        }

        var answer = trial.Faults.Count > 0 ? Refused(trial.Faults.Any(one => one.Kind == TemplateFaultKind.Broken) ? "template_fault" : "data_missing", trial.Faults)
            : lines.Find(request.Trial.Channel) is not { } connection ? Refused("no_connection", [])
            : await SendAsync(lines, connection, new OutgoingMessage($"test-{Guid.CreateVersion7(clock.GetUtcNow()):N}", to, trial.Content, false, null), cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "template.test", $"template:{key}", answer.Outcome, cancellationToken);
        return TypedResults.Ok(answer);
    }

    private static TemplateTestView Refused(string reason, IReadOnlyList<TemplateFault> faults) => new("refused", reason, null, faults);

    private static async Task<TemplateTestView> SendAsync(IChannelLines lines, SendingConnection connection, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (lines.Room(connection.Id) == 0)
        {
            return new TemplateTestView("busy", "line_busy", null, []);
        }

        var done = new TaskCompletionSource<SendResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        lines.Post(connection.Id, message, result => done.TrySetResult(result));
        try
        {
            var result = await done.Task.WaitAsync(s_testLimit, cancellationToken);
            return new TemplateTestView(result.Outcome.ToString().ToLowerInvariant(), result.Reason, result.Detail, []);
        }
        catch (TimeoutException)
        {
            return new TemplateTestView("unknown", "no_answer", null, []);
        }
    }

    private static async Task<(TemplateTrial? Trial, IResult? Fault)> TryAsync(
        string key, TemplatePreviewRequest request, HttpContext http, TemplateCache cache, Database database, IIdentityDirectory identity, AuditLog audit, CancellationToken cancellationToken)
    {
        if (cache.FindTemplate(key) is not { } found)
        {
            return (null, TemplateEndpoints.NotFound());
        }

        var profile = 0L;
        if (request.Profile is { } id)
        {
            if (!Caller.Required(http).May(Permission.ReadCustomers) || database.Read(session => identity.FindProfile(session, id)) is not { } known)
            {
                return (null, Problem.NotFound("profile_not_found", "No profile has this id.").ToResult());
            }

            profile = known;
            await audit.WriteReadAsync(Caller.Required(http), "template.preview", $"profile:{id}", cancellationToken);
        }

        var content = request.Content ?? found.Draft;
        if (Problem.Fields([.. TemplateEndpoints.SizeFaults(content), .. LanguageFaults(request)]) is { } problem)
        {
            return (null, problem.ToResult());
        }

        var trial = database.Read(session => cache.Try(session, content, request.Channel, profile, request.Language, request.Data));
        return trial is null ? (null, Problem.Field("channel", "The template says nothing for this channel in this language.").ToResult()) : (trial, null);
    }

    private static IEnumerable<(string, string)> LanguageFaults(TemplatePreviewRequest request)
    {
        if (request.Language is not (null or "el" or "en"))
        {
            yield return ("language", "The languages are el and en.");
        }
    }
}
