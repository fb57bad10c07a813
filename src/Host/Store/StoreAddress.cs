// Where a store is: a folder with SQLite files, or a PostgreSQL database with a folder for what is not in it.
namespace Mitos.Host;

/// <param name="Folder">Holds the whole embedded store; with PostgreSQL only files that people upload.</param>
/// <param name="Postgres">A connection string; it may hold a password.</param>
internal sealed record StoreAddress(string Folder, string? Postgres = null);
