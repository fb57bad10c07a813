// The door of the messages module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Staff;
using Mitos.People.Consent.Contracts;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Arbiter;
using Mitos.Reach.Messages.Confirmations;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Messages.Ledger;
using Mitos.Reach.Messages.Receipts;
using Mitos.Reach.Messages.Sending;
using Mitos.Reach.Messages.Views;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Reach.Messages;

public static class MessagesModule
{
    public static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddSingleton<MessageBell>().AddSingleton<MessagePlans>().AddSingleton<IMessagePlans>(provider => provider.GetRequiredService<MessagePlans>())
        .AddSingleton<ArbiterSettings>().AddSingleton<IQuietHours>(provider => provider.GetRequiredService<ArbiterSettings>()).AddSingleton<Recipients>().AddSingleton<IMessageSimulation, MessageSimulation>().AddSingleton<IMessageCounts, MessageCounts>()
        .AddSingleton<MessageEvents>().AddSingleton<IEventStage, MessageStage>().AddSingleton<Replies>().AddSingleton<Suppressions>().AddSingleton<ReceiptTaker>().AddSingleton<IReceiptTaker>(provider => provider.GetRequiredService<ReceiptTaker>())
        .AddSingleton<Judge>().AddSingleton<Outcomes>().AddSingleton<SendingWork>().AddSingleton<Dispatcher>().AddSingleton<MessageReader>()
        .AddSingleton<IEventStage, ConfirmationStage>().AddSingleton(provider => new Lazy<IReadyTemplates>(provider.GetRequiredService<IReadyTemplates>)).AddSingleton<IConfirmationTexts, ConfirmationTexts>()
        .AddSingleton(new AuditSubject("message", _ => null));

    /// <summary>The dispatcher runs with the program; commands that only read leave it out.</summary>
    public static IServiceCollection AddMessageDispatcher(this IServiceCollection services) => services.AddHostedService(provider => provider.GetRequiredService<Dispatcher>());

    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        MessageEndpoints.Map(routes);
        ArbiterEndpoints.Map(routes);
        LinkEndpoints.Map(routes);
    }
}
