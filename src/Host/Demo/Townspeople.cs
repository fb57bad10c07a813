// Invents the customers of the demonstration from a seed: names, homes, accounts, cards, devices.
using System.Globalization;
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo;

/// <summary>Makes customers one after the other; addresses, numbers and ids are never given twice.</summary>
internal sealed class Townspeople
{
    private static readonly double[] KindWeights = [0.62, 0.15, 0.18, 0.05];

    private readonly Identifiers _identifiers;
    private readonly Belongings _belongings;
    private readonly Chance _chance;
    private int _count;

    public Townspeople(Chance chance)
    {
        _chance = chance;
        _identifiers = new Identifiers(chance);
        _belongings = new Belongings(chance, _identifiers);
    }

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
        var kind = (Kind)_chance.Weighted(KindWeights);
        var people = _chance.Happens(0.14) ? PeopleAtRandom() : null;
        var isWoman = _chance.Happens(0.57);
        var livesInGreece = people is null || _chance.Happens(people.LivesInGreece);
        var name = NameOf(people, isWoman);
        var city = Places.Cities[_chance.Weighted(Places.Weights)];
        var mobile = kind == Kind.Guest && _chance.Happens(0.2) ? null : livesInGreece ? Identifiers.GreekMobile(number) : Identifiers.ForeignMobile(people!, number);
        var hasCard = kind == Kind.ShopOnly || (kind != Kind.Voice && _chance.Happens(kind == Kind.Account ? 0.6 : 0.2));
        var email = kind is Kind.Account or Kind.Guest || (kind == Kind.ShopOnly && _chance.Happens(0.3)) ? _identifiers.Mailbox(name) : null;
        var customer = new Customer
        {
            Number = number,
            IsWoman = isWoman,
            Country = people?.Country ?? "GR",
            Locale = people is null || (livesInGreece && _chance.Happens(0.4)) ? "el-GR" : people.Locale,
            City = city,
            LivesInGreece = livesInGreece,
            Address = AddressIn(city),
            Birthday = Birthday(),
            SiteName = people is null ? Spelling.OnSite(name, _chance) : name,
            TillName = Spelling.AtTill(name, _chance),
            Email = email,
            SecondEmail = kind == Kind.Account && _chance.Happens(0.07) ? _identifiers.Mailbox(name) : null,
            Mobile = mobile,
            Landline = livesInGreece && _chance.Happens(0.2) ? Identifiers.Landline(city, number) : null,
            LoyaltyId = hasCard ? Identifiers.Card(number) : null,
            UserId = kind == Kind.Account ? $"u{10_000 + number}" : null,
            Handles = _belongings.HandlesOf(kind == Kind.Voice, name, mobile, number),
            Activity = Math.Min(_chance.Spread(0.8), 6),
            StoreShare = kind switch { Kind.ShopOnly => 1, Kind.Account => hasCard ? 0.4 : 0, _ => hasCard ? 0.3 : 0 },
            IsSubscriber = email is not null && _chance.Happens(0.42),
            HasAccountYet = kind == Kind.Account && _chance.Happens(0.6),
            HasCardYet = hasCard && _chance.Happens(0.6),
        };
        if (kind is Kind.Account or Kind.Guest)
        {
            _belongings.AddDevices(customer);
        }

        return customer;
    }

    /// <summary>A sister in the same house: a guest on the site, with a card and a telephone of her own.</summary>
    public Customer SisterOf(Customer elder)
    {
        var number = ++_count;
        var name = elder.TillName with { First = IsInCapitals(elder.TillName.Last) ? "ΜΑΡΓΑΡΙΤΑ" : "Μαργαρίτα" };
        var sister = new Customer
        {
            Number = number,
            IsWoman = true,
            Country = elder.Country,
            Locale = elder.Locale,
            City = elder.City,
            LivesInGreece = true,
            Address = elder.Address,
            Birthday = Birthday(),
            SiteName = new FullName("Μαργαρίτα", elder.SiteName.Last),
            TillName = name,
            Email = _identifiers.Mailbox(name),
            Mobile = Identifiers.GreekMobile(number),
            LoyaltyId = Identifiers.Card(number),
            Handles = [],
            Activity = 1,
            StoreShare = 0.5,
        };
        sister.Devices.Add(_belongings.NewDevice(DeviceModel.Telephones[0]));
        return sister;
    }

    /// <summary>An anonymous id for a device that several people share.</summary>
    public string AnonymousId() => _identifiers.AnonymousId();

    private Nation PeopleAtRandom()
    {
        var peoples = ForeignNames.Peoples;
        return peoples[_chance.Weighted([.. peoples.Select(people => people.Weight)])];
    }

    private FullName NameOf(Nation? people, bool isWoman)
    {
        if (people is not null)
        {
            return new FullName(_chance.Of(isWoman ? people.Women : people.Men), people.SurnameOf(_chance.Of(people.Surnames), isWoman));
        }

        var surname = _chance.Of(GreekNames.Surnames);
        return new FullName(_chance.Of(isWoman ? GreekNames.Women : GreekNames.Men), isWoman ? surname.Woman : surname.Man);
    }

    private static bool IsInCapitals(string name) => !name.Any(char.IsLower);

    private Address AddressIn(City city)
    {
        var postcode = _chance.Between(city.FirstPostcode, city.LastPostcode).ToString(CultureInfo.InvariantCulture);
        return new Address($"{_chance.Of(city.Streets)} {_chance.Between(1, 180)}", city.Greek, $"{postcode[..3]} {postcode[3..]}", "GR");
    }

    private string Birthday() => string.Create(
        CultureInfo.InvariantCulture, $"{_chance.Between(1948, 2006)}-{_chance.Between(1, 12):00}-{_chance.Between(1, 28):00}");
}
