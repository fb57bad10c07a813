// The door of the channels module. A new way of sending is one folder, and one line here.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Staff;
using Mitos.Reach.Channels.Connections;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Email;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Http;
using Mitos.Reach.Channels.Lines;
using Mitos.Reach.Channels.Messenger;
using Mitos.Reach.Channels.Push;
using Mitos.Reach.Channels.Sms;
using Mitos.Reach.Channels.Telegram;
using Mitos.Reach.Channels.Viber;
using Mitos.Reach.Channels.Webhook;
using Mitos.Reach.Channels.WhatsApp;

namespace Mitos.Reach.Channels;

public static class ChannelsModule
{
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.AddSingleton<ConnectionStore>().AddSingleton<ConnectionDirectory>().AddSingleton<IChannelSetup, ChannelSetup>().AddSingleton<ProviderHttp>().AddSingleton<HookEndpoints>()
            .AddSingleton<ChannelLines>().AddSingleton<IChannelLines>(provider => provider.GetRequiredService<ChannelLines>())
            .AddSingleton(provider => AuditSubject.Numbered("channel", id => provider.GetRequiredService<ConnectionDirectory>().Find(id)?.Name));
        return services.AddWay<SmtpSender>().AddWay<KannelSender>().AddWay<TwilioSender>().AddWay<WebhookSender>()
            .AddWay<WebPushSender>().AddWay<WhatsAppSender>().AddWay<MessengerSender>().AddWay<ViberSender>().AddWay<TelegramSender>().AddSingleton<IChannelHook, MailHook>();
    }

    public static void MapChannels(this IEndpointRouteBuilder routes)
    {
        ConnectionEndpoints.Map(routes);
        HookEndpoints.Map(routes, routes.ServiceProvider.GetServices<IChannelHook>().Select(hook => hook.Kind));
    }

    /// <summary>A sender that reads its provider's calls too is one object.</summary>
    private static IServiceCollection AddWay<T>(this IServiceCollection services)
        where T : class, IChannelSender
    {
        services.AddSingleton<T>().AddSingleton<IChannelSender>(provider => provider.GetRequiredService<T>());
        return typeof(IChannelHook).IsAssignableFrom(typeof(T)) ? services.AddSingleton(provider => (IChannelHook)provider.GetRequiredService<T>()) : services;
    }
}
