// Facts and theories that run once on each engine: the same body, a store of the engine that is under test.
using Xunit.Sdk;

namespace Mitos.Testing;

/// <summary>A fact that runs on SQLite, and on PostgreSQL where there is one. <see cref="TestEngine.Current"/> says which it is.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Mitos.Testing.StoreFactDiscoverer", "Mitos.Engines")]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>A theory that runs on both engines.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Mitos.Testing.StoreTheoryDiscoverer", "Mitos.Engines")]
public sealed class StoreTheoryAttribute : TheoryAttribute;
