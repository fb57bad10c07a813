// Marks a class of tests that runs on a store whose customers are spread as in a Citus cluster.
namespace Mitos.Testing;

/// <summary>
/// Its store facts run on PostgreSQL only, on tables that are cut by the declared columns with PostgreSQL's own hash partitions: unique keys must hold the
/// column as on Citus, and a plan says how many parts it touches.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SpreadStoreAttribute : Attribute;
