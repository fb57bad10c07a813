// The door of the templates module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Staff;
using Mitos.Reach.Templates.Contracts;
using Mitos.Reach.Templates.Ready;
using Mitos.Reach.Templates.Writing;

namespace Mitos.Reach.Templates;

public static class TemplatesModule
{
    public static IServiceCollection AddTemplates(this IServiceCollection services) => services
        .AddSingleton<TemplateStore>().AddSingleton<TemplateCache>().AddSingleton<IReadyTemplates, ReadyTemplates>().AddSingleton<IMessageTemplates>(provider => provider.GetRequiredService<TemplateCache>())
        .AddSingleton<MessageDataReader>().AddSingleton<TrackedLinks>().AddSingleton<ShortLinks>().AddSingleton<IShortLinks>(provider => provider.GetRequiredService<ShortLinks>()).AddSingleton<ISmsLengths, SmsLengths>().AddSingleton<IMessageWriter, MessageWriter>()
        .AddSingleton(provider => new AuditSubject("template", key => provider.GetRequiredService<TemplateCache>().FindTemplate(key)?.Name));

    public static void MapTemplates(this IEndpointRouteBuilder routes)
    {
        TemplateEndpoints.Map(routes);
        TemplateTrialEndpoints.Map(routes);
    }
}
