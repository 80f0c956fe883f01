using System.Collections.Frozen;
using Casus.Attribution.Rules;
using Casus.Attribution.Words;

namespace Casus.Attribution.Meaning;

/// <summary>Who speaks: in what capacity, and which words mean the speaker's own side.</summary>
internal sealed class Voice
{
    private static readonly FrozenSet<string> Observers = WordList.Of(
        """
        analyst analysts institute expert experts researcher researchers professor historian historians economist economists scholar scholars fellow
        observatory university college think-tank tank strategist strategists intelligence assessment estimate forecaster forecasters forecast pollster pollsters
        columnist critic critics lecturer academic academics author biographer demographer meteorologist hydrologist sociologist
        consultant consultants consultancy economics research study studies survey actuary actuaries
        observer observers specialist specialists strategic bookmaker bookmakers commodities markets
        """
    );

    private static readonly FrozenSet<string> Officials = WordList.Of(
        """
        president vice-president premier prime minister ministers ministry chancellor secretary secretary-general king queen emperor emir sultan governor mayor
        senator deputy lawmaker mp speaker chairman chairwoman chair commissioner ambassador envoy negotiator negotiators spokesman spokeswoman spokesperson
        spokesmen official officials general admiral colonel major captain commander commanders commandant marshal leader warlord government council
        army navy force forces command staff party parliament cabinet administration authority authorities department agency alliance union front movement
        commission delegation embassy palace court president-elect foreign defence defense state republic federation militia rebels military head
        director office aide regime junta high representative treasury prosecutor bank company airline railway superintendent sheriff police allies ally backers camp
        """
    );

    // Who has left an office no longer speaks for it.
    private static readonly FrozenSet<string> Left = WordList.Of("former retired ex-general ex-president ex-minister onetime exiled");

    // What a government or force calls itself.
    private static readonly FrozenSet<string> Selves = WordList.Of(
        """
        government ministry republic state country nation army navy forces party council cabinet administration alliance commission kingdom troops batteries
        movement parliament bank
        """
    );

    private static readonly FrozenSet<string> First = WordList.Of("i we our us my mine ours ourselves myself");

    private static readonly FrozenSet<string> Third = WordList.Of("he she it they his her its their theirs");

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly bool first;
    private readonly bool third;

    private Voice(Role role, UtteranceKind kind)
    {
        Role = role;
        first = kind is not UtteranceKind.Indirect;
        third = kind is not UtteranceKind.Direct;
    }

    /// <summary>In what capacity.</summary>
    public Role Role { get; }

    /// <summary>Whether the words, or some of them, are the speaker's own.</summary>
    public bool IsQuoted => first;

    /// <summary>Whether the words, or some of them, are the reporter's, who calls the speaker "he", "she", "it" or "they".</summary>
    public bool IsReported => third;

    /// <summary>Who speaks in a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="text">The document.</param>
    public static Voice Of(Finding finding, string text)
    {
        var words = Cut($"{finding.Speaker.Name} {finding.Speaker.Office} {finding.Member?.Office}");
        var role = RoleOf(words) ?? (finding.Speaker.Side is null ? RoleOf(Cut(Apposed(finding, text))) ?? Role.Other : Role.Official);
        var voice = new Voice(role, finding.Kind);
        foreach (var word in words)
            if (word.Length > 3 && char.IsUpper(word[0]) && !Officials.Contains(word.ToLowerInvariant()))
                voice.names.Add(Root(word));
        if (finding.Speaker.Side is { } side)
            voice.names.Add(Root(side));
        return voice;
    }

    private static string[] Cut(string words) => words.Split([' ', ',', '.', '’', '\'', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static Role? RoleOf(string[] words)
    {
        var (isOfficial, hasLeft) = (false, false);
        foreach (var word in words)
        {
            var lower = word.ToLowerInvariant();
            if (Observers.Contains(lower))
                return Role.Observer;
            isOfficial |= Officials.Contains(lower);
            hasLeft |= Left.Contains(lower);
        }

        return hasLeft ? Role.Other
            : isOfficial ? Role.Official
            : null;
    }

    // What is said of the speaker on the spot, up to the verb or the words: "Ana Roel, of the Institute for Grain, said …".
    private static string Apposed(Finding finding, string text)
    {
        if (finding.Speaker.Mention is not { } mention)
            return "";
        var end = Math.Min(finding.Passage.End, mention.End + 100);
        if (finding.Cue is { } cue && cue.Start >= mention.End)
            end = Math.Min(end, cue.Start);
        foreach (var said in finding.Said)
            if (said.Start >= mention.End)
                end = Math.Min(end, said.Start);
        if (end <= mention.End)
            return "";
        var behind = text[mention.End..end];
        return
            behind[0] is ',' || behind.StartsWith(" of ", StringComparison.Ordinal) || behind.StartsWith(" at ", StringComparison.Ordinal)
            ? behind
            : "";
    }

    /// <summary>Whether a pronoun or possessive means the speaker's side.</summary>
    public bool IsOwn(string lower) => (first && First.Contains(lower)) || (third && (Third.Contains(lower) || lower is "own"));

    /// <summary>Whether a noun is what the speaker's side calls itself.</summary>
    public bool IsSelf(Token token) =>
        (Role is Role.Official && Selves.Contains(token.Lower))
        || (third && token.IsCapital && token.Text.Length > 3 && names.Contains(Root(token.Text)));

    // "Orvenia" and "Orvenian" begin alike.
    private static string Root(string name) => name.ToLowerInvariant()[..Math.Min(4, name.Length)];
}
