// The kinds of telephone number that numbering plans tell apart.
namespace Mitos.Kernel.Text;

/// <summary>What a number is for, by the plan of its territory.</summary>
public enum PhoneKind
{
    /// <summary>The plan knows no such number: a range opened since the table was made, or a mistake.</summary>
    Unknown,

    Mobile,

    Fixed,

    /// <summary>Plans as the North American one do not tell the two apart.</summary>
    FixedOrMobile,

    /// <summary>The caller pays nothing.</summary>
    Free,

    Premium,

    /// <summary>Caller and called share the cost.</summary>
    Shared,

    /// <summary>Internet telephony.</summary>
    Internet,

    /// <summary>Follows a person to whatever telephone she is at.</summary>
    Personal,

    Pager,

    /// <summary>One number for all places of a company.</summary>
    Company,

    Voicemail,
}
