using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Contents;

/// <summary>Finds where reported words end and the reporter's own go on: ", a step that …", "; its note …", "in an interview with …".</summary>
internal static class Afterthoughts
{
    // How far behind a comma the relative word of a comment may stand: ", a formula which manages to …".
    private const int Reach = 9;

    // Nouns by which a reporter takes up what has been said.
    private static readonly FrozenSet<string> Takings = WordList.Of(
        "condition move step demand request proposal position decision threat warning promise provision practice tactic goal sign reference notion prospect idea"
    );

    private static readonly FrozenSet<string> Afterwards = WordList.Of("after as when while amid following saying adding hours days");

    /// <summary>The token behind the last that belongs to the words.</summary>
    public static int End(IReadOnlyList<Token> tokens, int first, int last, Complement shape)
    {
        for (var i = first + 1; i < last; i++)
        {
            var token = tokens[i];
            if (token.Is(";") && !IsThat(tokens, i + 1, last))
                return i;
            if (token.Is("—") && i + 1 < last && tokens[i + 1].Lower is "a" or "an" or "the" && !HasClosingDash(tokens, i + 1, last))
                return i;
            if (
                token.Is(",")
                && i + 2 < last
                && (IsComment(tokens, i + 1, last) || IsRemark(tokens, i + 1, last) || Reservations.Begin(tokens, i + 1, last))
            )
                return i;
            if (
                shape is Complement.Infinitive or Complement.ObjectInfinitive
                && (
                    token.Is("and") && i + 2 < last && GoesOnTelling(tokens, i + 1)
                    || token.Is(",") && i + 3 < last && tokens[i + 1].Is("and") && tokens[i + 2].Is("that")
                )
            )
                return i;
            if (token.Is(",") && GoesOn(tokens, i, last, shape))
                return i;
            if (shape is not (Complement.That or Complement.Bare or Complement.Parenthesis) && OpensCircumstance(tokens, i, last, shape))
                return i;
        }

        return last;
    }

    /// <summary>Behind what is promised, demanded or said of a thing, a comma ends it where a clause of its own begins.</summary>
    private static bool GoesOn(IReadOnlyList<Token> tokens, int comma, int last, Complement shape)
    {
        if (comma + 2 >= last)
            return false;
        var word = tokens[comma + 1].Lower;
        // "accused the council of closing the bridge, after …"
        if (shape is Complement.ObjectOf or Complement.ObjectAs or Complement.Gerund)
            return Afterwards.Contains(word);
        if (shape is not (Complement.Infinitive or Complement.ObjectInfinitive or Complement.Object) || comma + 3 >= last)
            return false;
        var opens =
            tokens[comma + 2].IsCapital
            || Vocabulary.Determiners.Contains(tokens[comma + 2].Lower)
            || Vocabulary.Pronouns.Contains(tokens[comma + 2].Lower);
        // "promised to escort its ships, which the navy would regard as …"; "undertook not to fire, and a later clause provides …"
        return opens && (word is "which" || word is "and" or "but" or "while" && ClauseAround.HasFiniteVerb(tokens, comma + 3, last));
    }

    private static bool IsThat(IReadOnlyList<Token> tokens, int at, int last) =>
        at < last && (tokens[at].Is("that") || tokens[at].Is("and") && at + 1 < last && tokens[at + 1].Is("that"));

    private static bool HasClosingDash(IReadOnlyList<Token> tokens, int from, int last)
    {
        for (var i = from; i < last; i++)
            if (tokens[i].Is("—"))
                return true;
        return false;
    }

    /// <summary>", a request which I could not …", ", as parts of the press have written", ", something that …".</summary>
    private static bool IsComment(IReadOnlyList<Token> tokens, int at, int last)
    {
        if (tokens[at].Is("as"))
            return tokens[at + 1].Lower is "quoted" or "reported" or "cited" || HasPerfect(tokens, at, last);
        if (tokens[at].Is("in") && tokens[at + 1].Lower is "remarks" or "comments" or "what")
            return true;
        if (tokens[at].Lower is not ("a" or "an" or "the" or "something" or "words" or "which"))
            return false;
        // ", a charge he denies"
        if (tokens[at + 1].Lower is "charge" or "claim" or "allegation" or "accusation" or "suggestion" && tokens[at].Lower is "a" or "an")
            return true;
        // ", a condition the council sees as essential"
        if (tokens[at].Lower is "a" or "an" && Takings.Contains(tokens[at + 1].Lower) && at + 3 < last && Names(tokens, at + 2))
            return true;
        for (var i = at + 1; i < Math.Min(last, at + Reach); i++)
        {
            if (tokens[i].Kind is TokenKind.Stop or TokenKind.Quotation || tokens[i].Text is "," or ";" or "—")
                return false;
            if (tokens[i].Lower is "which" or "that" && tokens[at].Lower is "a" or "an" or "something" or "words" && i + 1 < last)
                return true;
        }

        return false;
    }

    private static bool Names(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].IsCapital
        || Vocabulary.Pronouns.Contains(tokens[at].Lower)
        || tokens[at].Lower is "the" or "that" or "which" or "not" or "for";

    /// <summary>", and nobody has called him a friend", ", and I believe him": the reporter's own.</summary>
    private static bool IsRemark(IReadOnlyList<Token> tokens, int at, int last) =>
        at + 1 < last
        && (
            tokens[at].Lower is "and" && tokens[at + 1].Is("then")
            || tokens[at].Lower is "and" or "but" && tokens[at + 1].Lower is "nobody" or "neither" or "none" or "i"
            || tokens[at].Is("without")
                && tokens[at + 1].Lower
                    is "giving"
                        or "defining"
                        or "naming"
                        or "elaborating"
                        or "saying"
                        or "specifying"
                        or "providing"
                        or "mentioning"
                        or "explaining"
                        or "going"
                        or "citing"
        );

    /// <summary>"begged me not to name him and then gave me": what the subject did next.</summary>
    private static bool GoesOnTelling(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Is("then") && tokens[at + 1].Lower is not "to"
        || tokens[at].Lower
            is "went"
                or "came"
                or "took"
                or "gave"
                or "left"
                or "told"
                or "was"
                or "were"
                or "had"
                or "has"
                or "said"
                or "did"
                or "held"
                or "walked"
                or "turned"
                or "smiled";

    private static bool HasPerfect(IReadOnlyList<Token> tokens, int at, int last)
    {
        for (var i = at + 1; i + 1 < Math.Min(last, at + Reach); i++)
            if (
                tokens[i].Lower is "has" or "have" or "had" && tokens[i + 1].Lower.EndsWith("en", StringComparison.Ordinal)
                || CueLexicon.Knows(tokens[i].Lower)
            )
                return true;
        return false;
    }

    /// <summary>"in an interview with", "within hours", "the same night", "on Tuesday": when and where it was said, not what.</summary>
    private static bool OpensCircumstance(IReadOnlyList<Token> tokens, int at, int last, Complement shape)
    {
        var (word, next) = (tokens[at].Lower, at + 1 < last ? tokens[at + 1].Lower : "");
        if (word is "in" && next is "a" or "an" && at + 2 < last)
            return Vocabulary.Voices.Contains(tokens[at + 2].Lower)
                || tokens[at + 2].Lower
                    is "interview"
                        or "speech"
                        or "televised"
                        or "written"
                        or "telephone"
                        or "radio"
                        or "joint"
                        or "brief";
        if (word is "within" && next is "hours" or "minutes" or "days")
            return at + 2 >= last;
        if (word is "the" && next is "same" && at + 2 < last)
            return TimeWords.IsTime(tokens[at + 2]) && at + 3 >= last;
        // "promised to call on Friday" tells when the deed will be done.
        return shape is not (Complement.Infinitive or Complement.ObjectInfinitive)
            && word is "on" or "late" or "last"
            && at + 1 < last
            && TimeWords.IsTime(tokens[at + 1])
            && at + 3 >= last;
    }
}
