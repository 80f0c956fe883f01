using System.Collections.Immutable;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Clauses;

/// <summary>Codes a clause: how strongly it binds, to what, and under which conditions (ATOP codebook 5.1; PA-X codebook, SsrGua).</summary>
internal static class ClauseCoder
{
    /// <summary>How strongly words bind.</summary>
    public static Strength StrengthOf(IReadOnlyList<Token> tokens)
    {
        var found = Strength.Open;
        for (var i = 0; i < tokens.Count; i++)
        {
            var (word, next) = (tokens[i].Lower, i + 1 < tokens.Count ? tokens[i + 1].Lower : "");
            if (
                word is "deems" or "deem" or "discretion" or "appropriate"
                && (word is not "appropriate" || i > 0 && tokens[i - 1].Lower is "deems" or "considers")
            )
                return Strength.Discretionary;
            if (word is "sees" && next is "fit")
                return Strength.Discretionary;
            if (
                word is "not"
                    && next is "be"
                    && i + 2 < tokens.Count
                    && tokens[i + 2].Lower is "required" or "obliged" or "bound" or "compelled"
                || word is "need" && next is "not"
                || word is "without" && next is "being" && i + 2 < tokens.Count && tokens[i + 2].Lower is "obliged" or "required" or "bound"
                || word is "no" && next is "obligation" or "duty"
            )
                return Strength.Free;
            if (found is not Strength.Open)
                continue;
            if (word is "shall" or "must" or "may" or "will" && next is "not" || word is "refrain" or "prohibits" or "forbids" or "bars")
                found = Strength.Barred;
            else if (word is "could" or "may" or "might" or "can" or "entitled" or "free" or "optional" or "permits" or "allows")
                found = Strength.Free;
            else if (
                word
                is "shall"
                    or "will"
                    or "would"
                    or "must"
                    or "obliges"
                    or "obliged"
                    or "requires"
                    or "required"
                    or "binds"
                    or "bound"
                    or "commits"
                    or "committed"
                    or "mandates"
                    or "automatic"
                    or "automatically"
            )
                found = Strength.Bound;
        }

        return found;
    }

    /// <summary>What words oblige, or leave free, to do.</summary>
    public static ImmutableArray<Obligation> ObligationsOf(IReadOnlyList<Token> tokens)
    {
        var found = new SortedSet<Obligation>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Lower;
            string Next(int by) => i + by < tokens.Count ? tokens[i + by].Lower : "";
            if (word is "consult" or "consultation" or "consultations")
                found.Add(Obligation.Consultation);
            else if (word is "neutral" or "neutrality")
                found.Add(Obligation.Neutrality);
            else if (
                word is "refrain" or "non-aggression" or "nonaggression"
                || word is "not" && Next(1) is "attack" or "use" or "invade"
                || word is "renounce" && Next(2) is "force"
            )
                found.Add(Obligation.NonAggression);
            else if (
                word is "defend" or "defence" or "defense" or "combat" or "intervene" or "intervention"
                || word is "armed" && Next(1) is "force" or "response"
                || word is "considered" or "regarded" or "treated"
                    && Next(1) is "an" or "as"
                    && (Next(2) is "attack" || Next(3) is "attack")
                || word is "directly" && Next(1) is "involved"
                || word is "direct" && (Next(1) is "involvement" or "military" || Next(4) is "involvement")
                || word is "military" && Next(1) is "involvement" or "assistance" or "response"
                || word is "come" && Next(1) is "to" && Next(3) is "aid" or "assistance" or "defence" or "defense"
                || word is "fight"
            )
                found.Add(Obligation.Defence);
            else if (
                ClauseWords.IsAid(word)
                && !(word is "arms" && Next(1) is "control")
                && !(word is "aid" && i >= 2 && tokens[i - 2].Lower is "to")
            )
                found.Add(Obligation.Aid);
            else if (word is "join" && Next(1) is "the" or "an" && Next(2) is "attack" or "offensive")
                found.Add(Obligation.Offence);
        }

        return [.. found];
    }

    /// <summary>What narrows the obligation.</summary>
    public static ImmutableArray<ObligationCondition> ConditionsOf(IReadOnlyList<Token> tokens, ActorIndex index, bool hasTrigger)
    {
        var found = new SortedSet<ObligationCondition>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Lower;
            string Next(int by) => i + by < tokens.Count ? tokens[i + by].Lower : "";
            if (
                hasTrigger
                && index.At(tokens, i, tokens.Count) is { Actor.Kind: ActorKind.State, Length: var length }
                && (
                    i + length < tokens.Count && tokens[i + length].Lower is "aggression" or "attack" or "attacks" or "invasion" or "forces"
                    || i > 1 && tokens[i - 1].Lower is "by" or "from"
                )
            )
                found.Add(ObligationCondition.Adversary);
            if (
                word is "territory" or "area" && i > 1 && tokens[i - 2].Lower is "on" or "in"
                || word is "europe" && i > 0 && tokens[i - 1].Lower is "in"
            )
                found.Add(ObligationCondition.Location);
            if (word is "current" or "present" or "ongoing" && Next(1) is "war" or "conflict" or "hostilities")
                found.Add(ObligationCondition.OngoingConflict);
            if (word is "two" or "more" or "several" && Next(1) is "powers" or "states" or "than" && Next(2) is not "the")
                found.Add(ObligationCondition.NumberOfAdversaries);
            if (word is "ultimatum" || word is "demand" && i > 0 && tokens[i - 1].Lower is "a" or "its")
                found.Add(ObligationCondition.Demand);
            if (word is "unprovoked" or "non-provocation" || word is "provoked" && i > 0 && tokens[i - 1].Lower is "not" or "un")
                found.Add(ObligationCondition.NonProvocation);
            if (word is "request" or "requests" or "requested" or "invitation")
                found.Add(ObligationCondition.OnRequest);
        }

        return [.. found];
    }

    /// <summary>How far forces are joined in peace.</summary>
    public static ImmutableArray<Depth> DepthOf(IReadOnlyList<Token> tokens)
    {
        var found = new SortedSet<Depth>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Lower;
            if (word is "base" or "bases" or "stationed" or "station" or "garrison" or "contingents" or "deployed" or "deployment")
                found.Add(Depth.Basing);
            if (word is "aid" or "weapons" or "training" or "intelligence")
                found.Add(Depth.Aid);
            if (word is "command" && i > 0 && tokens[i - 1].Lower is "joint" or "integrated" or "unified" or "single" or "common")
                found.Add(Depth.IntegratedCommand);
            if (word is "contribute" or "contributes" or "contributions" or "contribution")
                found.Add(Depth.Contributions);
        }

        return [.. found];
    }
}
