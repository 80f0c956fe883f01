using System.Collections.Frozen;

namespace Casus.Documents.Layouts;

/// <summary>Lines above a title that say what kind of paper it is, and lines that say where it ends.</summary>
internal static class NoticeText
{
    private const int MostWords = 10;

    private static readonly FrozenSet<string> Kinds = Set(
        "press release statement official report reports oral written answers questions question debates debate proceedings minutes transcript verbatim "
            + "record hansard session sitting newsletter bulletin edition issue volume draft embargo embargoed immediate confidential unrevised revised "
            + "uncorrected corrected provisional weekly daily monthly quarterly estimate series paper working policy brief briefing note memo memorandum "
            + "communiqué communique publication distribution public media advisory information unclassified restricted parliamentary evidence "
            + "year meeting sessions first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth thirtieth twenty thirty forty "
            + "fifty sixty seventy eighty ninety hundredth official extraordinary plenary emergency agenda item items s/pv a/pv "
            + "full text translation unofficial background factsheet dispatch update special number "
            + "pressemitteilung mitteilung communiqué presse comunicado prensa nota comunicato stampa пресс-релиз заявление сообщение"
    );

    private static readonly FrozenSet<string> Small = Set(
        "of for to the and in on no no. nr nr. n° vol vol. until not a from de zur für par sofortigen n.º №"
    );

    private static readonly FrozenSet<string> Ends = Set("end ends ende fin конец -ends- -end- ###  # -30- 30 *** ---ends---");

    /// <summary>Whether a line says only what kind of paper it is: 'PRESS RELEASE', 'For immediate release', 'No. 117/2032', 'Weekly estimate no. 214'.</summary>
    public static bool Is(string line)
    {
        var words = line.Split([' ', ',', '(', ')', '/', '|', '·', '–', '—', '-', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords)
            return false;
        var (kinds, numbers, numbered) = (0, 0, false);
        foreach (var word in words)
        {
            if (Kinds.Contains(word))
                kinds++;
            else if (char.IsAsciiDigit(word[0]) || word.Length <= 4 && word.Any(char.IsAsciiDigit))
                numbers++;
            else if (!Small.Contains(word))
                return false;
            else
                numbered |= word is "No" or "No." or "no." or "Nr" or "Nr." or "N°" or "Vol" or "Vol." or "№";
        }

        return kinds > 0 || numbers > 0 && numbered;
    }

    /// <summary>Whether a line says that the text has ended, as press releases do.</summary>
    public static bool IsEnd(string line) => line.Length <= 12 && Ends.Contains(line.Trim('.', ' '));

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
