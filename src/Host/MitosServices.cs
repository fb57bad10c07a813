// The composition: every module of the program, in the order of the floors.
using System.Text.Json;
using System.Text.Json.Serialization;
using Mitos.Engage.Campaigns;
using Mitos.Engage.Journeys;
using Mitos.Host.Live;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Http;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Secrets;
using Mitos.Kernel.Settings;
using Mitos.Kernel.Staff;
using Mitos.People.Activity;
using Mitos.People.Audiences;
using Mitos.People.Collect;
using Mitos.People.Connections;
using Mitos.People.Consent;
using Mitos.People.Debugger;
using Mitos.People.Duplicates;
using Mitos.People.Identity;
using Mitos.People.Imports;
using Mitos.People.Profiles;
using Mitos.Reach.Brand;
using Mitos.Reach.Channels;
using Mitos.Reach.Messages;
using Mitos.Reach.Templates;
using Mitos.Sell.Catalogue;

namespace Mitos.Host;

internal static class MitosServices
{
    public static IServiceCollection AddMitos(this IServiceCollection services, OpenStore store, MitosOptions options)
    {
        services.AddSingleton(options).AddSingleton(new ProgramInfo(MitosOptions.Version, options.IsDemo));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(store.Stores).AddSingleton(store.Stores.Main);
        services.AddNodes();
        services.AddSingleton<SettingsStore>().AddSingleton<ISettingsOfModule>(options.Start);
        services.AddSingleton(MasterSecret.Of(options.Secret, store.Stores.Main.Engine, store.Path)).AddSingleton<SecretBox>();
        services.AddStaff(options.Staff);
        services.AddNodes().AddEvents(options.Intake).AddJobs();
        services.AddCollect(options.Collect).AddShopConnections().AddIdentity().AddProfiles().AddConsent().AddDuplicates().AddAudiences().AddActivity().AddDebugger().AddImports(new ImportOptions(Path.Combine(store.Path, "uploads")));
        services.AddBrand().AddTemplates().AddChannels().AddMessages().AddJourneys().AddCampaigns().AddCatalogue();
        services.AddSingleton<ProfileWatches>().AddSingleton<JourneyWatches>().AddSingleton<LiveBroadcast>().AddSingleton<LiveConnections>().AddSingleton<LiveGroups>();
        services.ConfigureHttpJsonOptions(json => ConfigureJson(json.SerializerOptions));
        return services;
    }

    public static void ConfigureJson(JsonSerializerOptions json)
    {
        json.Converters.Add(new InstantJsonConverter());
        json.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        json.NumberHandling = JsonNumberHandling.Strict;

        // The type of a condition, or of a journey's node, may stand anywhere in it.
        json.AllowOutOfOrderMetadataProperties = true;
    }
}
