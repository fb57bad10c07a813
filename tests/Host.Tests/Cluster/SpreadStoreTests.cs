// What customers, audiences, journeys and erasures are tested for holds on a spread store too, and no statement about one customer asks all of it.
using Mitos.Host.Tests.Campaigns;
using Mitos.Host.Tests.Customers;
using Mitos.Host.Tests.Customers.Audiences;
using Mitos.Host.Tests.Customers.Computed;
using Mitos.Host.Tests.Customers.Consent;
using Mitos.Host.Tests.Customers.Touchpoints;
using Mitos.Host.Tests.Faults;
using Mitos.Host.Tests.Journeys;
using Mitos.Testing;

namespace Mitos.Host.Tests.Cluster;

[SpreadStore]
public sealed class SpreadCustomerTests : CustomerTests, IDisposable
{
    private readonly MitosServer _server;

    public SpreadCustomerTests(ServerFixture fixture)
        : base(fixture) => _server = fixture.Server;

    /// <summary>The server lives on, so each test looks at what it said.</summary>
    public void Dispose() => Assert.Empty(_server.WrongStatements());
}

[SpreadStore]
public sealed class SpreadAudienceTests : AudienceTests;

[SpreadStore]
public sealed class SpreadComputedTraitTests : ComputedTraitTests;

[SpreadStore]
public sealed class SpreadErasureTests : ErasureTests;

[SpreadStore]
public sealed class SpreadRetentionTests : RetentionTests;

[SpreadStore]
public sealed class SpreadTouchpointRuleTests : TouchpointRuleTests;

[SpreadStore]
public sealed class SpreadJourneyTests : JourneyTests;

[SpreadStore]
public sealed class SpreadRebuildTests : RebuildTests;

[SpreadStore]
public sealed class SpreadCampaignSendTests : CampaignSendTests;
