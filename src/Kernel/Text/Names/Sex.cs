// The sex that a name tells.
namespace Mitos.Kernel.Text.Names;

public enum Sex
{
    Male,
    Female,
}
