// What a batch changes in the rows of profiles, worked out and waiting to be written.
using Mitos.Kernel.Data;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles;

/// <summary>Plain rows: whoever writes them touches no profile that is worked on.</summary>
internal sealed class ProfileChanges(int capacity)
{
    private readonly List<ProfileChange> _saved = new(capacity);
    private readonly List<long> _deleted = [];
    private readonly List<(string Token, long Key)> _tokensGone = [];
    private readonly List<(string Token, long Key)> _tokensNew = [];

    /// <summary>Only what every event changes.</summary>
    /// <returns>The profile's bytes.</returns>
    public byte[] Update(ProfileState state) => Add(ProfileChange.Of(state, null, null, null));

    /// <returns>The profile's bytes.</returns>
    public byte[] Save(ProfileState state, Guid id, string? name, string? city) => Add(ProfileChange.Of(state, id, name, city));

    public void Delete(long key) => _deleted.Add(key);

    /// <summary>The keys under which the profile was found, and under which it will be.</summary>
    public void Find(long key, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        _tokensGone.AddRange(before.Except(after).Select(token => (token, key)));
        _tokensNew.AddRange(after.Except(before).Select(token => (token, key)));
    }

    public void Write(Session write)
    {
        // In the order of the keys: neighbouring rows go to the same page.
        _saved.Sort((one, other) => one.Key.CompareTo(other.Key));
        ProfileRows.Save(write, _saved);
        _deleted.ForEach(key => ProfileRows.Delete(write, key));
        _tokensGone.ForEach(gone => ProfileRows.DeleteToken(write, gone.Token, gone.Key));
        ProfileRows.AddTokens(write, _tokensNew);
    }

    private byte[] Add(in ProfileChange change)
    {
        _saved.Add(change);
        return change.State;
    }
}

/// <summary>A profile's row. Without <paramref name="Id"/> the name and the place stay as they are in the store.</summary>
internal readonly record struct ProfileChange(
    long Key, Guid? Id, string? Name, string? City, bool IsKnown, int Channels, int LastChannel, int LastStage, long FirstAt, long LastAt, long Events, byte[] State)
{
    public static ProfileChange Of(ProfileState state, Guid? id, string? name, string? city)
    {
        var summary = state.Summary();
        return new ProfileChange(state.Key, id, name, city, state.IsKnown, summary.ChannelBits, (int)summary.Latest.LastChannel, (int)summary.LastStage,
            summary.FirstAt, summary.Latest.LastAt, summary.Events, StateCodec.Write(state).ToArray());
    }
}
