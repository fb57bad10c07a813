// The style of the house, as far as a test can see it; each finding with its mend.
namespace Mitos.House.Tests;

public sealed class StyleTests
{
    private const int LongestFile = 400;

    /// <summary>Files that were longer when the test was written; the list may only shrink.</summary>
    private static readonly HashSet<string> TooLong = [];

    [Fact]
    public void Every_file_opens_with_a_sentence_that_says_what_it_is_for()
    {
        var wrong = SourceTree.Sources.Where(file => !File.ReadLines(file).First().StartsWith("// ", StringComparison.Ordinal)).Select(Path.GetFileName);
        Assert.True(!wrong.Any(), $"Open these with a // sentence: {string.Join(", ", wrong)}");
    }

    [Fact]
    public void No_file_is_too_long_to_read_in_one_sitting()
    {
        var wrong = SourceTree.Sources.Where(file => File.ReadLines(file).Count() > LongestFile && !TooLong.Contains(Path.GetFileName(file))).Select(Path.GetFileName);
        Assert.True(!wrong.Any(), $"Part these: {string.Join(", ", wrong)}");
    }

    [Theory]
    [InlineData("TODO")]
    [InlineData("FIXME")]
    [InlineData("HACK")]
    [InlineData("#region")]
    [InlineData("NotImplementedException")]
    public void Nothing_is_left_for_later(string word)
    {
        var wrong = SourceTree.Sources.Where(file => File.ReadAllText(file).Contains(word, StringComparison.Ordinal)).Select(Path.GetFileName);
        Assert.True(!wrong.Any(), $"Finish these: {string.Join(", ", wrong)}");
    }

    [Theory]
    [InlineData("Manager")]
    [InlineData("Helper")]
    [InlineData("Util")]
    [InlineData("Impl")]
    [InlineData("Dto")]
    public void Names_say_the_purpose(string suffix)
    {
        var wrong = SourceTree.Sources.Where(file => Path.GetFileNameWithoutExtension(file).EndsWith(suffix, StringComparison.Ordinal)).Select(Path.GetFileName);
        Assert.True(!wrong.Any(), $"Name these by what they are for: {string.Join(", ", wrong)}");
    }

    [Fact]
    public void Namespaces_equal_folders()
    {
        var wrong = from file in SourceTree.Sources
                    let relative = Path.GetRelativePath(Path.Combine(SourceTree.Root, "src"), file)
                    let line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
                    where line is not null && !relative.StartsWith("Host", StringComparison.Ordinal)
                    let expected = "Mitos." + Path.GetDirectoryName(relative)!.Replace(Path.DirectorySeparatorChar, '.')
                    let actual = line[10..].TrimEnd(';')
                    where actual != expected && !IsSharedFolder(expected, actual)
                    select $"{relative}: {actual}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_endpoint_of_the_api_names_its_permission()
    {
        var wrong = SourceTree.Sources.SelectMany(file => File.ReadLines(file)
            .Where(line => System.Text.RegularExpressions.Regex.IsMatch(line, @"\b(?!routes)\w+\.Map(Get|Post|Put|Patch|Delete)\(") && line.Contains("WithName", StringComparison.Ordinal)
                && !line.Contains(".Requires(", StringComparison.Ordinal) && !line.Contains(".IsOpen(", StringComparison.Ordinal) && !line.Contains(".IsForHerself(", StringComparison.Ordinal))
            .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));
        Assert.Empty(wrong);
    }

    /// <summary>A sub-folder by noun may share its module's namespace.</summary>
    private static bool IsSharedFolder(string expected, string actual) => expected.StartsWith(actual + ".", StringComparison.Ordinal);
}
