// What is wrong with a template, or with the data that it got.
namespace Mitos.Reach.Templates.Liquid;

/// <summary>Thrown inside the engine only; <see cref="LiquidTemplate"/> answers it as a value.</summary>
internal sealed class LiquidException(string message, int line = 0) : Exception(message)
{
    /// <summary>From 1; 0 where no line is to blame.</summary>
    public int Line { get; } = line;
}

/// <param name="Line">From 1; 0 where no line is to blame.</param>
internal sealed record LiquidFault(string Message, int Line)
{
    public override string ToString() => Line > 0 ? $"Line {Line}: {Message}" : Message;
}
