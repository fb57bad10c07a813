// The API of the settings page: every setting of every module, with its meaning, its origin and its bounds.
using Mitos.Kernel.Http;
using Mitos.Kernel.Settings;
using Mitos.Kernel.Staff;

namespace Mitos.Host.Operations;

internal static class SettingsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/settings", List).Requires(Permission.ReadSettings).WithTags("Settings").WithName("ListSettings");

    private static Page<Setting> List(IEnumerable<ISettingsOfModule> modules) => new([.. modules.SelectMany(module => module.Settings)], null);
}
