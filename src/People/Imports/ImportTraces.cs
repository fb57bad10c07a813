// Uploaded files that name a person who is erased: they go with her.
using Mitos.Kernel.Text;
using Mitos.People.Consent.Contracts;

namespace Mitos.People.Imports;

/// <summary>
/// A file is not rewritten: the import of a changed file would be another one. An import that was not through says that its file is gone. Files in the folders of
/// other nodes go by <see cref="UploadSweep"/>.
/// </summary>
internal sealed class ImportTraces(ImportFolder folder) : IPersonTraces
{
    private const int Piece = 64 * 1024;

    /// <summary>Longer than any identifier, so that none is cut in two.</summary>
    private const int Overlap = 600;

    public Func<CancellationToken, Task> Find(long profile, IReadOnlyList<string> texts) => cancellationToken => Task.Run(() =>
    {
        foreach (var file in folder.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Names(file, texts))
            {
                File.Delete(file);
            }
        }
    }, cancellationToken);

    private static bool Names(string path, IReadOnlyList<string> texts)
    {
        var folded = texts.Select(Folding.Fold).ToList();
        var numbers = texts.Where(text => text.All(char.IsAsciiDigit)).ToList();
        using var file = new ImportFile(path);
        var buffer = new char[Piece + Overlap];
        for (int kept = 0, read; (read = file.Text.ReadBlock(buffer, kept, Piece)) > 0;)
        {
            var piece = new string(buffer, 0, kept + read);
            if (folded.Exists(Folding.Fold(piece).Contains) || (numbers.Count > 0 && numbers.Exists(Digits(piece).Contains)))
            {
                return true;
            }

            kept = Math.Min(Overlap, kept + read);
            piece.AsSpan(piece.Length - kept).CopyTo(buffer);
        }

        return false;
    }

    /// <summary>People write telephone numbers with blanks, dashes, dots and brackets.</summary>
    private static string Digits(string piece) => string.Concat(piece.Where(letter => letter is not (' ' or '-' or '.' or '(' or ')' or '/' or '\u00A0')));
}
