// A person made ready for comparing: folded texts, each value once in memory, so that equal values are one object.
using Mitos.Kernel.Text;
using Mitos.Kernel.Text.Names;

namespace Mitos.People.Duplicates.Matching;

/// <summary>One value of one field.</summary>
/// <param name="text">Folded.</param>
/// <param name="sound">In the few Latin letters of <see cref="NameKeys"/>, so that alphabets meet.</param>
/// <param name="key">The same for all forms of a given name and for the men and women of a family.</param>
internal sealed class MatchValue(string text, string sound, string key)
{
    public string Text { get; } = text;

    public string Sound { get; } = sound;

    public string Key { get; } = key;

    /// <summary>The forms that it may be one of; for given names.</summary>
    public IReadOnlyList<GivenName> Forms { get; init; } = [];

    public IReadOnlyList<string> FamilyKeys { get; init; } = [];

    /// <summary>Of an e-mail address.</summary>
    public string Digits { get; init; } = "";

    public bool IsAscii { get; } = System.Text.Ascii.IsValid(text);

    /// <summary>How many of the records that are kept together have it.</summary>
    public int Count { get; set; }

    /// <summary>The share of people who have it, as the model knows; 0 while no model was asked.</summary>
    public double Frequency { get; set; }
}

/// <summary>An address line. Its numbers and its other words each stand in the order of the alphabet, so that lines the other way round are equal.</summary>
internal sealed record MatchStreet(string Text, string Numbers, string Words);

internal sealed class MatchRecord
{
    public MatchValue? Given { get; init; }
    public MatchValue? Family { get; init; }
    public MatchValue[] Emails { get; init; } = [];
    public MatchValue[] Phones { get; init; } = [];

    /// <summary>yyyymmdd; 0 when it is not known.</summary>
    public int Birth { get; init; }

    public MatchStreet? Street { get; init; }
    public MatchValue? Postcode { get; init; }
    public MatchValue? City { get; init; }

    /// <summary>The values whose frequency counts, by what they are.</summary>
    public IEnumerable<(FrequencyOf Of, MatchValue Value)> Counted => new[] { (FrequencyOf.Given, Given), (FrequencyOf.Family, Family), (FrequencyOf.Postcode, Postcode), (FrequencyOf.City, City) }
        .Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!))
        .Concat(Emails.Select(email => (FrequencyOf.Email, email))).Concat(Phones.Select(phone => (FrequencyOf.Phone, phone)));

    /// <summary>How much there is to compare: with less than two kinds of values nothing can be said.</summary>
    public int Known => (Given is null ? 0 : 1) + (Family is null ? 0 : 1) + (Emails.Length > 0 ? 1 : 0) + (Phones.Length > 0 ? 1 : 0) + (Birth == 0 ? 0 : 1) + (Street is null && Postcode is null && City is null ? 0 : 1);
}
