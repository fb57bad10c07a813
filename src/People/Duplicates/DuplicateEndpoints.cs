// The API of duplicates: the list with its reasons, the decisions, the thresholds with what the model expects of them, and a run over everybody.
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Staff;
using Mitos.People.Duplicates.Matching;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Duplicates;

internal static class DuplicateEndpoints
{
    private const double BitsPerWeight = 0.001;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pairs = routes.MapGroup("/api/duplicates").WithTags("Duplicates");
        pairs.MapGet("", List).Requires(Permission.ReadCustomers).WithName("ListDuplicates").Produces<Page<DuplicateView>>().ProducesProblem(422);
        pairs.MapPost("/{id}/confirm", ConfirmAsync).Requires(Permission.ChangeCustomers).WithName("ConfirmDuplicate").Produces<DuplicateView>().ProducesProblem(404).ProducesProblem(409);
        pairs.MapPost("/{id}/refuse", RefuseAsync).Requires(Permission.ChangeCustomers).WithName("RefuseDuplicate").Produces<DuplicateView>().ProducesProblem(404).ProducesProblem(409);
        pairs.MapPost("/{id}/reopen", ReopenAsync).Requires(Permission.ChangeCustomers).WithName("ReopenDuplicate").Produces<DuplicateView>().ProducesProblem(404).ProducesProblem(409);
        pairs.MapGet("/settings", Settings).Requires(Permission.ReadSettings).WithName("GetDuplicateSettings").CarriesNoContacts().Produces<DuplicateSettingsView>();
        pairs.MapPut("/settings", ChangeAsync).Requires(Permission.ChangeSettings).WithName("ChangeDuplicateSettings").CarriesNoContacts().Produces<DuplicateSettingsView>().ProducesProblem(422);
        pairs.MapPost("/run", RunAsync).Requires(Permission.ChangeSettings).WithName("RunDuplicates").Produces<DuplicateRunView>(202);
    }

    private static IResult List(Database database, DuplicateSettings settings, PersonReader people, IIdentityDirectory identity, IProfileSummaries profiles, string? status = null, int? limit = null, string? cursor = null)
    {
        status ??= PairStatus.Open;
        if (!PairStatus.All.Contains(status))
        {
            return Problem.Field("status", "open, confirmed or refused.").ToResult();
        }

        var (key, problem) = Cursor.Read(cursor, 2);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        using var session = database.OpenRead();
        var from = status == PairStatus.Open ? DuplicatePair.WeightAt(settings.Current.ReviewFrom) : long.MinValue;
        var found = DuplicateRows.List(session, status, from, key is { } after ? (after[0], after[1]) : (long.MaxValue, long.MaxValue), Cursor.Limit(limit));
        var views = found.Select(pair => View(session, pair, settings, people, identity, profiles))
            .Where(view => status != PairStatus.Open || (view.One.Details is not null && view.Other.Details is not null && view.One.Id != view.Other.Id)).ToList();
        return TypedResults.Ok(new Page<DuplicateView>(views, found.Count == Cursor.Limit(limit) ? Cursor.Of(found[^1].Weight, found[^1].Id) : null));
    }

    private static Task<IResult> ConfirmAsync(string id, HttpContext http, DuplicateService service, CancellationToken cancellationToken) =>
        DecideAsync(id, http, "confirm", number => service.ConfirmAsync(number, Caller.Required(http).Name, cancellationToken), cancellationToken);

    private static Task<IResult> RefuseAsync(string id, HttpContext http, DuplicateService service, CancellationToken cancellationToken) =>
        DecideAsync(id, http, "refuse", number => service.RefuseAsync(number, Caller.Required(http).Name, cancellationToken), cancellationToken);

    private static Task<IResult> ReopenAsync(string id, HttpContext http, DuplicateService service, CancellationToken cancellationToken) =>
        DecideAsync(id, http, "reopen", number => service.ReopenAsync(number, Caller.Required(http).Name, cancellationToken), cancellationToken);

    private static async Task<IResult> DecideAsync(string id, HttpContext http, string act, Func<long, Task<PairRefusal>> decide, CancellationToken cancellationToken)
    {
        var refusal = long.TryParse(id, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) ? await decide(number) : PairRefusal.NotFound;
        if (refusal != PairRefusal.None)
        {
            return Refused(refusal);
        }

        var services = http.RequestServices;
        using var session = ((Database)services.GetService(typeof(Database))!).OpenRead();
        T The<T>() => (T)services.GetService(typeof(T))!;
        var pair = DuplicateRows.Find(session, number)!;
        await The<AuditLog>().WriteAsync(Caller.Required(http), $"duplicate.{act}", $"profile:{pair.A}", $"with profile:{pair.B}", cancellationToken);
        return TypedResults.Ok(View(session, pair, The<DuplicateSettings>(), The<PersonReader>(), The<IIdentityDirectory>(), The<IProfileSummaries>()));
    }

    private static DuplicateSettingsView Settings(Database database, DuplicateSettings settings)
    {
        var (now, learnt) = (settings.Current, settings.Learnt);
        return new DuplicateSettingsView(now.ReviewFrom, now.StrongFrom, database.Read(session => DuplicateRows.Count(session, PairStatus.Open, DuplicatePair.WeightAt(now.ReviewFrom))),
            learnt is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(learnt.At), learnt?.Model.Records ?? 0, learnt?.Quality ?? []);
    }

    private static async Task<IResult> ChangeAsync(DuplicateThresholds thresholds, HttpContext http, Database database, DuplicateSettings settings, AuditLog audit, CancellationToken cancellationToken)
    {
        if (!thresholds.IsFit)
        {
            return Problem.Field("reviewFrom", $"Both from {DuplicateThresholds.Lowest} to {DuplicateThresholds.Highest}, and the strong one not below the other.").ToResult();
        }

        await settings.ChangeAsync(thresholds, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "settings.duplicates", "settings", "", cancellationToken);
        return TypedResults.Ok(Settings(database, settings));
    }

    private static async Task<IResult> RunAsync(HttpContext http, Database database, JobService jobs, AuditLog audit, CancellationToken cancellationToken)
    {
        var job = await database.WriteAsync(session => jobs.Add(session, DuplicateJob.Name, new DuplicateRun(), Caller.Required(http).Name), cancellationToken);
        jobs.Wake();
        await audit.WriteAsync(Caller.Required(http), "duplicate.run", "settings", "", cancellationToken);
        return TypedResults.Accepted($"/api/jobs/{job.Id}", new DuplicateRunView(job.Id));
    }

    private static DuplicateView View(Session session, DuplicatePair pair, DuplicateSettings settings, PersonReader people, IIdentityDirectory identity, IProfileSummaries profiles)
    {
        DuplicatePersonView Person(Guid id)
        {
            var profile = identity.FindProfile(session, id);
            var person = profile is { } known ? people.Find(session, known) : null;
            return new DuplicatePersonView(person?.Id ?? id, profile is { } key ? profiles.NameOf(session, key) : null, person?.Details,
                person is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(person.LastAt));
        }

        return new DuplicateView(pair.Id.ToString("x16", CultureInfo.InvariantCulture), pair.Status, pair.Probability, pair.Probability >= settings.Current.StrongFrom ? "strong" : "review",
            pair.Weight * BitsPerWeight, Person(pair.A), Person(pair.B), [.. pair.Fields.Where(one => one.Level != MatchLevel.Missing)
                .Select(one => new DuplicateReasonView(one.Field, one.Level, Math.Round(one.Weight, 2), DuplicateWords.Of(one.Field, one.Level)))],
            DateTimeOffset.FromUnixTimeMilliseconds(pair.FoundAt), pair.DecidedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, pair.DecidedBy);
    }

    private static IResult Refused(PairRefusal refusal) => refusal switch
    {
        PairRefusal.NotNow => new Problem(409, "duplicate_decided", "Somebody has decided this pair already. Read the list again.").ToResult(),
        PairRefusal.Gone => new Problem(409, "duplicate_gone", "One of the two is gone, or they are one customer already. Read the list again.").ToResult(),
        _ => Problem.NotFound("duplicate_not_found", "No pair has this id.").ToResult(),
    };
}
