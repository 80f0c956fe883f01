using System.Collections.Frozen;
using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Closed lists of words that tell who may speak, and who is meant by a description.</summary>
internal static class SpeakerWords
{
    /// <summary>Descriptions by which writers vary a name already given.</summary>
    public static FrozenSet<string> Epithets { get; } =
        WordList.Of(
            "former retired ex-general ex-minister veteran father mother grandfather grandmother native strongman warlord bearded politician statesman graduate lifelong self-styled"
        );

    /// <summary>General words for those who hold or seek an office, by which writers vary a name.</summary>
    public static FrozenSet<string> General { get; } =
        WordList.Of(
            """
            official diplomat politician senator governor mayor leader lawmaker legislator envoy businessman businesswoman congressman congresswoman billionaire magnate tycoon mogul developer nominee candidate incumbent expert analyst
            academic researcher author activist negotiator mediator statesman commander chief parliamentarian economist attorney lawyer
            """
        );

    /// <summary>Those who do not speak: of whom it is said that nobody does, or anybody might.</summary>
    public static FrozenSet<string> Nobody { get; } =
        WordList.Of(
            "update breaking exclusive watch live nobody none neither no whoever anyone anybody either please nothing everything few whatever whichever someone's nobody's any every why how what where when whether"
        );

    /// <summary>Bodies of whatever kind are called so once they have been named.</summary>
    public static FrozenSet<string> Bodies { get; } =
        WordList.Of(
            "organisation organization group agency charity watchdog outlet think-tank newspaper broadcaster company institute network"
        );

    /// <summary>What may stand behind a speaker without being one.</summary>
    public static FrozenSet<string> Trailing { get; } =
        WordList.Of("himself herself itself themselves there here abroad alike elsewhere too");

    /// <summary>By what they do in a story, those without an office are called: whoever was named last is meant.</summary>
    public static FrozenSet<string> Roles { get; } =
        WordList.Of(
            """
            witness pensioner accused defendant suspect plaintiff survivor singer actor actress player striker goalkeeper midfielder captain coach author widow widower student pilot driver farmer fisherman
            nurse surgeon painter sculptor novelist poet playwright composer photographer filmmaker baker teacher engineer historian shopkeeper veteran refugee volunteer activist lecturer champion
            ferryman boatman helmsman fisherwoman smuggler postman postwoman trader shepherd herder beekeeper butcher barber tailor cobbler blacksmith midwife clerk
            potter weaver hunter trapper forester ranger lockkeeper gravedigger sexton innkeeper landlady landlord hotelier waiter waitress man woman boy girl
            pianist footballer chef cook skipper sailor carpenter mechanic electrician miner gardener independent northerner southerner londoner peer newcomer retiree grandmother grandfather
            """
        );

    /// <summary>Kin are somebody else than the one whose they are.</summary>
    public static FrozenSet<string> Kin { get; } =
        WordList.Of(
            "mother father sister brother daughter son wife husband uncle aunt cousin nephew niece grandmother grandfather friend comrade colleague neighbour neighbor partner widow widower parents deputy lawyer boss"
        );

    /// <summary>Papers that may be cited, though they do not speak: "according to a fact sheet".</summary>
    public static FrozenSet<string> Cited { get; } =
        WordList.Of(
            "sheet survey poll study paper document documents data figures results draft text records record footage images memorandum memo filing filings estimates estimate transcript minutes database analysis"
        );

    /// <summary>What "according to" may be followed by without naming anybody.</summary>
    public static FrozenSet<string> Unspoken { get; } =
        WordList.Of(
            "plan plans law rules rule schedule information tradition legend custom treaty agreement accord article constitution principle principles logic need size age rank terms provisions protocol whom which that this what word words phrase line way fact thing moment silence name look face eyes hand voice law rumour rumor legend saying proverb"
        );

    /// <summary>Papers that somebody makes in order to say something.</summary>
    public static FrozenSet<string> Findings { get; } =
        WordList.Of("survey study poll data figures results estimate estimates document documents audit");
}
