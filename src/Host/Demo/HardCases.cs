// The situations in which recognising customers goes wrong elsewhere: shared devices, a shared number, a borrowed address.
using Mitos.Host.Demo.Data;
using Mitos.Host.Demo.Stories;

namespace Mitos.Host.Demo;

/// <summary>Chooses who is concerned, and tells what they do.</summary>
internal sealed class HardCases
{
    /// <summary>The tablet at the counter in Ermou street, on which customers sign in to see their points.</summary>
    public const string KioskId = "kiosk-athens-1";

    private const int KioskUsers = 40;

    /// <summary>The switchboard of an office whose staff gave it as their number.</summary>
    private const string OfficePhone = "+302103201000";

    private const int OfficeStaff = 8;

    private readonly Chance _chance;
    private readonly List<Customer> _kioskUsers;
    private readonly List<Customer> _officeStaff;
    private readonly List<Customer> _family;
    private readonly Customer _elder;
    private readonly Customer _younger;
    private readonly Device _kiosk = new(KioskId, DeviceModel.Tablet);

    /// <summary>At home, used by two people who each have an account.</summary>
    private readonly Device _tablet;

    public HardCases(List<Customer> customers, Townspeople town, Chance chance)
    {
        _chance = chance;
        var athenians = customers.Where(customer => customer.City == Places.Athens && HasRoom(customer)).ToList();
        _kioskUsers = athenians.GetRange(0, KioskUsers);
        _officeStaff = athenians.GetRange(KioskUsers, OfficeStaff);
        _family = athenians.GetRange(KioskUsers + OfficeStaff, 2);
        _tablet = new Device(town.AnonymousId(), DeviceModel.Tablet);
        _elder = athenians.Skip(KioskUsers + OfficeStaff + 2).First(IsElderSister);
        _younger = town.SisterOf(_elder);
        customers.Add(_younger);
    }

    public DemoMergeHint WrongMergeHint => new(
        _elder.Email!, _elder.UserId!, $"{_elder.TillName.First} {_elder.TillName.Last}", $"{_younger.TillName.First} {_younger.TillName.Last}",
        _younger.Email!, _younger.Mobile!, _younger.LoyaltyId!, _younger.Devices[0].AnonymousId);

    public void Play(Notebook notebook, Calendar calendar)
    {
        foreach (var user in _kioskUsers)
        {
            Use(_kiosk, new Story(user, _chance, notebook, calendar.ShopTime(_chance)), Places.Shops[0]);
        }

        foreach (var member in _family)
        {
            for (var evening = 0; evening < 4; evening++)
            {
                Use(_tablet, new Story(member, _chance, notebook, calendar.OnlineTime(_chance)), null);
            }
        }

        foreach (var colleague in _officeStaff)
        {
            UseOfficePhone(new Story(colleague, _chance, notebook, calendar.ShopTime(_chance)));
        }

        BorrowAddress(new Story(_younger, _chance, notebook, calendar.OnlineTime(_chance)));
    }

    private static bool HasRoom(Customer customer) =>
        customer is { UserId: not null, LivesInGreece: true, Landline: null, Handles.Count: <= 1 } && customer.Devices.Count <= 1 && customer.SecondEmail is null;

    private static bool IsElderSister(Customer customer) =>
        customer is { IsWoman: true, Country: "GR", Mobile: not null, LoyaltyId: not null };

    /// <summary>Signs in on a shared device, looks at two things, signs out; the device keeps its anonymous id.</summary>
    private static void Use(Device device, Story story, Shop? shop)
    {
        var visit = Settings.Browsing(story, device);
        story.See(visit, shop is null ? "/el" : "/el/kiosk", shop is null ? "Αρχική" : "Tablet καταστήματος");
        AccountStories.MakeKnown(story, visit);
        for (var seen = 0; seen < 2; seen++)
        {
            var product = story.PickProduct();
            story.Later(5, 60).TrackOn(visit, product.Path, "Product Viewed", new Property("", product), new("currency", "EUR"), new("", shop));
        }

        device.SignedIn = null;
    }

    private static void UseOfficePhone(Story story)
    {
        var visit = Settings.Browsing(story, story.Who.Devices[0]);
        AccountStories.MakeKnown(story, visit);
        story.Later(30, 60).Identify(visit, [new("email", story.Who.Email), new("phone", OfficePhone)]);
        var call = new Setting
        {
            Source = "call-centre",
            Who = story.Who,
            AnonymousId = $"caller-{OfficePhone[1..]}",
            Contacts = [new("phone", OfficePhone)],
        };
        ServiceStories.Call(story.Later(600, 6000), call);
    }

    /// <summary>The younger sister orders from her own browser and types the elder's address, for hers is full.</summary>
    private void BorrowAddress(Story story)
    {
        var visit = Settings.Browsing(story, _younger.Devices[0]);
        story.See(visit, "/el", "Αρχική");
        var line = new Line(story.PickProduct(), 1);
        story.Later(20, 60).TrackOn(visit, line.Product.Path, "Product Added", new Property("", line.Product), new("quantity", 1), new("currency", "EUR"));
        story.Later(30, 90).Identify(visit, [new("firstName", _younger.SiteName.First), new("lastName", _younger.SiteName.Last), new("email", _elder.Email)]);
        story.Later(60, 120).TrackOn(visit, "/el/checkout/done", "Order Completed", new Property("", new Order([line], 0, null, 4.90m)), new("delivery", "courier"));
    }
}
