// Looks behind the events at the customers they were planned for: how many, and under how many identifiers.
using Mitos.Host.Demo;
using Mitos.Kernel.Text;

namespace Mitos.Host.Tests.Demo;

public sealed class YearPlanTests
{
    private static readonly YearPlan Plan =
        YearPlan.Make(7, new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds());

    [Fact]
    public void Five_thousand_customers_all_come_at_least_once()
    {
        Assert.Equal(DemoYear.CustomerCount, Plan.Customers.Distinct().Count());
        Assert.Equal(DemoYear.CustomerCount, Plan.Past.Select(moment => moment.Setting.Who).Distinct().Count());
    }

    [Fact]
    public void No_customer_has_more_than_five_identifiers_of_a_type_and_many_have_several()
    {
        var counts = IdentifiersByCustomer().Select(found => found.Value.CountBy(identifier => identifier.Type).ToDictionary()).ToList();
        Assert.All(counts, types => Assert.All(types.Values, count => Assert.InRange(count, 1, 5)));
        Assert.InRange(counts.Count(types => types.Values.Sum() >= 4), 2_500, 5_000);
        Assert.All(counts, types => Assert.True(types.GetValueOrDefault("userId") <= 1));
    }

    [Fact]
    public void Emails_accounts_and_cards_belong_to_one_customer_each()
    {
        var owners = Plan.Customers.SelectMany(customer => new[] { customer.Email, customer.SecondEmail, customer.UserId, customer.LoyaltyId, customer.Mobile })
            .OfType<string>().ToList();
        Assert.Equal(owners.Count, owners.Distinct().Count());
    }

    [Fact]
    public void Women_bear_the_feminine_form_of_a_Greek_surname()
    {
        var greeks = Plan.Customers.Where(customer => customer.Country == "GR").ToList();
        Assert.All(greeks.Where(customer => customer.IsWoman), customer => Assert.DoesNotMatch("(?<!ου)σ$", Folding.Fold(customer.TillName.Last)));
        Assert.InRange(greeks.Count, 3_900, 4_700);
    }

    private static Dictionary<Customer, HashSet<(string Type, string Value)>> IdentifiersByCustomer()
    {
        var found = new Dictionary<Customer, HashSet<(string, string)>>();
        foreach (var moment in Plan.Past)
        {
            var who = moment.Setting.Who;
            if (!found.TryGetValue(who, out var identifiers))
            {
                found[who] = identifiers = [];
            }

            Add(identifiers, "anonymousId", moment.Setting.AnonymousId);
            Add(identifiers, "userId", moment.UserId);
            Add(identifiers, "deviceId", moment.Setting.Device?.DeviceId);
            Add(identifiers, "handle", moment.Setting.Handle?.Id);
            foreach (var trait in moment.Setting.Contacts.Concat(moment.Type == "identify" ? moment.Properties : []))
            {
                Add(identifiers, trait.Name, trait.Name is "email" or "loyaltyId" ? trait.Value as string : null);
                Add(identifiers, "phone", trait.Name == "phone" ? Normal(trait.Value as string) : null);
            }
        }

        return found;
    }

    private static string? Normal(string? phone) =>
        PhoneNumber.TryNormalise(phone, "GR", out var e164) ? e164 : null;

    private static void Add(HashSet<(string Type, string Value)> identifiers, string type, string? value)
    {
        if (value is not null)
        {
            identifiers.Add((type, value));
        }
    }
}
