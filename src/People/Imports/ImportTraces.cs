// Uploaded files that name a person who is erased: they go with her, on every node.
using Mitos.People.Consent.Contracts;

namespace Mitos.People.Imports;

/// <summary>A file is not rewritten: the import of a changed file would be another one. An import that was not through says that its file is gone.</summary>
internal sealed class ImportTraces(ErasedUploads uploads) : IPersonTraces
{
    public Func<CancellationToken, Task> Find(long profile, IReadOnlyList<string> texts)
    {
        var prints = ErasedPrints.Of(texts);
        return cancellationToken => prints.Prints.Count == 0 ? Task.CompletedTask : uploads.ForgetAsync(prints, cancellationToken);
    }
}
