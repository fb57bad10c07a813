// Gives customers their devices and social accounts.
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo;

/// <summary>Devices and handles, few enough that no customer has too many identifiers of one type.</summary>
internal sealed class Belongings(Chance chance, Identifiers identifiers)
{
    /// <summary>No identifier type holds more than this for one customer: the limit that identity resolution sets.</summary>
    public const int MaxIdentifiersPerType = 5;

    public List<Handle> HandlesOf(bool isVoice, FullName name, string? mobile, int number)
    {
        var handles = new List<Handle>();
        if (chance.Happens(isVoice ? 0.6 : 0.1))
        {
            handles.Add(new Handle(chance.Happens(0.6) ? "instagram" : "facebook", $"{Spelling.Plain(name.First)}.{number}"));
        }

        if (mobile is not null && chance.Happens(isVoice ? 0.4 : 0.06))
        {
            handles.Add(new Handle("viber", $"vb-{Chance.Mix((ulong)number):x12}"[..15]));
        }

        return handles;
    }

    /// <summary>As many devices as leave room for the anonymous ids of card, telephone, networks and one shared device.</summary>
    public void AddDevices(Customer customer)
    {
        var room = MaxIdentifiersPerType - 1 - (customer.LoyaltyId is null ? 0 : 1) - (customer.Mobile is null ? 0 : 1) - customer.Handles.Count;
        var count = Math.Clamp(1 + chance.Below(customer.UserId is null ? 2 : 4), 1, Math.Max(room, 1));
        for (var index = 0; index < count; index++)
        {
            var hasApp = customer.UserId is not null && customer.Devices.Any(device => device.Model.IsApp);
            var models = customer.UserId is not null && !hasApp && chance.Happens(0.35) ? DeviceModel.Apps
                : chance.Happens(0.55) ? DeviceModel.Telephones : DeviceModel.Computers;
            customer.Devices.Add(NewDevice(chance.Of(models)));
        }
    }

    public Device NewDevice(DeviceModel model) => new(identifiers.AnonymousId(), model)
    {
        DeviceId = model.IsApp ? $"{chance.Next():x16}" : null,
        PushToken = model.IsApp && chance.Happens(0.7) ? $"push-{chance.Next():x16}{chance.Next():x16}" : null,
    };
}
