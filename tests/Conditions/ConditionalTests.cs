// Facts and theories that are skipped, with the reason, where what they need is missing. (xunit 2 decides this when it finds the tests.)
namespace Mitos.Testing;

/// <summary>A fact that reads a file of <c>shared/data</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithDataAttribute : FactAttribute
{
    public FactWithDataAttribute(string path)
    {
        Path = path;
        Skip = Needs.WithoutData(path);
    }

    public string Path { get; }
}

/// <summary>A fact that mounts a small disk.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithMountAttribute : FactAttribute
{
    public FactWithMountAttribute() => Skip = Needs.WithoutMount;
}

/// <summary>A fact that walks a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithChromiumAttribute : FactAttribute
{
    public FactWithChromiumAttribute() => Skip = Needs.WithoutChromium;
}

/// <summary>A theory that walks a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryWithChromiumAttribute : TheoryAttribute
{
    public TheoryWithChromiumAttribute() => Skip = Needs.WithoutChromium;
}

/// <summary>A theory that walks a browser on a store in PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryWithChromiumAndPostgresAttribute : TheoryAttribute
{
    public TheoryWithChromiumAndPostgresAttribute() => Skip = Needs.WithoutChromium ?? Needs.WithoutPostgres;
}

/// <summary>A fact that wants a PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithPostgresAttribute : FactAttribute
{
    public FactWithPostgresAttribute() => Skip = Needs.WithoutPostgres;
}

/// <summary>A fact that wants a Citus cluster.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithCitusAttribute : FactAttribute
{
    public FactWithCitusAttribute() => Skip = Needs.WithoutCitus;
}
