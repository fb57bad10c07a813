// Where uploaded files lie while they are imported.
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Mitos.People.Imports;

/// <summary>Files are named by their content, so the same file uploaded twice is one file.</summary>
internal sealed class ImportFolder(ImportOptions options)
{
    /// <summary>Every file that was uploaded to this node.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(options.Folder) ? Directory.GetFiles(options.Folder) : [];

    /// <summary>The file as this node finds it: where it was put, or by its name in this node's folder; null when it is not here.</summary>
    public string? Find(string path) => new[] { path, Path.Combine(options.Folder, Path.GetFileName(path)) }.FirstOrDefault(File.Exists);

    public async Task<string> SaveAsync(IFormFile file, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        var temporary = Path.Combine(options.Folder, Path.GetRandomFileName());
        await using (var target = File.Create(temporary))
        {
            await file.CopyToAsync(target, cancellationToken);
        }

        await using (var written = File.OpenRead(temporary))
        {
            var name = Path.Combine(options.Folder, Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellationToken))[..32]);
            File.Move(temporary, name, overwrite: true);
            return name;
        }
    }
}

/// <summary>The options of imports.</summary>
public sealed record ImportOptions(string Folder)
{
    /// <summary>How long an uploaded file stays after its import ended, for the report of what was refused.</summary>
    public TimeSpan KeepUploads { get; init; } = TimeSpan.FromDays(7);
}
