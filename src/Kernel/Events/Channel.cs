// Where a customer met the business.
namespace Mitos.Kernel.Events;

/// <summary>The channel of a touchpoint. Stored as a number: append only.</summary>
public enum Channel : byte
{
    Other = 0,
    Web = 1,
    App = 2,
    Store = 3,
    Phone = 4,
    Email = 5,
    Sms = 6,
    Chat = 7,
    Social = 8,
    Push = 9,
}

public static class Channels
{
    public static readonly IReadOnlyList<string> Names =
        ["other", "web", "app", "store", "phone", "email", "sms", "chat", "social", "push"];

    public const int Count = 10;

    public static string Name(this Channel channel) => Names[(int)channel];

    public static bool TryParse(string? text, out Channel channel)
    {
        for (var index = 0; index < Count; index++)
        {
            if (string.Equals(Names[index], text, StringComparison.OrdinalIgnoreCase))
            {
                channel = (Channel)index;
                return true;
            }
        }

        channel = default;
        return false;
    }
}
