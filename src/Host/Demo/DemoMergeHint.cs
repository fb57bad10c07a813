// Tells where the demonstration holds two people whom an agent would want to part.
namespace Mitos.Host.Demo;

/// <summary>Two sisters in one profile: the younger once ordered as a guest with the elder's e-mail address.</summary>
/// <param name="SharedEmail">The elder's address, by which the profile is found.</param>
/// <param name="ElderUserId">The elder's account; it should keep the profile.</param>
/// <param name="ElderName">As the till wrote it.</param>
/// <param name="YoungerName">As the till wrote it.</param>
/// <param name="YoungerEmail">Identifier that belongs to the younger.</param>
/// <param name="YoungerPhone">Likewise, E.164.</param>
/// <param name="YoungerLoyaltyId">Likewise.</param>
/// <param name="YoungerAnonymousId">Likewise: the browser from which she ordered. Cutting it from the shared address parts the two.</param>
public sealed record DemoMergeHint(
    string SharedEmail, string ElderUserId, string ElderName, string YoungerName,
    string YoungerEmail, string YoungerPhone, string YoungerLoyaltyId, string YoungerAnonymousId);
