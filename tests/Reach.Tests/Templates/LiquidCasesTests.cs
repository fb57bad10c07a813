// The engine against public cases of Liquid that nobody here wrote: what passes must go on passing, what is refused is named.
using System.Text.Json;
using Mitos.Reach.Templates.Liquid;
using Mitos.Testing;
using Xunit.Abstractions;

namespace Mitos.Reach.Tests.Templates;

public sealed class LiquidCasesTests(ITestOutputHelper output)
{
    private const string File = "templates-liquid/golden_liquid.json";

    /// <summary>Cases of tags that a message does not need, and that our engine says it does not know.</summary>
    private static readonly string[] s_refused = ["include", "render"];

    /// <summary>Where we differ knowingly: names of digits, the oddities of filters over lists of mixed things, and Ruby's own reading of marks within comments.</summary>
    private static readonly string[] s_differ =
    [
        "filters, date, missing argument", "filters, find index, mixed array, default value", "filters, find, array of hashes, with a nil", "filters, find, mixed array, default value",
        "filters, has, array of hashes, with a nil", "filters, has, array of ints, default value", "filters, has, mixed array, default value", "filters, reject, array containing null, default value",
        "filters, round, argument is a negative", "identifiers, capture only digits", "identifiers, only digits", "tags, case, unexpected when token",
        "tags, comment, incomplete tags are not parsed", "tags, comment, malformed tags are not parsed", "tags, if, array contains false",
    ];

    [FactWithData(File)]
    public void The_public_cases_pass_but_for_those_that_are_named_here()
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(Needs.Data(File)));
        var (passed, failed, refused) = (0, new List<string>(), 0);
        foreach (var one in json.RootElement.GetProperty("tests").EnumerateArray())
        {
            var name = one.GetProperty("name").GetString()!;
            if (one.TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(tag => s_refused.Contains(tag.GetString()!.Split(' ')[0])))
            {
                refused++;
                continue;
            }

            if (Judge(one) is { } why)
            {
                failed.Add($"{name}: {why}");
            }
            else
            {
                passed++;
            }
        }

        output.WriteLine($"{passed} pass, {failed.Count} differ, {refused} use tags that we refuse");
        failed.ForEach(output.WriteLine);
        Assert.Equal(s_differ, failed.Select(one => one.Split(": ")[0]).Order(StringComparer.Ordinal));
        Assert.Equal(1_005, passed);
    }

    private static string? Judge(JsonElement one)
    {
        var (template, fault) = LiquidTemplate.Read(one.GetProperty("template").GetString()!);
        var data = one.TryGetProperty("data", out var given) ? (Dictionary<string, object?>)LiquidValue.Of(given)! : [];
        var result = template?.Render(data, new LiquidOptions("en", "UTC", 0));
        var isInvalid = one.TryGetProperty("invalid", out var invalid) && invalid.GetBoolean();
        if (isInvalid)
        {
            return fault is null && result!.Fault is null ? $"should be refused: {one.GetProperty("template").GetString()!.ReplaceLineEndings("⏎")}" : null;
        }

        var expected = one.TryGetProperty("results", out var several) ? several.EnumerateArray().Select(text => text.GetString()!).ToList() : [one.GetProperty("result").GetString()!];
        return (fault ?? result!.Fault) is { } wrong ? $"{wrong} in {one.GetProperty("template").GetString()!.ReplaceLineEndings("⏎")}"
            : expected.Contains(result!.Text) ? null
            : $"«{expected[0].ReplaceLineEndings("⏎")}» expected, «{result.Text.ReplaceLineEndings("⏎")}» written in {one.GetProperty("template").GetString()!.ReplaceLineEndings("⏎")} {(one.TryGetProperty("data", out var d) ? d.GetRawText().ReplaceLineEndings("") : "")}";
    }
}
