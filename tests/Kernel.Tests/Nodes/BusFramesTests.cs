// Messages cut into frames and put together again.
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mitos.Kernel.Nodes;

namespace Mitos.Kernel.Tests.Nodes;

public sealed class BusFramesTests
{
    [Fact]
    public void A_message_of_any_text_and_length_comes_together_and_no_frame_is_too_long() => Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
    {
        foreach (var times in new[] { 1, 900 })
        {
            var payload = string.Concat(Enumerable.Repeat(text ?? "", times)) + "άργησε \0 \uFDD0 😀";
            var frames = BusFrames.Of("s", new BusMessage("topic", payload)).ToList();
            Assert.All(frames, frame => Assert.True(Encoding.UTF8.GetByteCount(frame) < 8_000));
            var assembly = new BusAssembly("other");
            var made = frames.ConvertAll(assembly.Take);
            Assert.All(made[..^1], Assert.Null);

            // A lone half of a surrogate pair is no text.
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(payload)), made[^1]!.Payload);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_message_of_which_a_part_was_lost_is_left_out_and_the_next_one_is_whole()
    {
        var assembly = new BusAssembly("me");
        var frames = BusFrames.Of("a", new BusMessage("t", new string('x', 20_000))).ToList();
        Assert.Null(assembly.Take(frames[0]));
        Assert.Null(assembly.Take(frames[2]));
        Assert.Equal("y", assembly.Take(BusFrames.Of("a", new BusMessage("t", "y")).Single())!.Payload);
    }

    [Fact]
    public void What_a_node_says_itself_and_what_is_no_frame_is_not_heard()
    {
        var assembly = new BusAssembly("me");
        Assert.Null(assembly.Take(BusFrames.Of("me", new BusMessage("t", "y")).Single()));
        Assert.Null(assembly.Take("from a stranger"));
        Assert.Null(assembly.Take("a b c\nd"));
    }
}
