using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;

namespace Casus.Attribution.Rules;

/// <summary>A verb or phrase that attributes words, with its subject, in token indices.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="From">The first token of the verb or phrase.</param>
/// <param name="To">The token behind it.</param>
/// <param name="Kind">How it stands to what it attributes.</param>
/// <param name="Speaker">Who is said to speak.</param>
/// <param name="Member">The same in the cast.</param>
/// <param name="Subject">The phrase that names the speaker; none: taken over from the verb before.</param>
internal sealed record CueMatch(CueVerb Verb, int From, int To, CueKind Kind, Speaker Speaker, Member? Member, NounPhrase? Subject)
{
    /// <summary>The first token of verb, auxiliaries and subject together.</summary>
    public int Start { get; init; } = From;

    /// <summary>The token behind verb and subject.</summary>
    public int End { get; init; } = To;

    /// <summary>The first of the tokens that join it to what stands before: ", and", ", while".</summary>
    public int Joint { get; init; } = -1;

    /// <summary>Whether it goes on with the subject of the verb before.</summary>
    public bool Shares => Subject is null;
}

/// <summary>How a cue stands to the words it attributes.</summary>
internal enum CueKind
{
    /// <summary>Subject before verb.</summary>
    Plain,

    /// <summary>Verb before subject.</summary>
    Inverted,

    /// <summary>"according to …".</summary>
    According,
}
