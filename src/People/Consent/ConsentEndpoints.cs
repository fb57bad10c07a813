// The API of consent: the purposes and their wordings, what a customer has said, saying it for her, and links for herself.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Collect.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Consent;

/// <param name="Channel">Null for a purpose as a whole.</param>
/// <param name="MessageId">The event that says so.</param>
public sealed record ConsentView(string Purpose, string? Channel, ConsentStatus Status, DateTimeOffset? At, string? Source, string? MessageId, int? Wording);

/// <param name="Evidence">What proves it, such as the number of a signed form; at most 500 characters.</param>
public sealed record ConsentRequest(string Purpose, string? Channel, ConsentStatus Status, string? Evidence);

/// <param name="Status">As it stands now: <c>pending</c> when she has to confirm it.</param>
/// <param name="ConfirmUrl">The page on which she confirms; only she may get it.</param>
public sealed record ConsentResult(ConsentStatus Status, string? ConfirmUrl);

public sealed record ConsentLinkRequest(string? Kind, string? Purpose, string? Channel);

public sealed record ConsentLinkView(string Url);

/// <param name="Sources">The numbers of sources whose yes is believed where a purpose wants it confirmed: they have it confirmed themselves.</param>
public sealed record TrustedSources(IReadOnlyList<int> Sources);

internal static class ConsentEndpoints
{
    private const int LongestEvidence = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var purposes = routes.MapGroup("/api/consent/purposes").WithTags("Consent");
        purposes.MapGet("", (PurposeSettings settings) => new Page<ConsentPurpose>([.. settings.Current], null)).Requires(Permission.ReadCustomers).WithName("ListPurposes");
        purposes.MapPut("", ChangePurposesAsync).Requires(Permission.ChangeSettings).WithName("ChangePurposes").Produces<Page<ConsentPurpose>>().ProducesProblem(422);
        purposes.MapGet("/{key}/wordings", (string key, PurposeSettings settings) => new Page<WordingView>([.. settings.Wordings(key)], null)).Requires(Permission.ReadCustomers).WithName("ListWordings");

        var trusted = routes.MapGroup("/api/consent/trusted-sources").WithTags("Consent");
        trusted.MapGet("", (ConfirmationRules rules) => new TrustedSources(rules.Trusted)).Requires(Permission.ReadSettings).WithName("GetTrustedSources");
        trusted.MapPut("", TrustAsync).Requires(Permission.ChangeSettings).WithName("ChangeTrustedSources").Produces<TrustedSources>().ProducesProblem(422);

        var consent = routes.MapGroup("/api/profiles/{id:guid}/consent").WithTags("Consent");
        consent.MapGet("", Get).Requires(Permission.ReadCustomers).WithName("GetConsent").Produces<Page<ConsentView>>().ProducesProblem(404);
        consent.MapPost("", ChangeAsync).Requires(Permission.ChangeCustomers).WithName("ChangeConsent").Produces<ConsentResult>().ProducesProblem(404).ProducesProblem(422);
        consent.MapPost("/links", CreateLinkAsync).Requires(Permission.ChangeCustomers).WithName("CreateConsentLink").Produces<ConsentLinkView>(201).ProducesProblem(404).ProducesProblem(422);
    }

    private static async Task<IResult> TrustAsync(TrustedSources wanted, HttpContext http, ConfirmationRules rules, ISourceNumbers sources, AuditLog audit, CancellationToken cancellationToken)
    {
        if (wanted.Sources is null || wanted.Sources.Count > ConfirmationRules.MostTrusted || wanted.Sources.Except(sources.All).Any() || wanted.Sources.Contains(0))
        {
            return Problem.Field("sources", $"Name sources by their numbers, at most {ConfirmationRules.MostTrusted}.").ToResult();
        }

        await rules.TrustAsync(wanted.Sources, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "settings.trustedSources", "settings", string.Join(", ", rules.Trusted), cancellationToken);
        return TypedResults.Ok(new TrustedSources(rules.Trusted));
    }

    private static IResult Get(Guid id, ConsentService service, ISourceDirectory sources, EventLog log)
    {
        if (service.Find(id) is not { } profile)
        {
            return NotFound();
        }

        return TypedResults.Ok(new Page<ConsentView>([.. service.Read(profile).Select(one => new ConsentView(one.Purpose, one.Channel, one.Status,
            one.At is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, one.Seq == 0 ? null : sources.Find(one.Source).Name, one.Seq == 0 ? null : log.Find(one.Seq)?.MessageId, one.Wording))], null));
    }

    private static async Task<IResult> ChangeAsync(
        Guid id, ConsentRequest request, HttpContext http, ConsentService service, PurposeSettings purposes, AuditLog audit, CancellationToken cancellationToken)
    {
        if (service.Find(id) is null)
        {
            return NotFound();
        }

        if (FaultOf(purposes, request.Purpose, request.Channel) is { } fault)
        {
            return fault;
        }

        if (request.Status is not (ConsentStatus.Granted or ConsentStatus.Denied))
        {
            return Problem.Field("status", "Say granted or denied.").ToResult();
        }

        if (request.Evidence is { Length: > LongestEvidence })
        {
            return Problem.Field("evidence", $"At most {LongestEvidence} characters.").ToResult();
        }

        var caller = Caller.Required(http);
        var token = await service.ChangeAsync(id, new ConsentChange(request.Purpose, request.Channel, request.Status, ConsentMethod.Staff, caller.Name,
            request.Evidence is null ? null : new { note = request.Evidence }), cancellationToken);
        await audit.WriteAsync(caller, "profile.consent", $"profile:{id}", $"{request.Purpose} {request.Channel} {request.Status.ToString().ToLowerInvariant()}", cancellationToken);
        return TypedResults.Ok(token is null ? new ConsentResult(request.Status, null) : new ConsentResult(ConsentStatus.Pending, Url(http, LinkKind.Confirm, token)));
    }

    private static async Task<IResult> CreateLinkAsync(
        Guid id, ConsentLinkRequest request, HttpContext http, ConsentService service, ConsentLinks links, PurposeSettings purposes, AuditLog audit, CancellationToken cancellationToken)
    {
        if (service.Find(id) is null)
        {
            return NotFound();
        }

        var kind = request.Kind ?? LinkKind.Preferences;
        if (kind is not (LinkKind.Preferences or LinkKind.Unsubscribe))
        {
            return Problem.Field("kind", "The kinds are preferences and unsubscribe.").ToResult();
        }

        if (kind == LinkKind.Unsubscribe && FaultOf(purposes, request.Purpose, request.Channel) is { } fault)
        {
            return fault;
        }

        var isOne = kind == LinkKind.Unsubscribe;
        var token = await links.CreateAsync(new ConsentLink(id, kind, isOne ? request.Purpose : null, isOne ? request.Channel : null), cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "profile.consentLink", $"profile:{id}", kind, cancellationToken);
        var url = Url(http, kind, token);
        return TypedResults.Created(url, new ConsentLinkView(url));
    }

    private static async Task<IResult> ChangePurposesAsync(List<ConsentPurpose> purposes, HttpContext http, PurposeSettings settings, AuditLog audit, CancellationToken cancellationToken)
    {
        var faults = purposes.SelectMany((purpose, index) => (purpose?.Faults() ?? [("key", "A purpose is missing here.")]).Select(fault => (Field: $"[{index}].{fault.Item1}", Fault: fault.Item2))).ToList();
        if (purposes.Count > PurposeSettings.MostPurposes)
        {
            faults.Add(("", $"At most {PurposeSettings.MostPurposes} purposes."));
        }

        if (faults.Count == 0 && purposes.Select(purpose => purpose.Key).Distinct().Count() != purposes.Count)
        {
            faults.Add(("", "Two purposes have the same key."));
        }

        if (Problem.Fields(faults) is { } problem)
        {
            return problem.ToResult();
        }

        await settings.ChangeAsync(purposes, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "settings.consent", "settings", "", cancellationToken);
        return TypedResults.Ok(new Page<ConsentPurpose>([.. settings.Current], null));
    }

    private static IResult? FaultOf(PurposeSettings purposes, string? key, string? channel)
    {
        if (purposes.Find(key ?? "") is not { } purpose)
        {
            return Problem.Field("purpose", $"The purposes are {string.Join(", ", purposes.Current.Select(one => one.Key))}.").ToResult();
        }

        return channel is null || purpose.Channels.Contains(channel) ? null
            : Problem.Field("channel", purpose.Channels.Count == 0 ? "This purpose has no channels." : $"The channels of this purpose are {string.Join(", ", purpose.Channels)}.").ToResult();
    }

    private static string Url(HttpContext http, string kind, string token) => $"{http.Request.Scheme}://{http.Request.Host}/p/{kind}/{token}";

    private static IResult NotFound() => Problem.NotFound("profile_not_found", "No profile has this id.").ToResult();
}
