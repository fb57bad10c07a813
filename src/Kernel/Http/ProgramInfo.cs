// What the program is, for those who ask.
namespace Mitos.Kernel.Http;

public sealed record ProgramInfo(string Version, bool IsDemo);
