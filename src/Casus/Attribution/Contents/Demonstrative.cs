using System.Collections.Frozen;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Contents;

/// <summary>Tells "that" before a noun from "that" before a clause: "and that location is guarded", "replied that claim was false".</summary>
internal static class Demonstrative
{
    // Nouns that are counted: without "the" or "a" nothing else than "that" can go before them.
    private static readonly FrozenSet<string> Counted = WordList.Of(
        """
        location claim decision plan agreement deal proposal meeting issue question document letter request bill person man woman country matter process system number figure case area place
        part point position order offer vote rule day week year month city town village region territory island line border bridge weapon attack strike incident event statement report message word
        group party force unit side government leader official approach strategy policy step move measure option possibility scenario phase stage outcome result effort goal objective commitment
        promise threat risk danger concern situation conclusion allegation accusation conversation idea assumption argument clause provision demand
        """
    );

    /// <summary>"repeated that message in calls": no clause follows.</summary>
    public static bool IsAlone(IReadOnlyList<Token> tokens, int that, int to) =>
        that + 1 < to && Counted.Contains(tokens[that + 1].Lower) && !ClauseAround.HasFiniteVerb(tokens, that + 2, to);

    /// <summary>Whether "that" at a token goes with the noun behind it.</summary>
    public static bool Is(IReadOnlyList<Token> tokens, int that, int to) =>
        that + 2 < to
        && tokens[that].Is("that")
        && Counted.Contains(tokens[that + 1].Lower)
        && !tokens[that + 1].IsCapital
        && (
            Vocabulary.Auxiliaries.Contains(tokens[that + 2].Lower)
            || Vocabulary.Modals.Contains(tokens[that + 2].Lower)
            || tokens[that + 2].Lower.EndsWith("ed", StringComparison.Ordinal)
        );
}
