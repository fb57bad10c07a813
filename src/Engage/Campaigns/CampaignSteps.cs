// How the messages of a campaign are named: the key that is one message for ever, and the step under which they are counted.
using System.Globalization;
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Engage.Rules.Contracts;

namespace Mitos.Engage.Campaigns;

/// <param name="IsTest">Of the test; what goes to the rest is counted apart, for nobody chose it by chance.</param>
internal sealed record CampaignStep(int Run, string Variant, bool IsTest)
{
    private const string Test = "test";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Run}.{Variant}{(IsTest ? $".{Test}" : "")}");

    /// <summary>Null for what no campaign named.</summary>
    public static CampaignStep? Parse(string? text) =>
        text?.Split('.') is [var run, var variant, .. var rest] && int.TryParse(run, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new CampaignStep(number, variant, rest is [Test]) : null;
}

internal static class CampaignSplit
{
    public const string Origin = "campaign";

    public static string Key(int campaign, int run, long strand) => string.Create(CultureInfo.InvariantCulture, $"campaign:{campaign}:{run}:{strand}");

    /// <summary>Whether a customer is in the run's test: always the same answer for the same customer and run.</summary>
    public static bool IsTested(CampaignTest test, int campaign, int run, long strand) => Chance.Of(strand, "test", Salt(campaign, run)) * 100 < test.Percent;

    /// <summary>Her variant, independent of whether she is in the test.</summary>
    public static CampaignVariant VariantOf(CampaignDefinition definition, int campaign, int run, long strand)
    {
        var key = Chance.Arm([.. definition.Variants.Select(variant => (variant.Key, variant.Share))], Chance.Of(strand, "variant", Salt(campaign, run)));
        return definition.Variants.First(variant => variant.Key == key);
    }

    private static string Salt(int campaign, int run) => string.Create(CultureInfo.InvariantCulture, $"campaign:{campaign}:{run}");
}
