// Room kept back on the disk: given up when the disk is full, so that the write-ahead logs can still be copied to their places.
namespace Mitos.Kernel.Data;

/// <summary>
/// A file of real blocks beside the databases of a store. Two full write-ahead logs can stand in each other's way: neither can be copied
/// because the other holds the last room, and only copying gives room back. The reserve is what the first of them is copied with.
/// While it is given up nothing new is accepted; it is made again when there is twice as much room as it takes. Safe from any thread.
/// </summary>
public sealed class DiskReserve
{
    public const string FileName = "reserve";

    /// <summary>As much as the largest batch of the pipeline; more would be room that nobody ever has.</summary>
    private const long LargestBytes = 16L * 1024 * 1024;

    /// <summary>An eighth of a small disk.</summary>
    private const int ShareOfDisk = 8;

    /// <summary>A log that is copied more often than this would write little else.</summary>
    private const long SmallestLogBytes = 256 * 1024;

    /// <summary>Opening the databases takes room too; started on a full disk, it is taken from here.</summary>
    private const long RoomToOpenBytes = 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly DriveInfo _disk;
    private volatile bool _isHeld;

    public DiskReserve(string folder)
    {
        var full = Path.GetFullPath(folder);
        _path = Path.Combine(full, FileName);
        _disk = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(full)! : full);
        Bytes = Math.Min(LargestBytes, _disk.TotalSize / ShareOfDisk);
        _isHeld = new FileInfo(_path) is { Exists: true } file && file.Length == Bytes;
        if (RoomBytes < RoomToOpenBytes)
        {
            Release();
        }

        Hold();
    }

    public long Bytes { get; }

    /// <summary>False while the disk is full and what was kept back is in use.</summary>
    public bool IsHeld => _isHeld;

    /// <summary>Bytes that the disk still takes.</summary>
    public long RoomBytes
    {
        get
        {
            try
            {
                return _disk.AvailableFreeSpace;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return 0;
            }
        }
    }

    /// <summary>
    /// How long a write-ahead log may grow now: an eighth of the free room, so that there is always enough to copy it, and the nearer the disk
    /// is to full the sooner it is copied.
    /// </summary>
    public long LogBytes => Math.Max(SmallestLogBytes, RoomBytes / 8);

    /// <summary>Gives the room up.</summary>
    public void Release()
    {
        lock (_gate)
        {
            try
            {
                File.Delete(_path);
                _isHeld = false;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A disk that takes no change at all; then there is no room to be had either.
            }
        }
    }

    /// <summary>Takes the room back if there is enough.</summary>
    public void Hold()
    {
        lock (_gate)
        {
            if (_isHeld || RoomBytes < Bytes * 2)
            {
                return;
            }

            try
            {
                Write();
                _isHeld = true;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Somebody else was quicker; the next round tries again.
                Release();
            }
        }
    }

    /// <summary>Zeros and not only a length: a file with holes keeps nothing back.</summary>
    private void Write()
    {
        using var file = new FileStream(_path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var zeros = new byte[64 * 1024];
        for (var left = Bytes; left > 0; left -= zeros.Length)
        {
            file.Write(zeros.AsSpan(0, (int)Math.Min(left, zeros.Length)));
        }
    }
}
