// One test on one engine.
using Mitos.Kernel.Data;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Mitos.Testing;

/// <summary>Sets <see cref="TestEngine.Current"/> for as long as the test runs, its constructor included.</summary>
public sealed class EngineTestCase : XunitTestCase
{
    private Engine _engine;

    [Obsolete("For the runner, which reads test cases back.")]
    public EngineTestCase()
    {
    }

    public EngineTestCase(IMessageSink messages, ITestFrameworkDiscoveryOptions options, ITestMethod method, Engine engine, object[]? arguments)
        : base(messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, arguments) => _engine = engine;

    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource)
    {
        TestEngine.Current = _engine;
        TestEngine.IsSpread = StoreFactDiscoverer.IsSpread(TestMethod);
        return await base.RunAsync(diagnosticMessageSink, messageBus, constructorArguments, aggregator, cancellationTokenSource);
    }

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue("engine", _engine.ToString());
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        _engine = Enum.Parse<Engine>(data.GetValue<string>("engine"));
        base.Deserialize(data);
    }

    protected override string GetUniqueID() => $"{base.GetUniqueID()}-{_engine}";

    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) => $"{base.GetDisplayName(factAttribute, displayName)} on {_engine}";

    protected override string GetSkipReason(IAttributeInfo factAttribute) =>
        _engine == Engine.PostgreSql ? Needs.WithoutPostgres! : base.GetSkipReason(factAttribute);
}
