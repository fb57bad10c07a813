// The port by which quiet hours are switched without a person, as the demonstration does: it is looked at at any hour.
namespace Mitos.Reach.Messages.Contracts;

public interface IQuietHours
{
    Task SwitchAsync(bool on, CancellationToken cancellationToken);
}
