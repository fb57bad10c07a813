// Makes of each store fact and theory one test case for each engine.
using Mitos.Kernel.Data;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Mitos.Testing;

public sealed class StoreFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo fact) =>
        EnginesOf(method).Select(engine => new EngineTestCase(messages, options, method, engine, null));

    internal static bool IsSpread(ITestMethod method) => method.TestClass.Class.GetCustomAttributes(typeof(SpreadStoreAttribute)).Any();

    internal static IEnumerable<Engine> EnginesOf(ITestMethod method) => IsSpread(method) ? [Engine.PostgreSql] : Enum.GetValues<Engine>();
}

public sealed class StoreTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow) =>
        StoreFactDiscoverer.EnginesOf(testMethod).Select(engine => new EngineTestCase(DiagnosticMessageSink, discoveryOptions, testMethod, engine, dataRow));
}
