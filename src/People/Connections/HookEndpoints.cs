// Where providers call: /hooks/{channel}/{connection}.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Staff;

namespace Mitos.People.Connections;

internal static class HookEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/hooks/{channel}/{id:int}", (HttpContext http, string channel, int id, HookService hooks) => hooks.TakeAsync(http, channel, id)).IsOpen().ExcludeFromDescription();
}
