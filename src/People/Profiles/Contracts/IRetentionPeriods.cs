// How long what happened is kept, for those who have to tell it.
namespace Mitos.People.Profiles.Contracts;

/// <param name="Kind">An event, or <c>*</c> for all others.</param>
public sealed record RetentionPeriod(string Kind, int Days);

public interface IRetentionPeriods
{
    IReadOnlyList<RetentionPeriod> Periods { get; }

    /// <summary>Of input that was put aside; null for ever.</summary>
    int? QuarantineDays { get; }
}
