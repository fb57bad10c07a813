// What belongs together, and what must not: the rules of identity on small graphs.
using Mitos.People.Identity.Contracts;
using static Mitos.People.Tests.Identity.Graph;

namespace Mitos.People.Tests.Identity;

public sealed class ComponentsTests
{
    [Fact]
    public void A_browser_joins_the_customer_who_signs_in_on_it() =>
        Assert.True(new Graph().Event(1, Device("a")).Event(2, User(1), Device("a")).Together(User(1), Device("a")));

    [Fact]
    public void Two_known_users_never_merge_by_a_shared_email()
    {
        var graph = new Graph().Event(1, User(1), Email(1)).Event(2, User(2), Email(1));
        Assert.True(graph.Together(User(1), Email(1)));
        Assert.False(graph.Together(User(1), User(2)));
    }

    [Fact]
    public void A_person_may_merge_two_known_users() =>
        Assert.True(new Graph().Event(1, User(1), Email(1)).Event(2, User(2), Email(2)).Manual(3, User(1), User(2)).Together(User(1), User(2), Email(1), Email(2)));

    [Fact]
    public void A_kiosk_used_by_strangers_glues_nobody()
    {
        var graph = new Graph();
        for (var customer = 1; customer <= 40; customer++)
        {
            graph.Event(customer, Email(customer), Device("kiosk"));
        }

        Assert.Equal(41, graph.Groups().Count);
    }

    [Fact]
    public void A_family_tablet_belongs_to_neither_account()
    {
        var graph = new Graph().Event(1, User(1), Device("tablet")).Event(2, User(2), Device("tablet")).Event(3, Device("tablet"));
        Assert.Equal(3, graph.Groups().Count);
    }

    [Fact]
    public void One_person_with_two_emails_on_one_account_keeps_her_browser()
    {
        var graph = new Graph().Event(1, Email(1), Device("a")).Event(2, User(1), Email(1)).Event(3, User(1), Email(2)).Event(4, Email(2), Device("a"));
        Assert.True(graph.Together(User(1), Email(1), Email(2), Device("a")));
    }

    [Fact]
    public void The_sixth_email_of_a_customer_is_refused()
    {
        var graph = new Graph();
        for (var email = 1; email <= 6; email++)
        {
            graph.Event(email, User(1), Email(email));
        }

        Assert.True(graph.Together(User(1), Email(5)));
        Assert.False(graph.Together(User(1), Email(6)));
    }

    [Fact]
    public void A_limit_by_the_week_admits_more_over_time()
    {
        const long Week = 7L * 86_400_000;
        var rules = IdentityRules.Default with { Limits = new Dictionary<string, IdentifierLimit> { ["userId"] = new(1, LimitPeriod.Ever), ["anonymousId"] = new(1, LimitPeriod.Weekly) } };
        var graph = new Graph { Rules = rules }.Event(1, User(1), Device("a")).Event(2, User(1), Device("b")).Event(3 * Week, User(1), Device("c"));
        Assert.False(graph.Together(Device("a"), Device("b")));
        Assert.True(graph.Together(Device("a"), Device("c")));
    }

    [Fact]
    public void A_cut_keeps_two_sides_apart_whatever_new_evidence_comes()
    {
        var graph = new Graph().Event(1, User(1), Email(1)).Event(2, Email(1), Device("a")).Event(3, User(1), Device("a"))
            .Cut(User(1), Email(1)).Cut(User(1), Device("a")).Event(4, Email(1), new Identifier(IdentifierType.Phone, "+306971234567"))
            .Event(5, User(1), new Identifier(IdentifierType.Phone, "+306971234567"));
        Assert.False(graph.Together(User(1), Email(1)));
        Assert.True(graph.Together(Email(1), Device("a")));
    }

    [Fact]
    public void A_profile_holds_no_more_identifiers_than_the_cap()
    {
        var rules = IdentityRules.Default with
        {
            MaxIdentifiersPerProfile = 4,
            Limits = new Dictionary<string, IdentifierLimit> { ["userId"] = new(1, LimitPeriod.Ever), ["email"] = new(100, LimitPeriod.Ever) },
        };
        var graph = new Graph { Rules = rules };
        for (var email = 1; email <= 10; email++)
        {
            graph.Event(email, User(1), Email(email));
        }

        Assert.Equal(4, graph.Groups().Max(group => group.Split(' ').Length));
    }
}
