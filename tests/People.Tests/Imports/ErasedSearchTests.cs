// A person is found in a file by prints of her identifiers just where her identifiers themselves would be, and the prints say nothing of her.
using System.Globalization;
using System.IO.Compression;
using Mitos.People.Imports;

namespace Mitos.People.Tests.Imports;

public sealed class ErasedSearchTests : IDisposable
{
    private const int Piece = 64 * 1024;
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("gone.person@mail.example", "a,GONE.Person@mail.example,b", true)]
    [InlineData("gone.person@mail.example", "a,gone.person@mail.exampl,e", false)]
    [InlineData("gone.person@mail.example", "agone.person@mail.exampleb", true)]
    [InlineData("μαρία παππά", "x;ΜΑΡΙΑ ΠΑΠΠΑ;y", true)]
    [InlineData("6970000077", "call 697 000-0077 now", true)]
    [InlineData("6970000077", "(697)000.0077", true)]
    [InlineData("6970000077", "697 000-0078", false)]
    [InlineData("gone.person@mail.example", "", false)]
    public void She_is_found_however_the_file_writes_her(string text, string content, bool isFound)
    {
        File.WriteAllText(_file, content);
        Assert.Equal(isFound, Finds(ErasedPrints.Of([text])));
    }

    /// <summary>At the beginning, at the end, and wherever one piece of the file ends and the next begins.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(Piece - 24)]
    [InlineData(Piece - 12)]
    [InlineData(Piece - 1)]
    [InlineData(Piece)]
    [InlineData((2 * Piece) - 5)]
    [InlineData(3 * Piece)]
    public void She_is_found_wherever_she_stands(int at)
    {
        const string text = "gone.person@mail.example";
        File.WriteAllText(_file, new string('x', at) + text + new string('y', (3 * Piece) - at));
        Assert.True(Finds(ErasedPrints.Of(["another@mail.example"]), ErasedPrints.Of(["a-customer-7", text])));
        Assert.False(Finds(ErasedPrints.Of(["another@mail.example"]), ErasedPrints.Of(["a-customer-7"])));
    }

    [Fact]
    public void She_is_found_in_a_packed_file()
    {
        using (var packed = new GZipStream(File.Create(_file), CompressionLevel.Fastest))
        {
            packed.Write("1,gone.person@mail.example"u8);
        }

        Assert.True(Finds(ErasedPrints.Of(["gone.person@mail.example"])));
    }

    /// <summary>The sums of short numbers agree with nothing but themselves, among a hundred thousand of them.</summary>
    [Fact]
    public void Others_are_not_taken_for_her()
    {
        File.WriteAllText(_file, string.Join('\n', Enumerable.Range(0, 100_000).Where(number => number != 77_777).Select(number => (690_000_000 + number).ToString(CultureInfo.InvariantCulture))));
        Assert.False(Finds(ErasedPrints.Of(["690077777"])));
        Assert.True(Finds(ErasedPrints.Of(["690077778"])));
    }

    [Fact]
    public void Prints_say_nothing_of_her_and_are_others_every_time()
    {
        var (one, other) = (ErasedPrints.Of(["gone.person@mail.example", "6970000077"]), ErasedPrints.Of(["gone.person@mail.example", "6970000077"]));
        Assert.DoesNotContain("gone", one.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("6970000077", one.ToText(), StringComparison.Ordinal);
        Assert.Empty(one.Prints.Select(print => print.Hash).Intersect(other.Prints.Select(print => print.Hash)));
        Assert.Equal(one.ToText(), ErasedPrints.FromText(one.ToText()).ToText());
    }

    private bool Finds(params ErasedPrints[] prints) => new ErasedSearch(prints).Finds(_file, CancellationToken.None);
}
