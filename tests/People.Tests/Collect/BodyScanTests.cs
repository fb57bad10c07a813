// The look over a body before it is accepted.
using System.Text;
using Mitos.People.Collect;

namespace Mitos.People.Tests.Collect;

public sealed class BodyScanTests
{
    [Theory]
    [InlineData("""{"userId":"u"}""", 1, 0)]
    [InlineData("""{"userId":""}""", 1, 1)]
    [InlineData("""{"userId":null,"anonymousId":5}""", 1, 0)]
    [InlineData("""{"batch":[{"userId":"a"},{"anonymousId":"b"},{}],"sentAt":"x"}""", 3, 1)]
    [InlineData("""{"batch":[]}""", 0, 0)]
    [InlineData("""{"batch":[1,"x",{"userId":{"a":1}}]}""", 3, 1)]
    public void Counts_events_and_those_without_ids(string body, int events, int withoutIds)
    {
        var scan = BodyScan.Of(Encoding.UTF8.GetBytes(body));
        Assert.Null(scan.Refusal);
        Assert.Equal((events, withoutIds), (scan.Events, scan.EventsWithoutIds));
    }

    [Theory]
    [InlineData("", "invalid_json")]
    [InlineData("{", "invalid_json")]
    [InlineData("""{"a":1}x""", "invalid_json")]
    [InlineData("[]", "not_an_object")]
    [InlineData("7", "not_an_object")]
    public void Says_why_a_body_is_unsound(string body, string reason) =>
        Assert.Equal(reason, BodyScan.Of(Encoding.UTF8.GetBytes(body)).Refusal?.Reason.Code);

    [Fact]
    public void Refuses_bytes_that_are_no_utf8() => Assert.Equal("invalid_utf8", BodyScan.Of([(byte)'{', 0xff, (byte)'}']).Refusal?.Reason.Code);

    [Fact]
    public void Refuses_nesting_beyond_the_bound()
    {
        var deep = "{\"a\":" + new string('[', 100) + new string(']', 100) + "}";
        Assert.Equal("too_deep", BodyScan.Of(Encoding.UTF8.GetBytes(deep)).Refusal?.Reason.Code);
    }

    [Fact]
    public void Finds_the_write_key_in_the_body() => Assert.Equal("wk", BodyScan.Of("""{"batch":[{"userId":"a"}],"writeKey":"wk"}"""u8).WriteKey);
}
