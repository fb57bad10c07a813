// Invents the customers of the demonstration from a seed: names, homes, accounts, cards, devices.
using System.Globalization;
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo;

/// <summary>Makes customers one after the other; addresses, numbers and ids are never given twice.</summary>
internal sealed class Townspeople(Chance chance)
{
    /// <summary>No identifier type holds more than this for one customer: the limit that identity resolution sets.</summary>
    public const int MaxIdentifiersPerType = 5;

    /// <summary>Reserved for examples (RFC 2606), so no mail of the demonstration can reach anybody.</summary>
    private static readonly string[] MailHosts =
        ["mail.example", "post.example", "cosmos.example", "otanet.example", "hellas.example", "webmail.example"];

    private static readonly double[] KindWeights = [0.62, 0.15, 0.18, 0.05];

    private readonly HashSet<string> _mailboxes = [];
    private int _count;

    /// <summary>How a customer deals with the retailer.</summary>
    private enum Kind
    {
        Account,
        Guest,
        ShopOnly,
        Voice,
    }

    public Customer Next()
    {
        var number = ++_count;
        var kind = (Kind)chance.Weighted(KindWeights);
        var people = chance.Happens(0.14) ? PeopleAtRandom() : null;
        var isWoman = chance.Happens(0.57);
        var livesInGreece = people is null || chance.Happens(people.LivesInGreece);
        var name = NameOf(people, isWoman);
        var city = Places.Cities[chance.Weighted(Places.Weights)];
        var mobile = kind == Kind.Guest && chance.Happens(0.2) ? null : livesInGreece ? GreekMobile(number) : ForeignMobile(people!, number);
        var hasCard = kind == Kind.ShopOnly || (kind != Kind.Voice && chance.Happens(kind == Kind.Account ? 0.6 : 0.2));
        var email = kind is Kind.Account or Kind.Guest || (kind == Kind.ShopOnly && chance.Happens(0.3)) ? Mailbox(name) : null;
        var customer = new Customer
        {
            Number = number,
            IsWoman = isWoman,
            Country = people?.Country ?? "GR",
            Locale = people is null || (livesInGreece && chance.Happens(0.4)) ? "el-GR" : people.Locale,
            City = city,
            LivesInGreece = livesInGreece,
            Address = AddressIn(city),
            Birthday = Birthday(),
            SiteName = people is null ? Spelling.OnSite(name, chance) : name,
            TillName = Spelling.AtTill(name, chance),
            Email = email,
            SecondEmail = kind == Kind.Account && chance.Happens(0.07) ? Mailbox(name) : null,
            Mobile = mobile,
            Landline = livesInGreece && chance.Happens(0.2) ? Landline(city, number) : null,
            LoyaltyId = hasCard ? $"SP{(40_000_000 + (number * 977)).ToString(CultureInfo.InvariantCulture)}" : null,
            UserId = kind == Kind.Account ? $"u{10_000 + number}" : null,
            Handles = HandlesOf(kind, name, mobile, number),
            Activity = Math.Min(chance.Spread(0.8), 6),
            StoreShare = kind switch { Kind.ShopOnly => 1, Kind.Account => hasCard ? 0.4 : 0, _ => hasCard ? 0.3 : 0 },
            IsSubscriber = email is not null && chance.Happens(0.55),
            HasAccountYet = kind == Kind.Account && chance.Happens(0.6),
            HasCardYet = hasCard && chance.Happens(0.6),
        };
        if (kind is Kind.Account or Kind.Guest)
        {
            AddDevices(customer);
        }

        return customer;
    }

    /// <summary>A made-up anonymous id of the shape that browsers make.</summary>
    public string AnonymousId()
    {
        var (high, low) = (chance.Next(), chance.Next());
        return $"{high >> 32:x8}-{(high >> 16) & 0xFFFF:x4}-4{high & 0xFFF:x3}-{0x8000 | (low >> 50):x4}-{low & 0xFFFFFFFFFFFF:x12}";
    }

    private People PeopleAtRandom()
    {
        var peoples = ForeignNames.Peoples;
        return peoples[chance.Weighted([.. peoples.Select(people => people.Weight)])];
    }

    private FullName NameOf(People? people, bool isWoman)
    {
        if (people is not null)
        {
            return new FullName(chance.Of(isWoman ? people.Women : people.Men), people.SurnameOf(chance.Of(people.Surnames), isWoman));
        }

        var surname = chance.Of(GreekNames.Surnames);
        return new FullName(chance.Of(isWoman ? GreekNames.Women : GreekNames.Men), isWoman ? surname.Woman : surname.Man);
    }

    private string Mailbox(FullName name)
    {
        var (first, last) = (Spelling.Plain(name.First), Spelling.Plain(name.Last));
        var local = chance.Below(5) switch
        {
            0 => $"{first}.{last}",
            1 => $"{first}{last}",
            2 => $"{first[..1]}.{last}",
            3 => $"{last}.{first}",
            _ => $"{first}_{last}{chance.Between(60, 99)}",
        };
        var mailbox = $"{local}@{chance.Of(MailHosts)}";
        for (var copy = 2; !_mailboxes.Add(mailbox); copy++)
        {
            mailbox = $"{local}{copy}@{chance.Of(MailHosts)}";
        }

        return mailbox;
    }

    /// <summary>Steps of a number prime to the range visit every telephone number once.</summary>
    private static string GreekMobile(int number) =>
        $"+3069{"0345789"[number % 7]}{Digits(number * 7_368_787L, 7)}";

    private static string ForeignMobile(People people, int number)
    {
        var open = people.Mobile.IndexOf('#');
        return people.Mobile[..open] + Digits(number * 7_368_787L, people.Mobile.Length - open);
    }

    private static string Landline(City city, int number) =>
        $"+30{city.AreaCode}{2 + (number % 7)}{Digits(number * 367_879L, 9 - city.AreaCode.Length)}";

    private static string Digits(long value, int count)
    {
        var text = value.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
        return text[^count..];
    }

    private Address AddressIn(City city)
    {
        var postcode = chance.Between(city.FirstPostcode, city.LastPostcode).ToString(CultureInfo.InvariantCulture);
        return new Address($"{chance.Of(city.Streets)} {chance.Between(1, 180)}", city.Greek, $"{postcode[..3]} {postcode[3..]}", "GR");
    }

    private string Birthday() => string.Create(
        CultureInfo.InvariantCulture, $"{chance.Between(1948, 2006)}-{chance.Between(1, 12):00}-{chance.Between(1, 28):00}");

    private List<Handle> HandlesOf(Kind kind, FullName name, string? mobile, int number)
    {
        var handles = new List<Handle>();
        if (chance.Happens(kind == Kind.Voice ? 0.6 : 0.1))
        {
            handles.Add(new Handle(chance.Happens(0.6) ? "instagram" : "facebook", $"{Spelling.Plain(name.First)}.{number}"));
        }

        if (mobile is not null && chance.Happens(kind == Kind.Voice ? 0.4 : 0.06))
        {
            handles.Add(new Handle("viber", $"vb-{Chance.Mix((ulong)number):x12}"[..15]));
        }

        return handles;
    }

    /// <summary>As many devices as leave room for the anonymous ids of card, telephone, networks and one shared device.</summary>
    private void AddDevices(Customer customer)
    {
        var room = MaxIdentifiersPerType - 1 - (customer.LoyaltyId is null ? 0 : 1) - (customer.Mobile is null ? 0 : 1) - (customer.Handles.Count > 0 ? 1 : 0);
        var count = Math.Clamp(1 + chance.Below(customer.UserId is null ? 2 : 4), 1, Math.Max(room, 1));
        for (var index = 0; index < count; index++)
        {
            var hasApp = customer.UserId is not null && customer.Devices.Any(device => device.Model.IsApp);
            var models = customer.UserId is not null && !hasApp && chance.Happens(0.35) ? DeviceModel.Apps
                : chance.Happens(0.55) ? DeviceModel.Telephones : DeviceModel.Computers;
            customer.Devices.Add(NewDevice(chance.Of(models)));
        }
    }

    private Device NewDevice(DeviceModel model) => new(AnonymousId(), model)
    {
        DeviceId = model.IsApp ? $"{chance.Next():x16}" : null,
        PushToken = model.IsApp && chance.Happens(0.7) ? $"push-{chance.Next():x16}{chance.Next():x16}" : null,
    };
}
