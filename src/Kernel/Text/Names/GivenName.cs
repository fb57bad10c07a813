// One given name with all the forms people use for it.
namespace Mitos.Kernel.Text.Names;

/// <summary>A given name as on an identity card, and what else its bearers are called.</summary>
public sealed class GivenName
{
    internal GivenName(string name, Sex sex, string[] greekForms, string[] foreignForms)
    {
        (Name, Sex, GreekForms, ForeignForms) = (name, sex, greekForms, foreignForms);
        SearchKeys = [.. greekForms.Concat(foreignForms).SelectMany(form => NameKeys.KeysOf(form).Take(1)).Distinct()];
    }

    /// <summary>The name itself (<c>Γεώργιος</c>): stands for all its forms wherever one word must.</summary>
    public string Name { get; }

    public Sex Sex { get; }

    /// <summary>The name and its other Greek forms, with accents.</summary>
    public IReadOnlyList<string> GreekForms { get; }

    /// <summary>The same name in other languages.</summary>
    public IReadOnlyList<string> ForeignForms { get; }

    /// <summary>The likeliest key (<see cref="NameKeys"/>) of each form, none twice.</summary>
    public IReadOnlyList<string> SearchKeys { get; }

    public override string ToString() => Name;
}
