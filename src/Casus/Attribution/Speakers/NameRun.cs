using System.Collections.Frozen;
using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>A run of capitalised words that may be a name, with titles and adjectives of nation before it told apart.</summary>
/// <param name="From">The first token of the name itself.</param>
/// <param name="To">The token behind the run.</param>
/// <param name="IsBody">Whether it names a body or place rather than a person.</param>
internal readonly record struct NameRun(int From, int To, bool IsBody)
{
    public int Length => To - From;

    // Written out, they open sentences: "Eighteen months later".
    private static readonly FrozenSet<string> Numbers = WordList.Of(
        "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands"
    );

    /// <summary>The run that ends at a token, within bounds.</summary>
    public static NameRun? EndingAt(IReadOnlyList<Token> tokens, int from, int to, ActorIndex index)
    {
        var start = to;
        while (start > from)
        {
            var word = tokens[start - 1];
            if (
                IsNamePart(word)
                && !(word.Text.EndsWith('.') && start < to && word.Text.Length > 3 && !Vocabulary.Titles.Contains(word.Lower))
            )
                start--;
            else if (start < to && start - 2 >= from && IsNickname(tokens, start - 1))
                start--;
            else if (start < to && ParticlesBefore(tokens, from, start) is var left and > 0)
                start -= left;
            else
                break;
        }

        return start == to ? null : Trimmed(tokens, start, to, index);
    }

    /// <summary>The run that begins at a token, within bounds.</summary>
    public static NameRun? BeginningAt(IReadOnlyList<Token> tokens, int from, int limit, ActorIndex index)
    {
        var end = from;
        while (end < limit)
        {
            if (IsNamePart(tokens[end]))
                end++;
            else if (end > from && end + 1 < limit && IsNickname(tokens, end))
                end++;
            else if (end > from && ParticlesBehind(tokens, end, limit) is var right and > 0)
                end += right;
            else
                break;
        }

        return end == from ? null : Trimmed(tokens, from, end, index);
    }

    /// <summary>How many particles stand before a part of a name, behind another: "Thorsten van der Heyde", "Ruairí Mac an tSaoir".</summary>
    private static int ParticlesBefore(IReadOnlyList<Token> tokens, int from, int start)
    {
        var at = start;
        while (at > from && start - at < 3 && IsParticle(tokens, at - 1))
            at--;
        return at < start && at > from && tokens[at - 1].IsCapital && IsNamePart(tokens[at - 1]) ? start - at : 0;
    }

    private static int ParticlesBehind(IReadOnlyList<Token> tokens, int end, int limit)
    {
        var at = end;
        while (at < limit && at - end < 3 && IsParticle(tokens, at))
            at++;
        return at > end && at < limit && IsNamePart(tokens[at]) ? at - end : 0;
    }

    /// <summary>"an" is a particle in "Mac an tSaoir", an article elsewhere.</summary>
    private static bool IsParticle(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Is("an")
            ? at > 0 && tokens[at - 1].Lower is "mac" or "nic" or "mag" or "ó" or "ní"
            : tokens[at].Is("&") || !tokens[at].IsCapital && Vocabulary.NameParticles.Contains(tokens[at].Lower);

    /// <summary>"Aurelio “Boz” Bozanich": a nickname between two parts of a name.</summary>
    private static bool IsNickname(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Kind is TokenKind.Quotation
        && tokens[at].Span.Length <= Paragraph.LongestNickname
        && !tokens[at].Text.Contains(' ', StringComparison.Ordinal)
        && tokens[at - 1].IsCapital
        && tokens[at + 1].IsCapital;

    private static bool IsNamePart(Token token) =>
        token.IsCapital
        && !(
            TimeWords.IsTime(token)
            && !token.Is("may")
            && !token.Is("august")
            && !token.Is("april")
            && !token.Is("june")
            && !token.Is("jan")
        )
        && !Vocabulary.Determiners.Contains(token.Lower)
        && !Numbers.Contains(token.Lower)
        && !Vocabulary.Prepositions.Contains(token.Lower)
        && !Vocabulary.Pronouns.Contains(token.Lower)
        && !token.Is("but")
        && !token.Is("and")
        && !token.Is("if")
        && !token.Is("when")
        && !token.Is("while")
        && !token.Is("however");

    private static NameRun? Trimmed(IReadOnlyList<Token> tokens, int from, int to, ActorIndex index)
    {
        var first = from;
        for (var k = from; k < to - 1; k++)
            if (
                k - from < 5
                && !IsInitial(tokens, k)
                && (Vocabulary.Titles.Contains(tokens[k].Lower) || Vocabulary.Offices.Contains(tokens[k].Lower))
            )
                first = k + 1;
        while (first < to - 1)
        {
            var word = tokens[first];
            var found = index.At(tokens, first, to);
            // "Russian President Vladimir Putin", "US Secretary of State", "Foreign Minister Deln"
            if (
                found is { Kind: NameKind.Demonym } or { Kind: NameKind.Name, Actor.Kind: ActorKind.State }
                && first + found.Value.Length < to
                && !IsBodyWord(tokens, first + found.Value.Length, to)
            )
                first += found.Value.Length;
            else if (IsInitial(tokens, first))
                break;
            else if (
                Vocabulary.Titles.Contains(word.Lower)
                || Vocabulary.Offices.Contains(word.Lower)
                || word.Lower.EndsWith("-general", StringComparison.Ordinal)
            )
                first++;
            else
                break;
        }

        // "President of Zhorna Stanislav Mirchuk": the first of three behind "of" is the place of the office.
        if (to - first >= 3 && first >= 2 && tokens[first - 1].Is("of") && IsTitle(tokens[first - 2]) && !IsBodyWord(tokens, first, to))
            first++;
        // "Minister of Defence Oksana Brailko": behind offices and bodies the name begins with a given name.
        for (var k = first + 1; k < to - 1; k++)
            if (GivenNames.IsKnown(tokens[k].Text) && (IsTitle(tokens[k - 1]) || Vocabulary.Bodies.Contains(tokens[k - 1].Lower)))
                return new(k, to, false);
        // "Head of the Committee on Foreign Affairs Viktor Marsh": behind what an office is of, too.
        if (from > 1 && Vocabulary.Prepositions.Contains(tokens[from - 1].Lower) && !GivenNames.IsKnown(tokens[first].Text))
            for (var k = first + 1; k < to - 1; k++)
                if (to - k <= 3 && GivenNames.IsKnown(tokens[k].Text))
                    return new(k, to, false);
        return new(first, to, NamesBody(tokens, first, to, index) && !IsCalledOut(tokens, from, first, to));
    }

    /// <summary>"M. A. Deln": initials, no "Monsieur".</summary>
    private static bool IsInitial(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Text is "M." && at + 1 < tokens.Count && tokens[at + 1].Text is [_, '.'];

    /// <summary>"MS PERRIN": capitals throughout behind a title are a person, not an abbreviation.</summary>
    private static bool IsCalledOut(IReadOnlyList<Token> tokens, int from, int first, int to) =>
        first > from
        && to - first == 1
        && Vocabulary.Titles.Contains(tokens[first - 1].Lower)
        && !Vocabulary.Bodies.Contains(tokens[first].Lower);

    private static bool IsTitle(Token token) => Vocabulary.Titles.Contains(token.Lower) || Vocabulary.Offices.Contains(token.Lower);

    private static bool IsBodyWord(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Vocabulary.Bodies.Contains(tokens[i].Lower) || i > from && IsBodyEnding(tokens[i]))
                return true;
        return false;
    }

    /// <summary>"Amnesty International", "Human Rights Watch", "Harrow &amp; Pell": names of bodies go on so, those of persons do not.</summary>
    private static bool IsBodyEnding(Token word) =>
        word.Is("&") || word.IsCapital && word.Lower is "international" or "watch" or "rights" or "relief" or "aid";

    /// <summary>"R.T." is somebody who would not give their name, "U.N." is not.</summary>
    private static bool IsInitials(Token word) =>
        word.Text[1] is '.' && word.Lower.TrimEnd('.') is not ("u.n" or "u.s" or "e.u" or "u.k" or "u.a.e" or "d.c" or "p.a" or "u.s.a");

    private static bool NamesBody(IReadOnlyList<Token> tokens, int from, int to, ActorIndex index)
    {
        if (index.At(tokens, from, to) is { } found && found.Length == to - from)
            return found.Actor.Kind is ActorKind.State or ActorKind.Body;
        if (IsBodyWord(tokens, from, to))
            return true;
        var word = tokens[from];
        return to - from == 1
            && word.Text.Length is > 1 and < 9
            && word.Text.Count(char.IsUpper) >= 2
            && !IsInitials(word)
            && !word.Text.Contains('-', StringComparison.Ordinal)
            && !word.Text.Any(char.IsLower);
    }
}
