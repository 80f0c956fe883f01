using System.Collections.Frozen;
using Casus.Attribution.Words;

namespace Casus.Attribution.Meaning;

/// <summary>Words of harm.</summary>
internal static class HarmWords
{
    /// <summary>Acts of force, in their base form.</summary>
    public static FrozenSet<string> Violence { get; } =
        WordList.Of(
            """
            attack strike struck destroy bomb bombard shell hit crush annihilate punish retaliate invade seize shoot shot fire sink sunk bury flatten raze retake
            storm kill eliminate obliterate wipe target burn escalate fight arrest jail imprison prosecute expel evict blockade confiscate besiege starve intercept
            ram conquer avenge hunt torpedo overthrow topple raid liquidate neutralise neutralize smash pound exterminate hang execute detain deport annex occupy
            erase level repel
            """
        );

    /// <summary>What a state or body may stop or take away.</summary>
    public static FrozenSet<string> Measures { get; } =
        WordList.Of(
            "sanction boycott veto sue close shut cut freeze block ban halt stop withhold revoke cancel deny scrap abandon paralyse paralyze cripple bankrupt disconnect"
        );

    /// <summary>Verbs of answering, which announce harm where no letter is answered.</summary>
    public static FrozenSet<string> Answers { get; } = WordList.Of("respond answer react reply");

    /// <summary>What somebody is treated as.</summary>
    public static FrozenSet<string> Hostile { get; } =
        WordList.Of(
            """
            attack aggression war combatant combatants enemy enemies hostile provocation target targets intruder intruders invader invaders invasion spy spies
            terrorist terrorists criminal criminals traitor traitors occupier occupiers belligerent escalation declaration act intrusion challenge pirate pirates saboteur saboteurs
            """
        );

    /// <summary>What harm looks like when it has come.</summary>
    public static FrozenSet<string> Outcomes { get; } =
        WordList.Of(
            """
            consequences retaliation reprisal reprisals price war answer response target targets catastrophe disaster ruin ruins ashes rubble grave graves bloodshed blood
            escalation scrap dust graveyard punishment fire force destruction retribution hell funeral funerals missiles sanctions
            """
        );

    /// <summary>What "there will be".</summary>
    public static FrozenSet<string> Prices { get; } = WordList.Of("price consequences retaliation reprisals");

    /// <summary>What is grave even where it hangs on nothing.</summary>
    public static FrozenSet<string> Grave { get; } =
        WordList.Of("consequences retaliation reprisal reprisals clash confrontation war retribution response");

    /// <summary>Verbs between a cause and its harm.</summary>
    public static FrozenSet<string> Leads { get; } =
        WordList.Of(
            "mean bring face invite have lead result provoke trigger entail be pay meet met carry draw cause become suffer unleash get"
        );

    /// <summary>What those who are threatened will do.</summary>
    public static FrozenSet<string> Rue { get; } = WordList.Of("regret pay sorry suffer bleed burn lose rue repent weep die choke drown");

    /// <summary>"A legitimate target", "fair game".</summary>
    public static FrozenSet<string> Preys { get; } = WordList.Of("target game");

    /// <summary>What others may do that brings harm on them.</summary>
    public static FrozenSet<string> Trespasses { get; } =
        WordList.Of(
            """
            attack fire strike cross harm hinder hurt touch board shoot die dies died dead kill killed dare violate breach provoke enter hit shell bomb invade seize break
            advance move damage fall falls fell resume land interfere block test
            """
        );

    /// <summary>What one who withdraws takes away.</summary>
    public static FrozenSet<string> Lost { get; } =
        WordList.Of("insurance support funding aid ambassador protection recognition cooperation funds money backing subsidies");

    /// <summary>Arms and formations.</summary>
    public static FrozenSet<string> Arms { get; } =
        WordList.Of(
            "battalion battalions brigade brigades tanks artillery guns missiles rockets warships bombers drones division divisions fleet army"
        );

    /// <summary>What is answered in peace.</summary>
    public static FrozenSet<string> Peaceful { get; } =
        WordList.Of("letter letters question questions request requests proposal proposals offer draft call message");

    /// <summary>How things end behind "and": "and the gas stops".</summary>
    public static FrozenSet<string> Ends { get; } = WordList.Of("stop end close burn freeze die fall go stay shut sink explode collapse");

    /// <summary>What does good.</summary>
    public static FrozenSet<string> Benefits { get; } =
        WordList.Of(
            "pay fund support help rebuild release lift ease resume restore reopen return sign recognise recognize respect back welcome cooperate deliver talk negotiate"
        );

    /// <summary>What arms do when they leave.</summary>
    public static FrozenSet<string> Withdrawn { get; } =
        WordList.Of("withdraw leave return silent stop cease retreat withdrawn quiet pull back");

    /// <summary>"Pull out", "pull the plug".</summary>
    public static FrozenSet<string> Out { get; } = WordList.Of("out plug");

    /// <summary>"Strike a deal", "strike from the register".</summary>
    public static FrozenSet<string> Lists { get; } =
        WordList.Of("deal bargain balance compromise register list record truce agreement from");

    /// <summary>"Take to court".</summary>
    public static FrozenSet<string> Courts { get; } = WordList.Of("court tribunal arms");

    /// <summary>"Do what is necessary".</summary>
    public static FrozenSet<string> Necessary { get; } = WordList.Of("necessary whatever");

    /// <summary>"Teach a lesson".</summary>
    public static FrozenSet<string> Lessons { get; } = WordList.Of("lesson lessons");

    /// <summary>How somebody is looked on: "treated as an invader".</summary>
    public static FrozenSet<string> Treating { get; } =
        WordList.Of("treat treated dealt regard regarded consider considered see view viewed deem deemed");
}
