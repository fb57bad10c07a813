// The options of staff and their sign-in.
namespace Mitos.Kernel.Staff;

public sealed record StaffOptions
{
    /// <summary><c>MITOS_API_KEY</c>: accepted as an administrator's key.</summary>
    public string? ApiKey { get; init; }

    public int SessionDays { get; init; } = 14;

    public int LinkHours { get; init; } = 48;

    public int MinPasswordLength { get; init; } = 12;
}
