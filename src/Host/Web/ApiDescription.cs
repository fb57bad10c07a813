// The description of the API: OpenAPI 3.1, with errors, permissions and authentication said for every operation.
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Mitos.Kernel.Staff;

namespace Mitos.Host;

internal static class ApiDescription
{
    public static void AddMitosOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Mitos", Version = "v1",
                Description = "The management API. Errors are problem details (RFC 9457) with a stable `code`. Lists are paged by `limit` and `cursor`. "
                    + "Collection (/v1/…) follows the Segment and RudderStack HTTP APIs; see docs/guide/collect.md.",
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key." },
                ["session"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "mitos_session", Description = "The console's session; unsafe methods also need X-CSRF-Token." },
            };
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer(DescribePartsAsync);
        // Instants have a converter of their own, of which the generator only sees the format.
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(DateTimeOffset) || context.JsonTypeInfo.Type == typeof(DateTimeOffset?))
            {
                schema.Type = context.JsonTypeInfo.Type == typeof(DateTimeOffset) ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
                schema.Format = "date-time";
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var required = context.Description.ActionDescriptor.EndpointMetadata.OfType<RequiredPermission>().LastOrDefault();
            if (required?.Permission is { } permission)
            {
                operation.Description = $"{operation.Description} Requires the permission {permission}.".Trim();
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", context.Document)] = [] }, new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", context.Document)] = [] }];
                operation.Responses ??= [];
                operation.Responses.TryAdd("401", new OpenApiResponse { Description = "Sign-in required" });
                operation.Responses.TryAdd("403", new OpenApiResponse { Description = "Not allowed" });
            }

            return Task.CompletedTask;
        });
    });

    /// <summary>Inside the kinds of one thing the generator leaves types without a word when it has met them before; so they are described again.</summary>
    private static async Task DescribePartsAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        var types = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly.GetName().Name?.StartsWith("Mitos.", StringComparison.Ordinal) == true)
            .SelectMany(assembly => assembly.GetExportedTypes()).ToLookup(type => type.Name);
        foreach (var (name, schema) in schemas.ToList())
        {
            if (IsWordless(schema) && types[name].FirstOrDefault() is { } type && await context.GetOrCreateSchemaAsync(type, null, cancellationToken) is { Properties.Count: > 0 } found)
            {
                found.Description ??= schema.Description;
                schemas[name] = found;
            }
        }

        foreach (var schema in schemas.Values)
        {
            NameLists(schema, document);
        }
    }

    private static bool IsWordless(IOpenApiSchema schema) => schema is { Type: null, OneOf: null, AnyOf: null, Items: null, Enum: null, Properties: null or { Count: 0 } };

    private static void NameLists(IOpenApiSchema schema, OpenApiDocument document)
    {
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (name is "of" or "values" && property is OpenApiSchema list && IsWordless(list))
            {
                list.Type = name == "of" ? JsonSchemaType.Array : JsonSchemaType.Array | JsonSchemaType.Null;
                list.Items = name == "of" ? new OpenApiSchemaReference("Condition", document) : new OpenApiSchema { Type = JsonSchemaType.String };
            }
        }
    }
}
