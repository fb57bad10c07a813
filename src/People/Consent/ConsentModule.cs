// The door of the consent module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Jobs;
using Mitos.People.Consent.Contracts;
using Mitos.People.Consent.Privacy;
using Mitos.People.Consent.Privacy.Requests;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Consent;

public static class ConsentModule
{
    public static IServiceCollection AddConsent(this IServiceCollection services) => services
        .AddSingleton<ConfirmationRules>().AddSingleton<IConfirmationRules>(provider => provider.GetRequiredService<ConfirmationRules>()).AddHostedService(provider => provider.GetRequiredService<ConfirmationRules>()).AddSingleton<PurposeSettings>().AddSingleton<IAskedPurposes>(provider => provider.GetRequiredService<PurposeSettings>()).AddSingleton<IConfirmedPurposes>(provider => provider.GetRequiredService<PurposeSettings>()).AddSingleton<ConsentLinks>().AddSingleton<IConsentLinks>(provider => provider.GetRequiredService<ConsentLinks>()).AddSingleton<ConsentService>().AddSingleton<IConsentGate, ConsentGate>()
        .AddSingleton<ProcessingRegister>().AddSingleton<PersonErasure>().AddSingleton<PersonArchive>()
        .AddSingleton<PrivacyRequestService>().AddSingleton<IPrivacyRequests>(provider => provider.GetRequiredService<PrivacyRequestService>()).AddSingleton<IJobHandler, PrivacyRequestJob>();

    public static void MapConsent(this IEndpointRouteBuilder routes)
    {
        ConsentEndpoints.Map(routes);
        PreferenceEndpoints.Map(routes);
        PrivacyEndpoints.Map(routes);
        PrivacyRequestEndpoints.Map(routes);
    }
}
