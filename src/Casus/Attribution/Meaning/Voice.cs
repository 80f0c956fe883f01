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

    /// <summary>Who speaks in a finding.</summary>
    public static Voice Of(Finding finding)
    {
        var described = $"{finding.Speaker.Name} {finding.Speaker.Office} {finding.Member?.Office}";
        var words = described.Split([' ', ',', '.', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        var (role, hasLeft) = (Role.Other, false);
        foreach (var word in words)
        {
            var lower = word.ToLowerInvariant();
            if (Observers.Contains(lower))
            {
                role = Role.Observer;
                break;
            }

            if (Left.Contains(lower))
                hasLeft = true;
            if (Officials.Contains(lower))
                role = Role.Official;
        }

        if (role is Role.Official && hasLeft)
            role = Role.Other;

        if (role is Role.Other && !hasLeft && finding.Speaker.Side is not null)
            role = Role.Official;
        var voice = new Voice(role, finding.Kind);
        foreach (var word in words)
            if (word.Length > 3 && char.IsUpper(word[0]) && !Officials.Contains(word.ToLowerInvariant()))
                voice.names.Add(Root(word));
        if (finding.Speaker.Side is { } side)
            voice.names.Add(Root(side));
        return voice;
    }

    /// <summary>Whether a pronoun or possessive means the speaker's side.</summary>
    public bool IsOwn(string lower) => (first && First.Contains(lower)) || (third && (Third.Contains(lower) || lower is "own"));

    /// <summary>Whether a noun is what the speaker's side calls itself.</summary>
    public bool IsSelf(Token token) =>
        (Role is not Role.Observer && Selves.Contains(token.Lower))
        || (third && token.IsCapital && token.Text.Length > 3 && names.Contains(Root(token.Text)));

    // "Orvenia" and "Orvenian" begin alike.
    private static string Root(string name) => name.ToLowerInvariant()[..Math.Min(4, name.Length)];
}
