// The bus of a store in which one program works: there is nobody to tell.
namespace Mitos.Kernel.Nodes;

public sealed class SingleNodeBus : INodeBus
{
    public event Action? Missed
    {
        add { }
        remove { }
    }

    public bool HasOthers => false;

    public void Publish(string topic, string payload = "")
    {
    }

    public IDisposable Subscribe(string topic, Action<string> handler) => new Nothing();

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
