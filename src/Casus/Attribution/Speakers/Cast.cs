using System.Text;
using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Those whom a document names, and who of them a phrase means.</summary>
internal sealed class Cast(ActorIndex index)
{
    // How many of those named last a title or pronoun may mean.
    private const int Memory = 40;

    // A lead gives the office, the next sentences the name.
    private const int Horizon = 1200;

    // How many of those with one family name are looked at, the first and the last of them: a document may name thousands.
    private const int Namesakes = 24;

    private readonly Dictionary<string, List<Member>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Member> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Member> byGiven = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Member> lastOf = new(StringComparer.Ordinal);
    private readonly List<Member> recent = [];
    private readonly List<Member> persons = [];
    private int passed;

    public ActorIndex Index => index;

    /// <summary>What bodies are called for short.</summary>
    public Acronyms Acronyms { get; } = new();

    /// <summary>The person of whom the text spoke last as one who speaks or acts.</summary>
    public Member? Focus { get; set; }

    /// <summary>Whose life the document tells; none: it tells of no one life.</summary>
    public Member? Protagonist { get; set; }

    /// <summary>The person whom the document introduces first.</summary>
    public Member? First => persons is [var first, ..] ? first : null;

    /// <summary>The persons whom the document names, in the order in which it does.</summary>
    public IReadOnlyList<Member> Persons => persons;

    /// <summary>Where the paragraph begins that is being read.</summary>
    public int ParagraphStart { get; set; }

    /// <summary>Who says "I": whose words are being read; none: the reporter, who is no speaker.</summary>
    public Speaker? Self { get; set; }

    /// <summary>The body or group of which the text spoke last.</summary>
    public Member? BodyFocus { get; set; }

    /// <summary>Finds or adds a person by a name.</summary>
    public Member Person(IReadOnlyList<Token> tokens, int from, int to)
    {
        var found = index.At(tokens, from, to) is { Kind: NameKind.Name } listed && listed.Length == to - from ? listed.Actor : null;
        var key = FamilyName.KeyOf(tokens[to - 1].Text);
        var name = TextOf(tokens, from, to);
        var best = Known(tokens, from, to);
        if (best is null)
        {
            // "Mrs. Marsh" where Mr Marsh has been named: only the title tells her name from his.
            if (to - from == 1 && Titled(tokens, from) != '\0' && byKey.ContainsKey(key))
                name = TextOf(tokens, from - 1, to);
            found ??= Listed(tokens, from, to);
            best = new(
                found is { Kind: not (ActorKind.State or ActorKind.Body) }
                && FamilyName.Plain(found.Name).Contains(FamilyName.Plain(name), StringComparison.Ordinal)
                    ? found.Name
                    : name,
                true
            )
            {
                Actor = found,
                Office = found?.Office,
                Side = found?.Side,
                FirstAt = tokens[from].Span.Start,
                Gender = found?.Kind switch
                {
                    ActorKind.Man => 'm',
                    ActorKind.Woman => 'w',
                    _ => '\0',
                },
            };
            if (best.Gender == '\0')
                best.Gender = Titled(tokens, from) is not '\0' and var titled ? titled : GivenNames.GenderOf(best.Name);
            if (!byKey.TryGetValue(key, out var members))
                byKey[key] = members = [];
            members.Add(best);
            persons.Add(best);
            byName[name] = best;
            if (to - from > 1)
                byGiven.TryAdd(tokens[from].Lower, best);
        }
        else if (IsFuller(name, best.Name))
        {
            best.Name = name;
            byName[name] = best;
            if (to - from > 1)
                byGiven.TryAdd(tokens[from].Lower, best);
            if (best.Gender == '\0')
                best.Gender = GivenNames.GenderOf(name);
        }

        return best;
    }

    /// <summary>The person already in the cast whom a name means; none: nobody.</summary>
    public Member? Known(IReadOnlyList<Token> tokens, int from, int to)
    {
        var name = TextOf(tokens, from, to);
        if (to - from > 1 && byName.TryGetValue(name, out var same))
            return same;
        var key = FamilyName.KeyOf(tokens[to - 1].Text);
        // "President Marsh" holds the office that the list gives; his wife does not.
        if (to - from == 1 && Holder(tokens, from, to) is { } holder)
            return byKey.TryGetValue(key, out var bearers) ? bearers.Take(Namesakes).FirstOrDefault(m => m.Actor == holder) : null;
        // In the story of one life, the family name by itself is theirs.
        var gender = Titled(tokens, from);
        if (
            to - from == 1
            && Protagonist is { } told
            && !Differs(told, gender)
            && told.Name.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase)
        )
            return told;
        Member? best = null;
        if (byKey.TryGetValue(key, out var members))
        {
            if (to - from == 1 && gender == '\0' && CalledSo(members, lastOf.GetValueOrDefault(key)) is { } called)
                return called;
            if (lastOf.TryGetValue(key, out var last) && Agrees(last.Name, name) && !Differs(last, gender))
            {
                last.IsCalledByFamily |= to - from == 1 && members.Count > 1;
                return last;
            }

            for (var i = 0; i < members.Count; i++)
            {
                if (i == Namesakes)
                    i = Math.Max(i, members.Count - Namesakes);
                var member = members[i];
                if (
                    member.IsPerson
                    && Agrees(member.Name, name)
                    && !Differs(member, gender)
                    && (best is null || member.LastSeen > best.LastSeen)
                )
                    best = member;
            }
        }

        // "Karin", later "Karin Marsh": the given name came first.
        if (
            best is null
            && to - from == 2
            && byKey.TryGetValue(tokens[from].Lower, out var alone)
            && alone.Count == 1
            && alone[0].IsPerson
            && alone[0].Name.Equals(tokens[from].Text, StringComparison.OrdinalIgnoreCase)
            && GivenNames.IsKnown(tokens[from].Text)
        )
            return alone[0];
        if (best is not null || !byGiven.TryGetValue(tokens[from].Lower, out var given))
            return best;
        // "Anahit", "Dame Eirlys": a given name by itself; "Eirlys Vaughan", later "Eirlys Vaughan-Osei".
        return to - from == 1 || IsMarried(given.Name, name) || IsMarried(name, given.Name) ? given : null;
    }

    /// <summary>Whom the list knows by a family name and by the office that stands before it.</summary>
    private ListedActor? Holder(IReadOnlyList<Token> tokens, int from, int to) =>
        from > 0
        && Vocabulary.Offices.Contains(tokens[from - 1].Lower)
        && Listed(tokens, from, to) is { Kind: ActorKind.Man or ActorKind.Woman, Office: { } office } actor
        && office.Contains(tokens[from - 1].Lower, StringComparison.Ordinal)
            ? actor
            : null;

    /// <summary>The gender that the title before a name tells.</summary>
    private static char Titled(IReadOnlyList<Token> tokens, int name) =>
        name > 0 && CastReader.IsHonorific(tokens[name - 1]) ? Vocabulary.Gender(tokens[name - 1].Lower) : '\0';

    /// <summary>"Marsh" is Ivo Marsh, who has been called so, not his wife, of whom an earlier paragraph told under her full name.</summary>
    private Member? CalledSo(List<Member> members, Member? last)
    {
        if (last is null or { IsCalledByFamily: true } || last.LastSeen >= ParagraphStart)
            return null;
        Member? only = null;
        for (var i = 0; i < Math.Min(members.Count, Namesakes); i++)
            if (members[i].IsCalledByFamily)
            {
                if (only is not null)
                    return null;
                only = members[i];
            }

        return only;
    }

    private static bool Differs(Member member, char gender) => gender != '\0' && member.Gender != '\0' && member.Gender != gender;

    private static bool IsMarried(string single, string doubled) =>
        doubled.Length > single.Length + 1
        && doubled[single.Length] is '-'
        && doubled.StartsWith(single, StringComparison.OrdinalIgnoreCase);

    /// <summary>A name in mixed case is fuller than the same in capitals, which titles and transcripts write.</summary>
    private static bool IsFuller(string name, string known) =>
        IsShouted(known) && !IsShouted(name)
            ? name.Length >= known.Length
            : name.Length > known.Length && (!IsShouted(name) || IsShouted(known));

    private static bool IsShouted(string name) => name.Length > 3 && !name.Any(char.IsLower);

    private void Remember(Member member)
    {
        var space = member.Name.IndexOf(' ', StringComparison.Ordinal);
        lastOf[FamilyName.KeyOf(member.Name[(member.Name.LastIndexOf(' ') + 1)..])] = member;
        if (space > 1)
            byGiven[member.Name[..space].ToLowerInvariant()] = member;
    }

    /// <summary>Finds or adds a body by name.</summary>
    public Member Body(string name, ListedActor? listed)
    {
        var key = "\n" + name.ToLowerInvariant();
        if (byKey.TryGetValue(key, out var members))
        {
            members[0].Actor ??= listed;
            return members[0];
        }

        var member = new Member(name, false) { Actor = listed, Side = listed is null ? null : ActorIndex.SideOf(listed) };
        byKey[key] = [member];
        return member;
    }

    /// <summary>Remembers that somebody is named at a place.</summary>
    public void See(Member member, int at)
    {
        member.LastSeen = at;
        if (member.IsPerson)
            Remember(member);
        recent.Remove(member);
        recent.Add(member);
        if (recent.Count > Memory)
            recent.RemoveAt(0);
    }

    /// <summary>Those first named soon behind a place, in order.</summary>
    public IEnumerable<Member> Ahead(int at)
    {
        // The text is read forwards: what lies behind once lies behind for good.
        while (passed < persons.Count && persons[passed].FirstAt <= at)
            passed++;
        for (var i = passed; i < persons.Count && persons[i].FirstAt - at <= Horizon; i++)
            yield return persons[i];
    }

    /// <summary>Those named, the last first.</summary>
    public IEnumerable<Member> Recent
    {
        get
        {
            for (var i = recent.Count - 1; i >= 0; i--)
                yield return recent[i];
        }
    }

    /// <summary>The words of tokens as written, one space between.</summary>
    public static string TextOf(IReadOnlyList<Token> tokens, int from, int to)
    {
        var text = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            if (i > from && tokens[i].Span.Start > tokens[i - 1].Span.End)
                text.Append(' ');
            text.Append(tokens[i].Text);
        }

        return text.ToString();
    }

    private ListedActor? Listed(IReadOnlyList<Token> tokens, int from, int to) =>
        index.At(tokens, from, to) is { Kind: NameKind.Name, Actor: var actor } found && found.Length == to - from ? actor : null;

    /// <summary>Whether one name is the other or a part of it: "Deln" and "Maria Deln", not "Ivo Deln" and "Maria Deln".</summary>
    private static bool Agrees(string one, string other)
    {
        (one, other) = (FamilyName.Plain(one), FamilyName.Plain(other));
        if (one.Equals(other, StringComparison.OrdinalIgnoreCase))
            return true;
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        if (
            longer.EndsWith(" " + shorter, StringComparison.OrdinalIgnoreCase)
            || longer.EndsWith("-" + shorter, StringComparison.OrdinalIgnoreCase)
        )
            return true;
        var (a, b) = (shorter.Split(' '), longer.Split(' '));
        // Middle names and initials may be left out.
        return a.Length > 1 && b.Length > a.Length && a[0] == b[0] && a[^1] == b[^1];
    }
}
