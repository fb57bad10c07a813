// Checks a JSON value against an OpenAPI 3.1 schema, as far as our schemas go.
using System.Text.Json;

namespace Mitos.Host.Tests.Operations;

internal sealed class SchemaCheck(JsonElement document)
{
    public void Check(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var target = reference.GetString()!.Split('/')[1..].Aggregate(document, (json, part) => json.GetProperty(part));
            Check(target, value, at);
            return;
        }

        if (schema.TryGetProperty("oneOf", out var choices) || schema.TryGetProperty("anyOf", out choices))
        {
            Assert.True(choices.EnumerateArray().Any(choice => Fits(choice, value, at)), $"{at}: no choice fits {value.GetRawText()}");
            return;
        }

        if (schema.TryGetProperty("type", out var type))
        {
            var allowed = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!).ToList() : [type.GetString()!];
            Assert.True(allowed.Contains(KindOf(value)) || (KindOf(value) == "integer" && allowed.Contains("number")), $"{at}: {KindOf(value)} is not {string.Join('/', allowed)}");
        }

        if (schema.TryGetProperty("enum", out var names) && value.ValueKind == JsonValueKind.String)
        {
            Assert.Contains(value.GetString(), names.EnumerateArray().Select(name => name.GetString()));
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
            {
                Check(items, item, at + "[]");
            }
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            CheckObject(schema, value, at);
        }
    }

    private void CheckObject(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!))
            {
                Assert.True(value.TryGetProperty(name, out _), $"{at}.{name} is missing");
            }
        }

        if (!schema.TryGetProperty("properties", out var properties))
        {
            return;
        }

        foreach (var property in value.EnumerateObject())
        {
            Assert.True(properties.TryGetProperty(property.Name, out var own), $"{at}.{property.Name} is not described");
            Check(own, property.Value, $"{at}.{property.Name}");
        }
    }

    private bool Fits(JsonElement schema, JsonElement value, string at)
    {
        try
        {
            Check(schema, value, at);
            return true;
        }
        catch (Xunit.Sdk.XunitException)
        {
            return false;
        }
    }

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "null",
    };
}
