// The door of the profiles module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Settings;
using Mitos.Kernel.Staff;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Computed;
using Mitos.People.Profiles.Consents;
using Mitos.People.Profiles.Contracts;
using Mitos.People.Profiles.Retention;
using Mitos.People.Profiles.Search;
using Mitos.People.Profiles.Thread;
using Mitos.People.Profiles.Touchpoints;
using Mitos.People.Profiles.Views;

namespace Mitos.People.Profiles;

public static class ProfilesModule
{
    public static IServiceCollection AddProfiles(this IServiceCollection services) => services
        .AddSingleton<TraitSettings>().AddSingleton<ISettingsOfModule>(provider => provider.GetRequiredService<TraitSettings>())
        .AddSingleton<ProfileFeed>().AddSingleton<RecentThread>().AddSingleton<ProfileSearch>().AddSingleton<ProfileReader>()
        .AddSingleton<IProfileSummaries>(provider => provider.GetRequiredService<ProfileReader>())
        .AddSingleton<IProfileCounts, ProfileCounts>().AddSingleton<IPersonRecord, PersonRecord>().AddSingleton<IProfileHistory, ProfileHistory>().AddSingleton<IKnownPeople, KnownPeople>().AddSingleton<ProfileConsents>().AddSingleton<IProfileConsents>(provider => provider.GetRequiredService<ProfileConsents>()).AddSingleton<TouchpointSettings>().AddSingleton<TouchpointPreview>().AddSingleton<IJobHandler, TouchpointJob>()
        .AddSingleton<Classifier>().AddSingleton<IClassifier>(provider => provider.GetRequiredService<Classifier>())
        .AddSingleton<ComputedTraits>().AddSingleton<ComputedTraitService>().AddSingleton<ComputedTraitPreview>().AddSingleton<TraitHistory>().AddSingleton<IJobHandler, TraitBackfillJob>()
        .AddSingleton(provider => AuditSubject.Numbered("computedTrait", id => provider.GetRequiredService<ComputedTraits>().Current.All.FirstOrDefault(trait => trait.Id == id)?.Definition.Name))
        .AddSingleton<StrandRounds>().AddSingleton<RetentionSettings>().AddSingleton<IRetentionPeriods>(provider => provider.GetRequiredService<RetentionSettings>())
        .AddSingleton(provider => new Lazy<JobService>(provider.GetRequiredService<JobService>)).AddSingleton<NobodysEvents>().AddSingleton<IJobHandler, RetentionJob>()
        .AddSingleton<IEventStage, ClassificationStage>().AddSingleton<IEventStage, ProfileStage>()
        .AddSingleton(provider => new AuditSubject("profile", id => Guid.TryParse(id, out var profile) ? NameOf(provider, profile) : null));

    public static void MapProfiles(this IEndpointRouteBuilder routes)
    {
        ProfileEndpoints.Map(routes);
        ComputedTraitEndpoints.Map(routes);
        RetentionEndpoints.Map(routes);
        TouchpointEndpoints.Map(routes);
    }

    private static string? NameOf(IServiceProvider provider, Guid id)
    {
        using var session = provider.GetRequiredService<Database>().OpenRead();
        return provider.GetRequiredService<IIdentityDirectory>().FindProfile(session, id) is { } profile ? provider.GetRequiredService<IProfileSummaries>().NameOf(session, profile) : null;
    }
}
