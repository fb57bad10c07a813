// The campaigns of the demonstration: news with two wordings to be compared, and a word to those who have not bought for long, an hour's worth at a time.
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Host.Demo;

internal static class DemoCampaigns
{
    private const int SleepersPerHour = 1_200;
    private static readonly CampaignGoal s_bought = new(["Order Completed"], 3);

    /// <param name="subscribers">The audiences.</param>
    public static async Task LaunchAsync(IServiceProvider services, int subscribers, int sleeping, CancellationToken cancellationToken)
    {
        var campaigns = services.GetRequiredService<ICampaigns>();
        ChannelTry[] mail = [new("email")];
        await LaunchAsync(campaigns, "Τα νέα του μήνα", new CampaignDefinition
        {
            Audience = subscribers,
            Variants = [new("a", "Τα νέα του μήνα", 50, "newsletter", mail), new("b", "Με ερώτηση", 50, "newsletter-question", mail)],
            Goal = s_bought,
        }, cancellationToken);
        await LaunchAsync(campaigns, "Μας λείψατε", new CampaignDefinition
        {
            Audience = sleeping,
            Variants = [new("a", "Μας λείψατε", 100, "win-back", mail)],
            PerHour = SleepersPerHour,
            Goal = s_bought,
        }, cancellationToken);
    }

    private static async Task LaunchAsync(ICampaigns campaigns, string name, CampaignDefinition definition, CancellationToken cancellationToken)
    {
        // One that a start that was broken off has made is launched now; one that was launched then is left alone.
        if ((await campaigns.CreateAsync(name, definition, cancellationToken) ?? campaigns.DraftOf(name)) is { } id && !await campaigns.LaunchAsync(id, "demo", cancellationToken))
        {
            throw new InvalidOperationException($"The campaign {name} of the demonstration could not be launched: {string.Join(' ', campaigns.Faults(definition))}");
        }
    }
}
