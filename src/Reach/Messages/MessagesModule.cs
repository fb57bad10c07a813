// The door of the messages module.
using Microsoft.Extensions.DependencyInjection;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Reach.Messages;

public static class MessagesModule
{
    public static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddSingleton<MessageBell>().AddSingleton<IMessagePlans, MessagePlans>();
}
