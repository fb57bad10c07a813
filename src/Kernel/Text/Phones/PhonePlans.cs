// The exact numbering plans of all territories, by calling code, read when they are first asked.
using System.Collections.Frozen;

namespace Mitos.Kernel.Text.Phones;

/// <summary>What kind a number is and where it is from.</summary>
internal static class PhonePlans
{
    private static readonly Lazy<FrozenDictionary<string, PhonePlan[]>> ByCode = new(() => TextTable.Read("phone-kinds.tsv")
        .Select(PhonePlan.Parse).GroupBy(plan => plan.CallingCode).ToFrozenDictionary(code => code.Key, code => code.ToArray()));

    /// <summary>The territory and the kind; an empty one and unknown where no plan has the number.</summary>
    public static (string Territory, PhoneKind Kind) Find(ReadOnlySpan<char> callingCode, ReadOnlySpan<char> national)
    {
        var lookup = ByCode.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(callingCode, out var plans))
        {
            return ("", PhoneKind.Unknown);
        }

        for (var index = 0; index < plans.Length; index++)
        {
            if (plans[index].Has(national))
            {
                return (plans[index].Territory, Kind(plans, index, national));
            }
        }

        return ("", PhoneKind.Unknown);
    }

    /// <summary>A territory's mobile numbers are asked before the fixed ones, so a number of both is found here.</summary>
    private static PhoneKind Kind(PhonePlan[] plans, int found, ReadOnlySpan<char> national)
    {
        var isBoth = plans[found].Kind == PhoneKind.Mobile && found + 1 < plans.Length
            && plans[found + 1].Territory == plans[found].Territory && plans[found + 1].Kind == PhoneKind.Fixed && plans[found + 1].Has(national);
        return isBoth ? PhoneKind.FixedOrMobile : plans[found].Kind;
    }
}
