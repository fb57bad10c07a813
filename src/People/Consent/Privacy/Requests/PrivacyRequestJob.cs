// The job that completes requests for erasure by the rule, a few times a day.
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;

namespace Mitos.People.Consent.Privacy.Requests;

/// <param name="Version">Of the rule; a job of an older one ends, so that there is one chain of them.</param>
internal sealed record PrivacyRequestRun(int Version);

/// <param name="jobs">Late, because the jobs know their handlers.</param>
internal sealed class PrivacyRequestJob(Database database, PrivacyRequestService requests, Lazy<JobService> jobs) : IJobHandler
{
    public const string Name = "privacyRequests";
    private const int Together = 100;
    private static readonly TimeSpan s_again = TimeSpan.FromHours(6);

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var version = run.Job.Read<PrivacyRequestRun>().Version;
        requests.Refresh();
        if (requests.Current.Version != version || requests.Current.EraseAfterDays is null)
        {
            return null;
        }

        while (requests.DueByRule(Together) is { Count: > 0 } due)
        {
            foreach (var request in due)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await requests.CompleteAsync(request, PrivacyRequestService.Rule, cancellationToken);
            }
        }

        await database.WriteAsync(session => jobs.Value.Add(session, Name, new PrivacyRequestRun(version), run.Job.StartedBy, s_again), cancellationToken);
        return null;
    }
}
