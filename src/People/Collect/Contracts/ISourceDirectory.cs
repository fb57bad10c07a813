// The question that other modules ask Collect: what is this source?
namespace Mitos.People.Collect.Contracts;

/// <summary>Answers from memory; safe from any thread.</summary>
public interface ISourceDirectory
{
    /// <summary>The source of this number; source 0 is Mitos itself. An unknown number answers as a server.</summary>
    SourceInfo Find(int source);

    /// <summary>The source of this name, made if there is none yet. For importers and the demonstration.</summary>
    Task<SourceInfo> EnsureAsync(string name, SourceKind kind, CancellationToken cancellationToken);
}

/// <summary>A source as others see it.</summary>
public sealed record SourceInfo(int Id, string Name, SourceKind Kind);
