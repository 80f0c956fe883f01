using System.Collections.Frozen;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Meaning;

/// <summary>Finds verbs with their auxiliaries in one pass, and whose acts they are.</summary>
internal sealed class PredicateReader
{
    private static readonly FrozenSet<string> Conditionals = WordList.Of(
        "if unless when whenever once until till before after provided lest"
    );

    private static readonly FrozenSet<string> Relatives = WordList.Of(
        "who whom whose which what where how why whether than while although though as"
    );

    private static readonly FrozenSet<string> Skipped = WordList.Of(
        """
        not never also now still then only always ever just soon therefore simply be been being have to even again either both all longer no first
        already yet all once more
        """
    );

    private static readonly FrozenSet<string> Readiness = WordList.Of(
        "ready prepared willing determined committed going able set due about bound open resolved"
    );

    private static readonly FrozenSet<string> Nominatives = WordList.Of("i we he she they");

    private readonly List<Predicate> found = [];
    private readonly IReadOnlyList<Token> tokens;
    private readonly Voice voice;
    private Doer doer;
    private Clause clause;
    private int sentence;
    private bool isFresh = true;
    private bool hasVerb;

    // The subject before a relative clause, and where the clause began; −1: none.
    private Doer outer;
    private int relative = -1;

    // A noun phrase behind a verb: the subject of a clause without "that", if an auxiliary follows.
    private Doer inner;
    private bool isNegated;
    private int main;

    private PredicateReader(IReadOnlyList<Token> tokens, Voice voice) => (this.tokens, this.voice) = (tokens, voice);

    /// <summary>The verbs of a statement, in order.</summary>
    public static List<Predicate> Read(IReadOnlyList<Token> tokens, Voice voice)
    {
        var reader = new PredicateReader(tokens, voice);
        reader.Infinitive();
        for (var i = 0; i < tokens.Count; i++)
            reader.Step(i);
        return reader.found;
    }

    // "to open the bridge", "never to open it": what the verb of the report attributes to its subject.
    private void Infinitive()
    {
        var to = 0;
        while (to < Math.Min(2, tokens.Count) && tokens[to].Lower is "not" or "never")
            to++;
        if (to < tokens.Count && tokens[to].Is("to"))
        {
            doer = Doer.Own;
            (isFresh, hasVerb) = (false, true);
            found.Add(Follow(to, "to", to > 0, false));
        }
    }

    private void Step(int i)
    {
        var token = tokens[i];
        if (token.Kind is TokenKind.Stop)
        {
            if (i + 1 < tokens.Count && tokens[i + 1].Kind is not TokenKind.Stop)
                sentence++;
            (relative, main) = (-1, 0);
            Open(Clause.Main);
        }
        else if (token.Kind is TokenKind.Mark)
        {
            if (token.Text is ";" or ":" || token.Lower is "—")
                Open(Clause.Main);
            else if (token.Text is ",")
                (isFresh, clause) = (true, Clause.Main);
        }
        else if (Conditionals.Contains(token.Lower))
        {
            if (!IsTime(i + 1))
                Open(Clause.Condition);
        }
        else if (Relatives.Contains(token.Lower))
        {
            Relate(i);
        }
        else if (token.Lower is "that" && i > 0 && !(i + 1 < tokens.Count && tokens[i + 1].Kind is TokenKind.Possessive))
            Relate(i, Clause.Content);
        else if (token.Lower is "because" or "but" or "so" or "yet")
            Open(token.Is("because") ? Clause.Content : Clause.Main);
        else if (token.Lower is "and" or "or" or "nor")
            (isFresh, hasVerb) = (true, false);
        else
            Word(i);
    }

    private void Open(Clause kind)
    {
        (clause, doer, inner) = (kind, Doer.None, Doer.None);
        (isFresh, hasVerb, isNegated) = (true, false, false);
    }

    // "any soldier who crosses the river will be shot": behind the relative clause the first subject goes on.
    private void Relate(int i, Clause kind = Clause.Relative)
    {
        if (main == 0 && relative < 0 && doer is not Doer.None && !hasVerb)
            (relative, outer) = (i, doer);
        Open(kind);
        if (kind is Clause.Relative)
            doer = Doer.Other;
    }

    // "before Friday", "until then": no clause.
    private bool IsTime(int at) =>
        at < tokens.Count
        && (tokens[at].Kind is TokenKind.Number || tokens[at].Lower is "then" or "now" || Vocabulary.Times.Contains(tokens[at].Lower))
        && tokens[at - 1].Lower is "until" or "till" or "before" or "after" or "once";

    private void Word(int i)
    {
        var (stem, auxiliary, isNot, isPast) = Auxiliaries.Of(tokens, i);
        if (stem.Length > 0)
            Subject(i, stem);
        if (auxiliary.Length > 0)
        {
            // "Should the crew be harmed": a condition without "if".
            if (hasVerb && inner is not Doer.None && !isFresh)
                doer = inner;
            if (
                relative >= 0
                && clause is not Clause.Main
                && main == 0
                && i > relative + 1
                && tokens[i - 1].Kind is TokenKind.Word or TokenKind.Number
            )
                (clause, doer, relative) = (Clause.Main, outer, -1);
            if (doer is Doer.None && i == 0 && voice.IsReported)
                doer = Doer.Own;
            if (auxiliary is "should" && (i == 0 || tokens[i - 1].Kind is not TokenKind.Word) && doer is Doer.None)
                clause = Clause.Condition;
            found.Add(Follow(i, auxiliary, isNot || isNegated, isPast));
            if (clause is Clause.Main)
                main++;
            (hasVerb, isFresh, inner) = (true, false, Doer.None);
        }
        else if (Nominatives.Contains(stem) && i + 1 < tokens.Count && Auxiliaries.Of(tokens, i + 1).Auxiliary.Length == 0)
        {
            var verb = Verb(i + 1);
            if (verb >= 0 && Auxiliaries.Of(tokens, verb).Auxiliary.Length == 0)
                found.Add(new(verb, verb, "", doer, clause, sentence));
            (hasVerb, inner) = (true, Doer.None);
            main++;
        }
    }

    private int Verb(int from)
    {
        for (var j = from; j < Math.Min(tokens.Count, from + 4); j++)
            if (tokens[j].Kind is not TokenKind.Word)
                return -1;
            else if (!IsAdverb(tokens[j].Lower) && tokens[j].Lower is not ("both" or "all"))
                return j;
        return -1;
    }

    private void Subject(int i, string stem)
    {
        if (Nominatives.Contains(stem))
            (doer, isFresh, hasVerb, isNegated) = (voice.IsOwn(stem) ? Doer.Own : Doer.Other, false, false, false);
        else if (hasVerb && !isFresh)
        {
            if (inner is Doer.None && (Vocabulary.Determiners.Contains(stem) || tokens[i].IsCapital || stem is "it"))
                inner = First(i, stem);
        }
        else if (isFresh)
        {
            if (IsAdverb(stem) || Vocabulary.Prepositions.Contains(stem))
                return;
            doer = First(i, stem);
            isNegated = stem is "no" or "nobody" or "nothing" or "none" or "neither";
            isFresh = stem is "the" or "a" or "an";
        }
        else if (
            doer is not Doer.You
            && (voice.IsOwn(stem) && stem is not "it" || voice.IsSelf(tokens[i]) && doer is Doer.None or Doer.Name)
        )
            doer = Doer.Own;
        else if (doer is Doer.Name && tokens[i].Kind is TokenKind.Word && !tokens[i].IsCapital)
            doer = Doer.Other;
    }

    private Doer First(int i, string stem)
    {
        if (stem is "you" or "your" or "yours")
            return Doer.You;
        // "It was late" tells of nobody; "it was ready to help" of the speaker.
        if (
            stem is "it"
            && (At(i + 1) is "is" or "was" or "'s" || At(i + 2) is "be")
            && !Readiness.Contains(At(i + 2))
            && !Readiness.Contains(At(i + 3))
        )
            return Doer.Other;
        if (voice.IsOwn(stem) || voice.IsSelf(tokens[i]))
            return Doer.Own;
        return tokens[i].IsCapital && i > 0 || tokens[i].IsCapital && !Vocabulary.Determiners.Contains(stem) ? Doer.Name : Doer.Other;
    }

    private string At(int i) => i < tokens.Count ? tokens[i].Lower : "";

    private static bool IsAdverb(string word) =>
        word
            is "not"
                or "never"
                or "also"
                or "now"
                or "still"
                or "then"
                or "only"
                or "always"
                or "just"
                or "soon"
                or "simply"
                or "even"
                or "again"
        || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal));

    /// <summary>The verb behind an auxiliary.</summary>
    private Predicate Follow(int at, string auxiliary, bool isNegated, bool isPast)
    {
        var (isPassive, isPerfect, verb) = (false, false, -1);
        for (var j = at + 1; j < Math.Min(tokens.Count, at + 9); j++)
        {
            var word = tokens[j].Lower;
            if (tokens[j].Kind is not TokenKind.Word)
            {
                if (tokens[j].Kind is TokenKind.Mark && word is ",")
                    continue;
                break;
            }

            isNegated |= word is "not" or "never" || (word is "longer" && tokens[j - 1].Is("no"));
            isPassive |= word is "be" or "been";
            if (word is "have" && auxiliary is not "have")
            {
                if (j + 1 < tokens.Count && !IsAdverb(tokens[j + 1].Lower) && !Auxiliaries.IsParticiple(tokens[j + 1].Lower))
                {
                    verb = j;
                    break;
                }

                isPerfect = true;
            }

            if (Readiness.Contains(word) && j + 1 < tokens.Count && tokens[j + 1].Is("to"))
            {
                auxiliary =
                    word is "going" ? "going"
                    : word is "due" or "set" or "about" or "bound" or "able" ? auxiliary
                    : "ready";
                continue;
            }

            if (Skipped.Contains(word) || IsAdverb(word))
                continue;
            verb = j;
            break;
        }

        return new(at, verb, auxiliary, doer, clause, sentence)
        {
            IsNegated = isNegated,
            IsPassive = isPassive || auxiliary is "be",
            IsPerfect = isPerfect,
            IsPast = isPast,
        };
    }
}
