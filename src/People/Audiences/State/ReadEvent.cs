// An event as signals ask it: each property is read once, however many ask.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.People.Audiences.State;

/// <summary>Used again for one event after the other. Not for two threads at once.</summary>
internal sealed class ReadEvent
{
    private readonly List<Reading> _readings = [];
    private int _used;

    public Event Event { get; private set; } = null!;

    public ReadEvent Of(Event e)
    {
        (Event, _used) = (e, 0);
        return this;
    }

    /// <param name="name">What the path is written as.</param>
    public Reading At(string name, PropertyPath path)
    {
        for (var index = 0; index < _used; index++)
        {
            if (_readings[index].Name == name)
            {
                return _readings[index];
            }
        }

        if (_used == _readings.Count)
        {
            _readings.Add(new Reading());
        }

        var reading = _readings[_used++];
        reading.Begin(name);
        path.Read(Event, reading.Values);
        return reading;
    }

    internal sealed class Reading
    {
        private readonly List<decimal?> _numbers = [];
        private readonly List<long> _keys = [];
        private bool _hasNumbers;
        private bool _hasKeys;

        public string Name { get; private set; } = "";

        public List<EventValue> Values { get; } = [];

        public List<decimal?> Numbers
        {
            get
            {
                if (!_hasNumbers)
                {
                    Values.ForEach(value => _numbers.Add(value.Number));
                    _hasNumbers = true;
                }

                return _numbers;
            }
        }

        /// <summary>By which events of the same value are paired; never zero.</summary>
        public List<long> Keys
        {
            get
            {
                if (!_hasKeys)
                {
                    _keys.AddRange(Values.Select(value => (long)(StableHash.Of(value.Text, 0) | 1)).Distinct());
                    _hasKeys = true;
                }

                return _keys;
            }
        }

        public void Begin(string name)
        {
            (Name, _hasNumbers, _hasKeys) = (name, false, false);
            Values.Clear();
            _numbers.Clear();
            _keys.Clear();
        }
    }
}
