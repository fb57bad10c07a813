// Exact dedupe for ever: which (source, messageId) is already in the log, without a random write per event.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Log;

/// <summary>
/// A 64-bit key of each message in the log. New keys are kept in memory and one row per batch; from time to time they become a sorted run,
/// and eight runs of one size become one of the next. A hit is checked against the log itself, so two messages whose keys are equal by
/// chance are still told apart. Safe for readers beside the one pipeline thread.
/// </summary>
public sealed class MessageKeys(Database database)
{
    private const int RecentKeys = 131_072;
    private const int Fan = 8;
    private const int TopLevel = 3;
    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, long> _recent = [];
    private readonly List<MessageKey> _unsaved = [];
    private List<KeyRun> _runs = [];
    private long _nextRun = 1;

    /// <summary>Reads what the store holds; also after a batch was rolled back.</summary>
    internal void Load()
    {
        lock (_lock)
        {
            LoadLocked();
        }
    }

    private void LoadLocked()
    {
        _recent.Clear();
        _unsaved.Clear();
        using var session = database.OpenRead();
        _runs = KeyRun.LoadAll(session);
        _nextRun = _runs.Count == 0 ? 1 : _runs.Max(run => run.Id) + 1;
        var select = session.Prepare("select keys, seqs from dedupe_recent");
        while (select.Step())
        {
            var keys = new MessageKey[select.Blob(0).Length / 8];
            KeyRun.Unpack(select.Blob(0), select.Blob(1), keys);
            foreach (var key in keys)
            {
                _recent[key.Key] = key.Seq;
            }
        }

        select.Reset();
    }

    /// <summary>The log row of this message, or null; when null and <paramref name="seq"/> is given, the message is taken in under it.</summary>
    /// <param name="pending">Looks up rows of the batch that are not in the log yet.</param>
    internal long? FindOrAdd(Session session, int source, string messageId, long? seq, Func<long, (int Source, string MessageId)?> pending)
    {
        lock (_lock)
        {
            return FindOrAddLocked(session, source, messageId, seq, pending);
        }
    }

    /// <summary>The log row of this message, for anybody who asks.</summary>
    public long? Find(Session session, int source, string messageId) => FindOrAdd(session, source, messageId, null, static _ => null);

    private long? FindOrAddLocked(Session session, int source, string messageId, long? seq, Func<long, (int Source, string MessageId)?> pending)
    {
        for (var salt = 0; ; salt++)
        {
            var key = KeyOf(source, messageId, salt);
            if (Find(session, key) is not { } found)
            {
                if (seq is { } added)
                {
                    _recent[key] = added;
                    _unsaved.Add(new MessageKey(key, added));
                }

                return null;
            }

            var same = pending(found) is { } waiting
                ? waiting.Source == source && waiting.MessageId == messageId
                : EventLog.Holds(session, found, source, messageId);
            if (same)
            {
                return found;
            }
        }
    }

    /// <summary>True when it is time to call <see cref="MakeRun"/>.</summary>
    internal bool IsFull => _recent.Count >= RecentKeys;

    /// <summary>How to write the keys that were taken in since the last time.</summary>
    internal Action<Session> Save()
    {
        lock (_lock)
        {
            var keys = _unsaved.ToArray();
            _unsaved.Clear();
            return session =>
            {
                if (keys.Length > 0)
                {
                    session.Prepare("insert into dedupe_recent(batch, keys, seqs) values($1, $2, $3)")
                        .Bind(1, keys[0].Seq).Bind(2, KeyRun.KeyBytes(keys)).Bind(3, KeyRun.SeqBytes(keys)).Execute();
                }
            };
        }
    }

    /// <summary>Makes a sorted run of the recent keys, and larger runs of full levels. Everything that was taken in must be written by then.</summary>
    internal void MakeRun(Session session)
    {
        lock (_lock)
        {
            var sorted = _recent.Select(pair => new MessageKey(pair.Key, pair.Value)).ToArray();
            Array.Sort(sorted);
            _runs.Add(KeyRun.Write(session, _nextRun++, 1, sorted.Length, sorted));
            session.Prepare("delete from dedupe_recent").Execute();
            _recent.Clear();
            for (var level = 1; level < TopLevel; level++)
            {
                MergeLevel(session, level);
            }
        }
    }

    private void MergeLevel(Session session, int level)
    {
        var runs = _runs.Where(run => run.Level == level).ToList();
        if (runs.Count < Fan)
        {
            return;
        }

        _runs.RemoveAll(runs.Contains);
        _runs.Add(KeyRun.Merge(session, _nextRun++, level + 1, runs));
    }

    private long? Find(Session session, ulong key)
    {
        if (_recent.TryGetValue(key, out var recent))
        {
            return recent;
        }

        foreach (var run in _runs)
        {
            if (run.Find(session, key) is { } seq)
            {
                return seq;
            }
        }

        return null;
    }

    private static ulong KeyOf(int source, string messageId, int salt) => StableHash.Of(messageId, ((ulong)(uint)source << 32) | (uint)salt);
}
