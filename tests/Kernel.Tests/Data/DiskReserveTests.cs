// The reserve of room on the disk: held, given up, taken back.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Tests.Data;

public sealed class DiskReserveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-reserve").FullName;

    private FileInfo File => new(Path.Combine(_folder, DiskReserve.FileName));

    [Fact]
    public void It_is_held_from_the_start_and_found_again()
    {
        var reserve = new DiskReserve(_folder);
        Assert.True(reserve.IsHeld);
        Assert.Equal(reserve.Bytes, File.Length);
        var written = File.LastWriteTimeUtc;
        Assert.True(new DiskReserve(_folder).IsHeld);
        Assert.Equal(written, File.LastWriteTimeUtc);
    }

    [Fact]
    public void Given_up_it_takes_no_room_until_it_is_held_again()
    {
        var reserve = new DiskReserve(_folder);
        reserve.Release();
        Assert.False(reserve.IsHeld);
        Assert.False(File.Exists);
        reserve.Hold();
        Assert.True(reserve.IsHeld);
        Assert.Equal(reserve.Bytes, File.Length);
    }

    [Fact]
    public void One_that_was_not_finished_is_made_anew()
    {
        System.IO.File.WriteAllBytes(File.FullName, new byte[10]);
        var reserve = new DiskReserve(_folder);
        Assert.True(reserve.IsHeld);
        Assert.Equal(reserve.Bytes, File.Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
