using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Documents;

namespace Casus.Attribution.Rules;

/// <summary>An utterance while it is put together.</summary>
internal sealed class Finding(UtteranceKind kind, List<Span> said, Speaker speaker, Member? member, Span passage, string rule)
{
    public UtteranceKind Kind { get; set; } = kind;

    public List<Span> Said { get; } = said;

    public Speaker Speaker { get; } = speaker;

    public Member? Member { get; } = member;

    public Span Passage { get; set; } = passage;

    public string Rule { get; } = rule;

    /// <summary>Whether it stands in a relative clause about somebody whom the sentence only mentions.</summary>
    public bool IsAside { get; init; }

    public CueVerb? Verb { get; init; }

    public Span? Cue { get; init; }

    /// <summary>How the words stand to the verb: as a clause, an infinitive, an object …</summary>
    public Complement Shape { get; init; }
}
