using System.Collections.Frozen;
using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Reads who is introduced in a paragraph: "Maria Deln, a spokeswoman for the ministry", "the Varnian foreign minister, Ivo Marsh".</summary>
internal static class CastReader
{
    private static readonly FrozenSet<string> Honorifics = WordList.Of(
        "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady baroness viscount madame herr frau señor señora monsieur"
    );

    /// <summary>"Mr", "Dame", "Dr": a name follows.</summary>
    public static bool IsHonorific(Token token) => Honorifics.Contains(token.Lower);

    /// <summary>"the Bishop of Leam", "the Earl of Tarr", "the noble Lord".</summary>
    public static bool IsPeer(Token token) =>
        token.IsCapital
            && token.Lower
                is "bishop"
                    or "archbishop"
                    or "earl"
                    or "duke"
                    or "marquess"
                    or "viscount"
                    or "countess"
                    or "lord"
                    or "baroness"
                    or "member"
        || token.Lower is "noble" or "honourable" or "hon" or "hon.";

    private static readonly FrozenSet<string> Places = WordList.Of(
        "in at near from into outside through across around over off along beyond towards toward onto"
    );

    private static readonly FrozenSet<string> Settlements = WordList.Of(
        "village town city port district province region hamlet suburb island valley county township municipality settlement"
    );

    /// <summary>Adds the persons named in a frame to a cast.</summary>
    public static void Read(IReadOnlyList<Token> tokens, Cast cast)
    {
        Member? before = null;
        cast.Acronyms.Read(tokens);
        if (IsHeadline(tokens))
            return;
        for (var i = 0; i < tokens.Count; )
        {
            if (!tokens[i].IsCapital || NameRun.BeginningAt(tokens, i, tokens.Count, cast.Index) is not { } run)
            {
                i++;
                continue;
            }

            i = run.To;
            if (run.IsBody || run.Length < 1)
                continue;
            var atOpening = run.From == 0 || tokens[run.From - 1].Kind is TokenKind.Stop or TokenKind.Quotation;
            // "His daughter, Anahit, runs the charity"
            var apposed =
                run.From > 1
                && tokens[run.From - 1].Is(",")
                && Vocabulary.Offices.Contains(tokens[run.From - 2].Lower)
                && run.To < tokens.Count
                && tokens[run.To].Is(",");
            // "Piotr, 26, was held"
            var aged =
                run.To + 2 < tokens.Count
                && tokens[run.To].Is(",")
                && tokens[run.To + 1].Kind is TokenKind.Number
                && tokens[run.To + 1].Text.Length is 2
                && tokens[run.To + 2].Text is "," or ".";
            var titled =
                apposed
                || aged
                || run.From > 0
                    && (Vocabulary.Titles.Contains(tokens[run.From - 1].Lower) || Vocabulary.Offices.Contains(tokens[run.From - 1].Lower));
            // Words in capitals throughout are a heading.
            if (run.Length > 1 && !titled && IsShouted(tokens, run))
                continue;
            // One capital word is a person only behind a title; the first word of a sentence has its capital from there.
            if (run.Length == 1 && !titled || run.Length > 5 || atOpening && run.Length == 2 && IsCommonOpening(tokens[run.From]))
                continue;
            if (
                cast.Index.At(tokens, run.From, run.To) is { Actor.Kind: ActorKind.State or ActorKind.Body }
                || !titled && IsPlace(tokens, run)
            )
                continue;
            var member = cast.Person(tokens, run.From, run.To);
            Introduce(tokens, run, member, cast);
            if (member.Kin is not null && before is not null && before != member)
                member.KinOf ??= before;
            before = member;
        }
    }

    /// <summary>"Mayor Sees Ruin if Ferries Stay Home": a line in which most words have capitals tells no names from others.</summary>
    public static bool IsHeadline(IReadOnlyList<Token> tokens)
    {
        var (words, capitals) = (0, 0);
        foreach (var token in tokens)
            if (token.Kind is TokenKind.Word && token.Text.Length > 3)
            {
                words++;
                capitals += token.IsCapital ? 1 : 0;
            }

        return words is >= 4 and < 20 && capitals * 10 >= words * 8 && (tokens[^1].Kind is not TokenKind.Stop || capitals == words);
    }

    /// <summary>Remembers whom a stretch of a frame names, in whatever part of a sentence: a pronoun may mean them next.</summary>
    public static void Recall(IReadOnlyList<Token> tokens, int from, int to, Cast cast)
    {
        for (var i = from; i < to; )
        {
            if (!tokens[i].IsCapital || NameRun.BeginningAt(tokens, i, to, cast.Index) is not { } run)
            {
                i++;
                continue;
            }

            i = run.To;
            if (!run.IsBody && run.Length <= 5 && cast.Known(tokens, run.From, run.To) is { } member)
                cast.See(member, tokens[run.From].Span.Start);
        }

        if (cast.Focus is { } focus)
            cast.See(focus, focus.LastSeen);
    }

    /// <summary>Takes office, side and gender from the words around a name.</summary>
    public static void Introduce(IReadOnlyList<Token> tokens, NameRun run, Member member, Cast cast)
    {
        if (run.From > 0 && Rank(tokens[run.From - 1].Lower) is { } rank)
            member.Rank ??= rank;
        Private(tokens, run, member);
        var (from, to) = OfficeBefore(tokens, run.From);
        if (to == from)
            (from, to) = OfficeBehind(tokens, run.To);
        for (var i = Math.Max(0, run.From - 2); i < run.From; i++)
            Gender(tokens[i].Lower, member);
        if (to == from)
            return;
        for (var i = to - 1; i >= from && tokens[i].Kind is not TokenKind.Possessive; i--)
            Gender(tokens[i].Lower, member);
        while (from < to && (tokens[from].Lower is "the" or "a" or "an" || tokens[from].Kind is TokenKind.Possessive))
            from++;
        if (from == to)
            return;
        var office = Cast.TextOf(tokens, from, to);
        if (member.Office is null || (member.Actor is null && office.Length > member.Office.Length && member.Office.Length < 12))
            member.Office = office;
        else if (member.Actor is not null && member.Office != office)
            member.Then ??= office;
        member.Side ??= cast.Index.SideIn(tokens, from, to);
    }

    /// <summary>Takes age and kinship: "Ivo Marsh, 58,", "His wife, Maria,", "she married Ivo Marsh".</summary>
    private static void Private(IReadOnlyList<Token> tokens, NameRun run, Member member)
    {
        if (
            run.To + 1 < tokens.Count
            && tokens[run.To].Text is "," or "("
            && tokens[run.To + 1] is { Kind: TokenKind.Number, Text.Length: 2 } age
        )
            member.Age ??= age.Text;
        var before = run.From - 1;
        if (before > 0 && tokens[before].Lower is "married" && tokens[before - 1].Lower is not ("is" or "was" or "were" or "get"))
            member.Kin ??= "spouse";
        if (before > 0 && tokens[before].Text is ",")
            before--;
        if (
            before > 0
            && SpeakerWords.Kin.Contains(tokens[before].Lower)
            && tokens[before - 1].Lower is "his" or "her" or "their"
            && !(run.To < tokens.Count && tokens[run.To].Is("and"))
        )
            member.Kin ??= tokens[before].Lower;
    }

    /// <summary>The rank that a title is, in full and lower case; none: it is no rank.</summary>
    public static string? Rank(string title) =>
        title.TrimEnd('.') switch
        {
            "gen" or "general" => "general",
            "col" or "colonel" => "colonel",
            "maj" or "major" => "major",
            "capt" or "captain" => "captain",
            "lt" or "lieutenant" => "lieutenant",
            "sgt" or "sergeant" => "sergeant",
            "adm" or "admiral" => "admiral",
            "brig" or "brigadier" => "brigadier",
            "cmdr" or "commander" => "commander",
            "gov" or "governor" => "governor",
            "sen" or "senator" => "senator",
            "prof" or "professor" => "professor",
            "bishop" or "archbishop" or "cardinal" or "judge" or "mayor" or "chaplain" => title,
            _ => null,
        };

    private static void Gender(string word, Member member)
    {
        if (member.Gender != '\0')
            return;
        member.Gender = Vocabulary.Gender(word);
    }

    private static (int From, int To) OfficeBefore(IReadOnlyList<Token> tokens, int name)
    {
        var end = name;
        while (end > 1 && Honorifics.Contains(tokens[end - 1].Lower))
            end--;
        name = end;
        // "the foreign minister, Ivo Marsh,"
        if (end > 1 && tokens[end - 1].Text is "," or "(")
            end--;
        var from = end;
        var office = false;
        while (from > 0 && end - from < 16)
        {
            var word = tokens[from - 1];
            if (
                word.Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number)
                || Vocabulary.Bounds.Contains(word.Lower)
                || TimeWords.IsTime(word)
            )
                break;
            if (
                !word.IsCapital
                && word.Lower.EndsWith("ed", StringComparison.Ordinal)
                && Casus.Attribution.Cues.CueLexicon.Knows(word.Lower)
            )
                break;
            if (end != name && Vocabulary.Prepositions.Contains(word.Lower) && word.Lower is not ("of" or "for" or "to"))
                break;
            // "President of Zhorna Stanislav Mirchuk"
            var ofOffice =
                word.Is("of")
                && from > 1
                && (Vocabulary.Titles.Contains(tokens[from - 2].Lower) || Vocabulary.Offices.Contains(tokens[from - 2].Lower));
            if (end == name && Vocabulary.Prepositions.Contains(word.Lower) && !ofOffice)
                break;
            office |= Vocabulary.Offices.Contains(word.Lower);
            from--;
            if (office && word.Lower is "the" or "a" or "an" or "his" or "her" or "its" or "their")
                break;
        }

        return office ? (from, end) : (name, name);
    }

    private static (int From, int To) OfficeBehind(IReadOnlyList<Token> tokens, int name)
    {
        if (name + 1 >= tokens.Count || !tokens[name].Is(",") && !tokens[name].Is("("))
            return (name, name);
        var from = name + 1;
        if (tokens[from].Kind is TokenKind.Number && from + 2 < tokens.Count && tokens[from + 1].Is(","))
            from += 2;
        if (tokens[from].Is("who"))
            return (name, name);
        var to = from;
        var office = false;
        while (to < tokens.Count && to - from < 24 && tokens[to].Kind is TokenKind.Word or TokenKind.Possessive or TokenKind.Number)
        {
            if (
                tokens[to].Lower is "who" or "which" or "that" or "said" or "told" or "says"
                || Vocabulary.Auxiliaries.Contains(tokens[to].Lower)
            )
                break;
            office |= Vocabulary.Offices.Contains(tokens[to].Lower);
            to++;
        }

        return office ? (from, to) : (name, name);
    }

    /// <summary>"the massacre at Fonte Secca": behind a preposition of place two capitals are a place, unless the first is a given name.</summary>
    private static bool IsPlace(IReadOnlyList<Token> tokens, NameRun run)
    {
        var at = run.From - 1;
        while (at > 0 && tokens[at].Lower is "the" or "northern" or "southern" or "eastern" or "western" or "central" or "nearby")
            at--;
        return at >= 0
            && (
                Places.Contains(tokens[at].Lower) && !GivenNames.IsKnown(tokens[run.From].Text)
                || at > 0 && tokens[at].Is("of") && Settlements.Contains(tokens[at - 1].Lower)
            );
    }

    private static bool IsShouted(IReadOnlyList<Token> tokens, NameRun run)
    {
        for (var i = run.From; i < run.To; i++)
            if (tokens[i].Text.Any(char.IsLower))
                return false;
        return true;
    }

    private static bool IsCommonOpening(Token token) =>
        Vocabulary.Adverbs.Contains(token.Lower)
        || Vocabulary.Prepositions.Contains(token.Lower)
        || Vocabulary.Bounds.Contains(token.Lower);
}
