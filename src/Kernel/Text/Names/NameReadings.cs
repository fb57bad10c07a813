// Collects the sounds of one word, with the choices where a letter may be read in two ways, and spells out its keys.
using System.Text;

namespace Mitos.Kernel.Text.Names;

/// <summary>
/// One word as a row of sounds. A sound with several readings is an array kept in a static field; the same array is
/// the same choice throughout the word, for a writer who puts x for χ once does so again.
/// </summary>
internal sealed class NameReadings(bool isPrefix, bool isTyped)
{
    private readonly List<string[]> _sounds = [];

    /// <summary>Whether the word may go on beyond what was typed.</summary>
    public bool IsPrefix => isPrefix;

    /// <summary>Whether somebody looks for the word: then also as it is often misspelled.</summary>
    public bool IsTyped => isTyped;

    /// <summary>The last sound as most people would read it; empty at the start of the word.</summary>
    public string Last => _sounds.Count > 0 ? _sounds[^1][0] : "";

    public static NameReadings Of(string word, bool isPrefix, bool isTyped)
    {
        var readings = new NameReadings(isPrefix, isTyped);
        if (word.AsSpan().ContainsAnyInRange('α', 'ω'))
        {
            GreekNameReader.Read(word, readings);
        }
        else if (word.AsSpan().ContainsAnyInRange('\u0400', '\u04FF'))
        {
            CyrillicNameReader.Read(word, readings);
        }
        else
        {
            LatinNameReader.Read(word, readings);
        }

        return readings;
    }

    public void Add(string sound) => _sounds.Add([sound]);

    public void Add(string[] readings) => _sounds.Add(readings);

    /// <summary>The keys, the likeliest first: all default readings, then one choice changed, then two.</summary>
    public IReadOnlyList<string> Keys(int max)
    {
        var choices = _sounds.Where(sound => sound.Length > 1).Distinct().ToArray();
        var chosen = new Dictionary<string[], int>();
        var keys = new List<string>();
        AddKey(keys, chosen, max);
        for (var first = 0; first < choices.Length; first++)
        {
            AddKeysOfChoice(keys, chosen, choices[first], max);
        }

        for (var first = 0; first < choices.Length && keys.Count < max; first++)
        {
            chosen[choices[first]] = 1;
            for (var second = first + 1; second < choices.Length; second++)
            {
                AddKeysOfChoice(keys, chosen, choices[second], max);
            }

            chosen.Remove(choices[first]);
        }

        return keys;
    }

    private void AddKeysOfChoice(List<string> keys, Dictionary<string[], int> chosen, string[] choice, int max)
    {
        for (var reading = 1; reading < choice.Length && keys.Count < max; reading++)
        {
            chosen[choice] = reading;
            AddKey(keys, chosen, max);
        }

        chosen.Remove(choice);
    }

    private void AddKey(List<string> keys, Dictionary<string[], int> chosen, int max)
    {
        var sounds = new StringBuilder();
        foreach (var sound in _sounds)
        {
            sounds.Append(sound[chosen.GetValueOrDefault(sound)]);
        }

        var key = NameSkeleton.Of(sounds.ToString(), isPrefix);
        AddDistinct(keys, key, max);
        if (isPrefix)
        {
            foreach (var ending in NameSkeleton.EndingsOf(key))
            {
                AddDistinct(keys, key[..^1] + ending, max);
            }
        }
    }

    private static void AddDistinct(List<string> keys, string key, int max)
    {
        if (key.Length > 0 && keys.Count < max && !keys.Contains(key))
        {
            keys.Add(key);
        }
    }
}
