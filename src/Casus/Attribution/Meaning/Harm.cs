using System.Collections.Frozen;
using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Meaning;

/// <summary>Signs of a threat: harm announced by who can do it, or made to follow from what others do.</summary>
internal static class Harm
{
    private static readonly FrozenSet<string> Violence = WordList.Of(
        """
        attack strike struck destroy bomb bombard shell hit crush annihilate punish retaliate invade seize shoot shot fire sink sunk bury flatten raze retake
        storm kill eliminate obliterate wipe target burn escalate fight arrest jail imprison prosecute expel evict blockade confiscate besiege starve intercept
        ram conquer avenge hunt torpedo overthrow topple raid liquidate neutralise neutralize smash pound exterminate hang execute detain deport annex occupy
        erase level repel
        """
    );

    private static readonly FrozenSet<string> Measures = WordList.Of(
        "sanction boycott veto sue close shut cut freeze block ban halt stop withhold revoke cancel deny scrap abandon paralyse paralyze cripple bankrupt disconnect"
    );

    private static readonly FrozenSet<string> Answers = WordList.Of("respond answer react reply");

    private static readonly FrozenSet<string> Hostile = WordList.Of(
        """
        attack aggression war combatant combatants enemy enemies hostile provocation target targets intruder intruders invader invaders invasion spy spies
        terrorist terrorists criminal criminals traitor traitors occupier occupiers belligerent escalation declaration act intrusion challenge pirate pirates saboteur saboteurs
        """
    );

    private static readonly FrozenSet<string> Outcomes = WordList.Of(
        """
        consequences retaliation reprisal reprisals price war answer response target targets catastrophe disaster ruin ruins ashes rubble grave graves bloodshed blood
        escalation scrap dust graveyard punishment fire force destruction retribution hell funeral funerals missiles sanctions
        """
    );

    private static readonly FrozenSet<string> Prices = WordList.Of("price consequences retaliation reprisals");

    private static readonly FrozenSet<string> Grave = WordList.Of(
        "consequences retaliation reprisal reprisals clash confrontation war retribution response"
    );

    private static readonly FrozenSet<string> Leads = WordList.Of(
        "mean bring face invite have lead result provoke trigger entail be pay meet met carry draw cause become suffer unleash get"
    );

    private static readonly FrozenSet<string> Rue = WordList.Of("regret pay sorry suffer bleed burn lose rue repent weep die choke drown");

    private static readonly FrozenSet<string> Preys = WordList.Of("target game");

    private static readonly FrozenSet<string> Trespasses = WordList.Of(
        """
        attack fire strike cross harm hinder hurt touch board shoot die dies died dead kill killed dare violate breach provoke enter hit shell bomb invade seize break
        advance move damage fall falls fell resume land interfere block test
        """
    );

    private static readonly FrozenSet<string> Lost = WordList.Of(
        "insurance support funding aid ambassador protection recognition cooperation funds money backing subsidies"
    );

    private static readonly FrozenSet<string> Arms = WordList.Of(
        "battalion battalions brigade brigades tanks artillery guns missiles rockets warships bombers drones division divisions fleet army"
    );

    private static readonly FrozenSet<string> Peaceful = WordList.Of(
        "letter letters question questions request requests proposal proposals offer draft call message"
    );

    private static readonly FrozenSet<string> Ends = WordList.Of("stop end close burn freeze die fall go stay shut sink explode collapse");

    private static readonly FrozenSet<string> Benefits = WordList.Of(
        "pay fund support help rebuild release lift ease resume restore reopen return sign recognise recognize respect back welcome cooperate deliver talk negotiate"
    );

    /// <summary>The signs.</summary>
    /// <param name="words">The words.</param>
    /// <param name="warns">Whether the report says that the speaker warned.</param>
    public static IEnumerable<Sign> In(Wording words, bool warns)
    {
        if (words.Voice.Role is Role.Observer)
            yield break;
        // Looked up once a sentence, however many verbs it has.
        var circumstances = new (bool Depends, bool IsTrespass)[words.Sentences];
        for (var s = 0; s < words.Sentences; s++)
            circumstances[s] = (Depends(words, s), Trespass(words, s));
        foreach (var predicate in words.Predicates)
        {
            if (Weight(words, predicate, circumstances[predicate.Sentence]) is > 0 and var weight)
                yield return new(Modality.Threatens, weight, predicate.Sentence);
            // What one warns that one will do is no kindness.
            if (
                warns
                && predicate is { IsMain: true, IsNegated: false, IsPassive: false, IsFuture: true, Doer: Doer.Own }
                && !words.Near(predicate.Verb, 2, Benefits)
            )
                yield return new(Modality.Threatens, 7.2, predicate.Sentence);
        }

        for (var s = 0; s < words.Sentences; s++)
            if (Phrase(words, words.Starts[s], words.Starts[s + 1], circumstances[s].IsTrespass))
                yield return new(Modality.Threatens, 9, s);
    }

    private static double Weight(Wording words, Predicate predicate, (bool Depends, bool IsTrespass) circumstances)
    {
        var (at, verb) = (predicate.Verb, words.At(predicate.Verb));
        if (at < 0 || !predicate.IsMain)
            return 0;
        if (
            predicate.Doer is Doer.Own
            && verb is "ordered" or "instructed" or "authorised" or "authorized"
            && words.Voice.Role is Role.Official
        )
            return words.Near(at + 1, 9, Violence) || words.Near(at + 1, 7, Answers) ? 8.5 : 0;
        var future = predicate.IsFuture || (predicate.Auxiliary is "can" or "could" && predicate.Doer is Doer.Own);
        if (!future)
            return 0;
        var depends = circumstances.Depends;
        if (predicate.IsNegated && !(depends && predicate.Doer is Doer.Other or Doer.None))
            return predicate.Doer is Doer.Own && verb is "hesitate" || (verb is "stand" or "sit" && words.At(at + 1) is "idly" or "by")
                ? 9
                : 0;
        if (!predicate.IsPassive && predicate.Doer is Doer.Own && Strikes(words, predicate))
            return 10;
        if (
            predicate.Doer is Doer.You or Doer.Other
            && predicate.Auxiliary is "will" or "shall"
            && Rue.Contains(verb)
            && (predicate.Doer is Doer.You || words.Voice.Role is Role.Official || verb is "regret" or "rue" or "repent")
        )
            return predicate.Doer is Doer.You ? 10 : 8.5;
        if (
            verb
            is "treat"
                or "treated"
                or "dealt"
                or "regard"
                or "regarded"
                or "consider"
                or "considered"
                or "see"
                or "view"
                or "viewed"
                or "deem"
                or "deemed"
        )
            return words.Near(at + 1, 14, Hostile) ? 10 : 0;
        if (
            predicate.Doer is not Doer.Own
            && predicate.Auxiliary is "will" or "would"
            && (verb is "answer" && words.At(at + 1) is "for" || verb is "find" && words.At(at + 1) is "out")
        )
            return words.Voice.Role is Role.Official ? 8.5 : 0;
        if (
            predicate.IsPassive
            && verb is "answered"
            && words.At(at + 1) is "at" or "with" or "in" or "immediately" or "by"
            && words.Voice.Role is Role.Official
        )
            return 8.5;
        if (predicate.IsPassive && verb is "met" or "greeted" or "received" or "welcomed" && Unfriendly(words, at))
            return 8.5;
        if (predicate.IsPassive && WordForms.Has(Violence, verb) && (depends || predicate.Auxiliary is "will" or "shall"))
            return depends ? 9.5 : 6.5;
        if (depends && (WordForms.Has(Leads, verb) || predicate.IsPassive) && words.Near(at, 10, Outcomes))
            return 9;
        if (predicate.IsPassive && verb is "turned" or "reduced" && words.Near(at + 1, 5, Outcomes))
            return 9;
        if (words.Voice.Role is Role.Official && words.At(predicate.At - 1) is "there" && words.Near(predicate.At, 6, Prices))
            return 8.5;
        if (words.Voice.Role is Role.Official && verb is "lead" or "have" or "entail" or "provoke" or "invite" && words.Near(at, 8, Grave))
            return 5;
        if (depends && predicate.Doer is not Doer.You && Armed(words, predicate))
            return 8.5;
        if (depends && predicate.Doer is not Doer.You && circumstances.IsTrespass && !words.Near(at, 3, Benefits))
            return 8.5;
        return 0;
    }

    // "will be met with fire", "will be greeted, and not with flowers".
    private static bool Unfriendly(Wording words, int at)
    {
        for (var i = at + 1; i < Math.Min(words.Tokens.Count, at + 9); i++)
            if (words.At(i) is "with" && (words.At(i - 1) is "not" || words.Near(i + 1, 4, Outcomes) || words.Near(i + 1, 4, Arms)))
                return true;
        return false;
    }

    // "the guns will speak again unless …": arms are the subject.
    private static bool Armed(Wording words, Predicate predicate)
    {
        for (var i = Math.Max(0, predicate.At - 3); i < predicate.At; i++)
            if (Arms.Contains(words.At(i)))
                return !words.Near(predicate.Verb, 2, Withdrawn);
        return false;
    }

    private static readonly FrozenSet<string> Withdrawn = WordList.Of(
        "withdraw leave return silent stop cease retreat withdrawn quiet pull back"
    );

    private static bool Strikes(Wording words, Predicate predicate)
    {
        var (at, verb) = (predicate.Verb, words.At(predicate.Verb));
        if (predicate.Auxiliary is "can" or "could")
            return Violence.Contains(verb);
        if (Answers.Contains(verb))
            return !words.Near(at + 1, 5, Peaceful);
        if (Violence.Contains(verb))
            return !(verb is "strike" && words.Near(at + 1, 8, Lists))
                && !(verb is "fight" or "fire" && words.At(at + 1) is "for" or "corruption");
        if (Measures.Contains(verb))
            return words.At(at + 1).Length > 0
                && words.Tokens[at + 1].Kind is TokenKind.Word
                && words.At(at + 1)
                    is not ("fighting" or "firing" or "shelling" or "attacks" or "when" or "if" or "once" or "at" or "in" or "on" or "as");
        if (verb is "withdraw" or "suspend" or "end" or "pull")
            return words.Near(at + 1, 5, Lost) || verb is "pull" && words.Near(at + 1, 10, Out);
        if (verb is "take" or "drag" && words.Near(at + 1, 6, Courts) || verb is "impose")
            return true;
        if (verb is "open" && words.At(at + 1) is "fire")
            return true;
        return verb is "go" && words.At(at + 1) is "to" && words.At(at + 2) is "war"
            || verb is "do" && words.Near(at + 1, 4, Necessary)
            || (verb is "teach" && words.Near(at + 1, 5, Lessons))
            || (verb is "make" && words.Near(at + 1, 6, Rue));
    }

    private static readonly FrozenSet<string> Out = WordList.Of("out plug");

    private static readonly FrozenSet<string> Lists = WordList.Of(
        "deal bargain balance compromise register list record truce agreement from"
    );

    private static readonly FrozenSet<string> Courts = WordList.Of("court tribunal arms");

    private static readonly FrozenSet<string> Necessary = WordList.Of("necessary whatever");

    private static readonly FrozenSet<string> Lessons = WordList.Of("lesson lessons");

    /// <summary>Whether something others may do is what it depends on.</summary>
    private static bool Depends(Wording words, int sentence)
    {
        for (var i = words.Starts[sentence]; i < words.Starts[sentence + 1]; i++)
            if (
                words.At(i) is "if" or "unless" or "whoever" or "anyone" or "anybody" or "whatever"
                || (words.At(i) is "any" or "every" && (i == words.Starts[sentence] || words.At(i - 1) is "that" or ","))
                || (words.At(i) is "should" && (i == words.Starts[sentence] || words.At(i - 1) is ","))
            )
                return true;
        return false;
    }

    private static bool Trespass(Wording words, int sentence)
    {
        for (var i = words.Starts[sentence]; i < words.Starts[sentence + 1]; i++)
            if (words.At(i) is "if" or "should" or "whoever" or "anyone" && words.At(i + 1) is not ("we" or "i" or "our" or "my"))
                for (var j = i + 1; j < Math.Min(words.Starts[sentence + 1], i + 9); j++)
                {
                    if (words.At(j) is "," or "will" or "would" or "not")
                        break;
                    if (WordForms.Has(Trespasses, words.At(j)))
                        return true;
                }

        return false;
    }

    /// <summary>Turns of phrase: "or else", "one more step and …", "if one tile falls, I come back with two battalions".</summary>
    private static bool Phrase(Wording words, int from, int to, bool isTrespass)
    {
        for (var i = from; i < to; i++)
        {
            if (words.At(i) is "or" && words.At(i + 1) is "else" && i + 2 >= to - 1)
                return true;
            if (words.At(i) is "reserve" or "reserves" or "reserved" && words.At(i + 1) is "the" && words.At(i + 2) is "right")
                return true;
            if (words.At(i) is "pity" or "shame" && words.At(i + 1) is "if" && words.At(i - 1) is "a")
                return true;
            if (words.At(i) is "orders" or "instructions" && words.At(i + 1) is "to" && words.Near(i + 2, 3, Violence))
                return true;
            if (words.At(i) is "legitimate" or "lawful" or "fair" && words.Near(i + 1, 10, Preys))
                return true;
            if (words.At(i) is "by" && words.At(i + 1) is "all" && words.At(i + 2) is "means")
                return true;
        }

        if (words.At(from) is "let" && words.At(from + 2) is "try" or "come" && to - from <= 4)
            return true;
        return Ultimatum(words, from, to) || (words.At(from) is "if" && isTrespass && Brings(words, from, to));
    }

    private static bool Brings(Wording words, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (words.At(i) is "," && words.At(i + 1) is "i" or "we" or "our" && words.Near(i + 1, 12, Arms))
                return true;
        return false;
    }

    // "A Yes vote and the gas stops", "touch the pier and we open fire": a noun or an order, "and", what follows.
    private static bool Ultimatum(Wording words, int from, int to)
    {
        var first = words.At(from);
        if (first is "do" && words.At(from + 2) is "again" && words.At(from + 3) is "and")
            return true;
        if (
            first
            is not (
                "a"
                or "an"
                or "one"
                or "another"
                or "any"
                or "touch"
                or "cross"
                or "harm"
                or "lay"
                or "fire"
                or "come"
                or "set"
                or "try"
                or "move"
                or "shoot"
            )
        )
            return false;
        for (var i = from + 1; i < Math.Min(to, from + 12); i++)
        {
            if (words.At(i) is "is" or "was" or "are" or "were" or "has" or "will" or "would" or ",")
                return false;
            if (words.At(i) is not "and")
                continue;
            return words.Near(i + 1, 5, Ends) || words.Near(i + 1, 5, Violence) || words.Near(i + 1, 5, Rue);
        }

        return false;
    }
}
