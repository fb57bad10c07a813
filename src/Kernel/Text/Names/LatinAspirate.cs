// Reads the Latin letter h, which greeklish writers use for η and for χ, and all writers in ch, th, ph.
using static Mitos.Kernel.Text.Names.LatinNameReader;

namespace Mitos.Kernel.Text.Names;

/// <summary>The readings of h, alone and after a consonant.</summary>
internal static class LatinAspirate
{
    private static readonly string[] ThetaOrTauEta = ["th", "ti"];
    private static readonly string[] TauEtaOrTheta = ["ti", "th"];
    private static readonly string[] KappaEtaOrChi = ["ki", "h"];
    private static readonly string[] SigmaEtaOrSigma = ["si", "s"];
    private static readonly string[] SigmaOrSigmaChi = ["s", "sh"];
    private static readonly string[] PhiOrPiEta = ["f", "pi"];
    private static readonly string[] UnfinishedKh = ["k", "h"];
    private static readonly string[] UnfinishedAfterVowel = ["h", "i", ""];
    private static readonly string[] ChiOrEta = ["h", "i"];
    private static readonly string[] EtaOrChi = ["i", "h"];

    /// <summary>Reads a consonant followed by h; false when the two are to be read one by one.</summary>
    public static bool TryRead(char consonant, char next, NameReadings readings)
    {
        var isUnfinished = readings.IsPrefix && next == '\0';
        var beforeVowel = IsVowel(next);
        string[]? sounds = consonant switch
        {
            'c' => ["h"],
            'p' => beforeVowel ? ["f"] : PhiOrPiEta,
            't' when isUnfinished => ["t"],
            't' when beforeVowel => ["th"],
            't' => next is 'r' or 'l' or 'n' or 'm' ? ThetaOrTauEta : TauEtaOrTheta,
            'k' when isUnfinished => UnfinishedKh,
            'k' => beforeVowel ? ["h"] : KappaEtaOrChi,
            's' when isUnfinished => ["s"],
            's' => beforeVowel ? SigmaOrSigmaChi : SigmaEtaOrSigma,
            'd' or 'g' or 'r' or 'z' or 'l' when beforeVowel => [consonant.ToString()],
            _ => null,
        };
        if (sounds is not null)
        {
            readings.Add(sounds);
        }

        return sounds is not null;
    }

    /// <summary>
    /// Reads an h that stands alone: χ before a vowel (Haris, Mihalis), η after a consonant (Dhmhtrhs, Elenh), either at
    /// the start before a consonant (Hristos, Hlias) or after a vowel (Mixahl, Ahmed), silent at the end after a vowel,
    /// but not after a y or u that is a consonant there (Paraskeyh).
    /// </summary>
    public static void ReadAlone(string word, int index, NameReadings readings)
    {
        var (before, next) = (At(word, index - 1), At(word, index + 1));
        var isAfterVowel = IsVowel(before) && !(before is 'y' or 'u' && At(word, index - 2) is 'a' or 'e');
        if (IsVowel(next) || (before == '\0' && next == '\0'))
        {
            readings.Add(next == '\0' ? ChiOrEta : ["h"]);
        }
        else if (before == '\0')
        {
            readings.Add(next == 'r' ? ChiOrEta : EtaOrChi);
        }
        else if (!isAfterVowel)
        {
            readings.Add(readings.IsPrefix && next == '\0' && IsVowel(before) ? EtaOrChi : ["i"]);
        }
        else if (next != '\0')
        {
            readings.Add(EtaOrChi);
        }
        else if (readings.IsPrefix)
        {
            readings.Add(UnfinishedAfterVowel);
        }
    }
}
