using Casus.Attribution.Contents;
using Casus.Attribution.Speakers;
using Casus.Attribution.Transcripts;
using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Rules;

/// <summary>Goes through a document paragraph by paragraph, with what one paragraph leaves open for the next.</summary>
internal sealed class UtteranceReader
{
    // Shorter words hold no sentence that reports another.
    private const int ShortestWithReport = 60;

    private readonly Document document;
    private readonly Cast cast;
    private readonly SentenceReader sentences;
    private readonly SpeakerResolver resolver;
    private readonly List<Finding> found = [];

    private readonly Continuations continuations;
    private readonly TurnReader turns;
    private Finding? turn;
    private Span? next;

    // What the last paragraph left: a quotation without end, and whether its last sentence announces one.
    private Finding? openEnded;
    private Speaker? announced;
    private Member? announcedMember;
    private Finding? last;

    // Whose words the document quotes, as its line "Source:" says.
    private (Speaker Speaker, Member? Member)? source;
    private bool isSourceSought;

    private readonly Attention attention;
    private int lastParagraph;

    private UtteranceReader(Document document, ActorIndex index)
    {
        this.document = document;
        cast = new(index);
        resolver = new(cast);
        attention = new(cast, resolver);
        sentences = new(document.Text, new(resolver));
        turns = new(document, cast, resolver);
        continuations = new(document);
    }

    /// <summary>What is said in a document, in order of the text, with the frames' cast.</summary>
    public static List<Finding> Read(Document document, ActorIndex index, CancellationToken cancellation)
    {
        var reader = new UtteranceReader(document, index);
        var pieces = Pieces.Of(document).ToList();
        var labelled = TurnFinder.Find(document.Text, pieces);
        for (var i = 0; i < pieces.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (labelled[i] is { } spoken)
                CastReader.Read(Paragraph.Of(document.Text, spoken.Content, mayContinue: false).Tokens, reader.cast);
            else
                CastReader.Read(Paragraph.Of(document.Text, pieces[i], Pieces.MayContinue(document, pieces, i)).Tokens, reader.cast);
        }

        reader.cast.Protagonist = Lives.Of(document, reader.cast);
        var host = TurnFinder.Host(document.Text, labelled);
        var answers = labelled.Any(t => t is not null) ? new bool[pieces.Count] : InterviewFinder.Answers(document, pieces);
        for (var i = 0; i < pieces.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (labelled[i] is { } turn)
                reader.Read(turn, i, TurnFinder.IsOf(document.Text, turn, host));
            else if (answers[i] && reader.turns.Answer(pieces[i]) is { } answer)
                reader.Answer(answer, i, goesOn: i > 0 && answers[i - 1] && !InterviewFinder.IsAsked(document, pieces[i - 1], pieces[i]));
            else
            {
                reader.next = Pieces.Next(document, pieces, i);
                var piece = reader.BehindRubric(pieces[i]);
                reader.ReadUnlabelled(Paragraph.Of(document.Text, piece, Pieces.MayContinue(document, pieces, i)), piece, i);
            }
        }

        reader.found.AddRange(reader.Nested(cancellation));

        return reader.found;
    }

    private void Answer(Finding answer, int number, bool goesOn)
    {
        if (goesOn && turn is not null)
            turn.Said.AddRange(answer.Said);
        else
            Add(turn = answer, number);
    }

    private void Read(Turn labelled, int number, bool isHost)
    {
        turn = isHost ? null : turns.Read(labelled);
        if (turn is not null)
            Add(turn, number);
        else
            Read(Paragraph.Of(document.Text, labelled.Content, mayContinue: false), number);
    }

    /// <summary>A paragraph without the rubric before it: "Source:" tells whose words those under "Quote:" are.</summary>
    private Span BehindRubric(Span piece)
    {
        if (Rubric.Of(document.Text, piece) is not { } rubric)
            return piece;
        if (rubric.Kind is RubricKind.Quotation && !isSourceSought)
            (source, isSourceSought) = (Source(), true);
        if (rubric.Kind is RubricKind.Quotation && source is var (named, person))
            (announced, announcedMember) = (named, person);
        return rubric.Content;
    }

    /// <summary>Whom "Source:" names, wherever it stands.</summary>
    private (Speaker, Member?)? Source()
    {
        foreach (var block in document.Blocks)
        {
            if (Rubric.Of(document.Text, block.Span) is not { Kind: RubricKind.Source } rubric)
                continue;
            var tokens = Paragraph.Of(document.Text, rubric.Content, mayContinue: false).Tokens;
            return tokens.Count > 0 && SubjectFinder.Right(tokens, 0, tokens.Count) is { } phrase
                ? resolver.Of(tokens, phrase, 0, isCited: true)
                : null;
        }

        return null;
    }

    private void ReadUnlabelled(Paragraph paragraph, Span piece, int number)
    {
        if (turn is not null && TurnReader.GoesOn(paragraph))
        {
            turn.Said.Add(turns.WithoutStageDirection(piece));
            return;
        }

        turn = null;
        Read(paragraph, number);
    }

    private void Read(Paragraph paragraph, int number)
    {
        var used = new HashSet<int>();
        var tokens = paragraph.Tokens;
        attention.Pending = null;
        cast.ParagraphStart = tokens.Count > 0 ? tokens[0].Span.Start : 0;
        if (paragraph.Sentences.Count > 0)
            attention.Resume(paragraph.Tokens, paragraph.Sentences[0].From, paragraph.Sentences[0].To);
        Continue(paragraph, used, number);
        Finding? before = null;
        var isHeadline = CastReader.IsHeadline(tokens);
        foreach (var (from, to) in paragraph.Sentences)
        {
            var focus = cast.Focus;
            var here = sentences.Read(paragraph, from, to, used);
            // "the words of the chancellor, who had said that …": spoken of in passing.
            if (focus is { IsSurelyPerson: true } && here.Count > 0 && here.All(f => f.IsAside))
                cast.Focus = focus;
            if (here.Count == 0 && continuations.Of(paragraph, from, to, before) is { } continued)
                here = [continued];
            if (here.Count == 0)
                before =
                    Bare(paragraph, from, to, used, before, number)
                    ?? (!isHeadline && attention.Turns(paragraph, from, to) ? null : before);
            foreach (var finding in here)
            {
                Add(finding, number);
                before = finding;
            }

            if (here.Count > 1 && Leading(here, tokens[from].Kind is TokenKind.Quotation) is { } leading)
            {
                before = leading;
                if (leading.Member is { IsSurelyPerson: true } speaker && !leading.IsAside)
                    cast.Focus = speaker;
            }

            CastReader.Recall(paragraph.Tokens, from, to, cast);
        }

        Announce(paragraph);
        openEnded = LeftOpen(paragraph);
    }

    /// <summary>
    /// What is reported within quotations: "“The prime minister said that …,” he told us". Only speakers told by name or description count; whom a pronoun
    /// within somebody's words means, only they know.
    /// </summary>
    private List<Finding> Nested(CancellationToken cancellation)
    {
        var nested = new List<Finding>();
        foreach (var outer in found)
        {
            cancellation.ThrowIfCancellationRequested();
            if (outer.Kind is not UtteranceKind.Direct)
                continue;
            cast.Self = outer.Speaker;
            foreach (var said in outer.Said.Where(s => s.Length > ShortestWithReport))
            {
                var paragraph = Paragraph.Of(document.Text, said, mayContinue: false);
                var used = new HashSet<int>();
                foreach (var (from, to) in paragraph.Sentences)
                    nested.AddRange(sentences.Read(paragraph, from, to, used).Where(f => IsReported(f, outer)));
            }
        }

        return nested;
    }

    /// <summary>Whether somebody else, or the speaker at another time, said what is found within somebody’s words.</summary>
    private static bool IsReported(Finding inner, Finding outer) =>
        inner.Speaker.Resolution is Resolution.Name or Resolution.Alias or Resolution.Title or Resolution.Metonym or Resolution.Unnamed
        || inner.Speaker.Resolution is Resolution.Pronoun
            && inner.Member is null
            && inner.Speaker.Name == outer.Speaker.Name
            && inner.Verb is { Form: Cues.VerbForm.Past, Lemma: "say" or "tell" or "write" or "reply" or "answer" };

    /// <summary>"Ako replied that he was at war": whoever speaks is mostly meant by the first pronoun, which tells a man from a woman.</summary>
    private void Learn(Finding finding)
    {
        if (finding is not { Kind: UtteranceKind.Indirect or UtteranceKind.Mixed, Member: { IsPerson: true, Gender: '\0' } member })
            return;
        var words = document.Text.AsSpan(finding.Said[0].Start, Math.Min(4, finding.Said[0].Length));
        member.Gender =
            words.StartsWith("he ", StringComparison.OrdinalIgnoreCase) ? 'm'
            : words.StartsWith("she ", StringComparison.OrdinalIgnoreCase) ? 'w'
            : '\0';
    }

    private void Add(Finding finding, int number)
    {
        found.Add(finding);
        last = finding;
        lastParagraph = number;
        if (finding.Member is { } speaking)
            speaking.HasSpoken = true;
        if (
            finding is
            {
                Kind: UtteranceKind.Direct,
                Member: { IsPerson: true, Actor: null } quoted,
                Speaker.Resolution: Resolution.Name or Resolution.Alias
            }
        )
            quoted.IsQuoted = true;
        Learn(finding);
        if (finding.IsAside || finding.Member is not { IsSurelyPerson: true } person)
            return;
        // "The minister had brought a map. “You will see,” said Ivo Marsh": it is his office.
        if (attention.Pending is { } described && person.Office is null && finding.Speaker.Resolution is Resolution.Name)
            person.Office = described.Name;
        attention.Pending = null;
        cast.Focus = person;
    }

    /// <summary>A quotation that the last paragraph left open goes on at the beginning of this one.</summary>
    private void Continue(Paragraph paragraph, HashSet<int> used, int number)
    {
        if (openEnded is null || paragraph.Tokens.Count == 0 || paragraph.Tokens[0].Kind is not TokenKind.Quotation)
            return;
        openEnded.Said.Add(sentences.ContentOf(paragraph, 0));
        used.Add(0);
        last = openEnded;
        lastParagraph = number;
    }

    /// <summary>A sentence that is a quotation and nothing else, or ends in one behind a colon: its speaker is known from the context.</summary>
    private Finding? Bare(Paragraph paragraph, int from, int to, HashSet<int> used, Finding? before, int number)
    {
        var tokens = paragraph.Tokens;
        Finding? result = null;
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Kind is not TokenKind.Quotation || used.Contains(i))
                continue;
            var alone = i == from && (to == i + 1 || (to == i + 2 && tokens[i + 1].Kind is TokenKind.Stop));
            var announcedHere = i > from && tokens[i - 1].Text is ":";
            var goesOn = result is not null && i > from && tokens[i - 1].Kind is TokenKind.Quotation;
            if (i == from && !alone && (Credited(paragraph, i, to) ?? Beside(paragraph, i, to)) is { } named)
            {
                used.Add(i);
                Add(result = named, number);
                continue;
            }

            if (
                !alone && !announcedHere && !goesOn
                || announcedHere && Quoting.IsInscription(tokens, from, i)
                || alone && IsHeading(paragraph, i)
            )
                continue;
            var content = sentences.ContentOf(paragraph, i);
            if (goesOn)
            {
                result!.Said.Add(content);
                used.Add(i);
                continue;
            }

            // The other half of a quotation whose attribution stands between.
            if (alone && i > 0 && IsOtherHalf(before, tokens[Math.Max(0, i - 2)]))
            {
                before!.Said.Add(content);
                used.Add(i);
                result = before;
                continue;
            }

            if (Context(paragraph, from, i, announcedHere, before, number) is not var (speaker, member) || !IsSentence(content))
                continue;
            used.Add(i);
            var passage = Span.Between(tokens[from].Span.Start, tokens[to - 1].Span.End);
            result = new(
                UtteranceKind.Direct,
                [content],
                speaker,
                member,
                passage,
                announcedHere ? "quotation behind a colon" : "quotation by itself, speaker from the context"
            );
            Add(result, number);
        }

        return result;
    }

    /// <summary>"“Nothing Is Settled Here”" on a line of its own.</summary>
    private bool IsHeading(Paragraph paragraph, int at)
    {
        if (paragraph.Tokens.Count > 2)
            return false;
        var words = paragraph.Quotations[at].Content.Of(document.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 3 and <= 8 && words.All(w => !char.IsLower(w[0]));
    }

    /// <summary>
    /// Whose words the next sentence may go on with: "“Good news,” Deln said after Marsh told him that …. “We go on.”", "He regretted that Marsh had refused
    /// to …. “We go on.”": not those of whom a clause within tells.
    /// </summary>
    private static Finding? Leading(List<Finding> here, bool opensWithQuotation)
    {
        if (opensWithQuotation && here[0].Kind is UtteranceKind.Direct)
            return here[0];
        for (var i = here.Count - 1; i >= 0; i--)
            if (!here.Exists(f => f != here[i] && f.Said.Exists(s => s.Contains(here[i].Said[0]) && s != here[i].Said[0])))
                return here[i];
        return null;
    }

    private static bool IsOtherHalf(Finding? before, Token left) =>
        before is { Kind: UtteranceKind.Direct, Said.Count: > 0 } && before.Passage.End >= left.Span.Start;

    /// <summary>"“There is no ship,” the mayor folds his arms.": whatever stands behind a quotation that a comma closes tells whose it is.</summary>
    private Finding? Beside(Paragraph paragraph, int at, int to)
    {
        var tokens = paragraph.Tokens;
        var raw = paragraph.Quotations[at].Content.Of(document.Text).TrimEnd();
        var behind = at + 1;
        if (behind < to && tokens[behind].Is(","))
            behind++;
        else if (!raw.EndsWith(','))
            return null;
        if (
            to - behind is < 2 or > 14
            || SubjectFinder.Right(tokens, behind, to) is not { } subject
            || subject.To >= to - 1
            || resolver.Of(tokens, subject, at) is not ({ Resolution: not Resolution.Unknown } speaker, var member)
            || member is not { IsPerson: true } && speaker.Office is null
        )
            return null;
        return Quoted(paragraph, at, to, speaker, member, "quotation before its attribution");
    }

    /// <summary>"“We waited nine days.” – Halima, 34, Dol": named behind a dash or in brackets, without a verb.</summary>
    private Finding? Credited(Paragraph paragraph, int at, int to)
    {
        var tokens = paragraph.Tokens;
        if (
            at + 2 >= to
            || tokens[at + 1].Text is not ("—" or "-" or "(")
            || to - at > 24
            || tokens[at + 2].Kind is not TokenKind.Word
            || Quoting.HasAuxiliary(tokens, at + 2, to)
            || SubjectFinder.Right(tokens, at + 2, to) is not { } subject
            || resolver.Of(tokens, subject, at, isCited: false, isVoiced: true) is not var (speaker, member)
        )
            return null;
        return Quoted(paragraph, at, to, speaker, member, "quotation with a credit");
    }

    private Finding Quoted(Paragraph paragraph, int at, int to, Speaker speaker, Member? member, string rule) =>
        new(
            UtteranceKind.Direct,
            [sentences.ContentOf(paragraph, at)],
            speaker,
            member,
            Span.Between(paragraph.Tokens[at].Span.Start, paragraph.Tokens[to - 1].Span.End),
            rule
        );

    private bool IsSentence(Span content)
    {
        var words = content.Of(document.Text);
        return words.Length > 0 && (words[^1] is '.' or '!' or '?' or '…' || words.Count(char.IsWhiteSpace) >= 3);
    }

    /// <summary>"“…” That is how Maria Deln put it.": the sentence behind a quotation names its speaker.</summary>
    private (Speaker, Member?)? Afterwards(Paragraph paragraph, int to)
    {
        var tokens = paragraph.Tokens;
        if (to >= tokens.Count && next is { } following)
            (tokens, to) = (Paragraph.Of(document.Text, following, mayContinue: false).Tokens, 0);
        // "— Halima, 34, Dol", on a line of its own
        if (
            to + 1 < tokens.Count
            && to == 0
            && tokens[0].Text is "—" or "-"
            && tokens.Count < 20
            && !Quoting.HasAuxiliary(tokens, 1, tokens.Count)
        )
            return SubjectFinder.Right(tokens, 1, tokens.Count) is { } credit
                ? resolver.Of(tokens, credit, 0, isCited: false, isVoiced: true)
                : null;
        // "That is the coach, Maria Deln."
        if (
            to + 3 < tokens.Count
            && tokens[to].Is("that")
            && tokens[to + 1].Lower is "is" or "was"
            && SubjectFinder.Right(tokens, to + 2, tokens.Count) is { } named
            && resolver.Of(tokens, named, to) is { Speaker.Resolution: Resolution.Name } resolved
        )
            return resolved;
        if (to + 3 >= tokens.Count || tokens[to].Lower is not ("that" or "this" or "so" or "thus" or "that's" or "these" or "those"))
            return null;
        for (var i = to + 1; i < Math.Min(tokens.Count - 1, to + 5); i++)
            if (
                tokens[i].Lower is "how" or "what" or "words"
                && SubjectFinder.Right(tokens, tokens[i].Is("words") ? i + 2 : i + 1, tokens.Count) is { } subject
            )
                return resolver.Of(tokens, subject, to);
        return null;
    }

    private (Speaker, Member?)? Context(Paragraph paragraph, int from, int at, bool colon, Finding? before, int number)
    {
        if (!colon && at == from && Afterwards(paragraph, at + 1) is var (later, laterMember))
            return (later, laterMember);
        if (
            colon
            && SentenceSubject.Of(paragraph.Tokens, from, at - 1) is { } opening
            && (SubjectFinder.Right(paragraph.Tokens, opening.From, at - 1) is { HasAppositive: true } longer ? longer : opening)
                is var subject
            && resolver.Of(paragraph.Tokens, subject, from) is { } named
            && (named.Member is { IsSurelyPerson: true } || ClauseAround.HasFiniteVerb(paragraph.Tokens, from, at))
        )
            return (named.Speaker with { Resolution = Resolution.Context }, named.Member);
        if (announced is not null)
            return (announced with { Mention = null, Resolution = Resolution.Context }, announcedMember);
        if (before is not null)
            return (before.Speaker with { Mention = null, Resolution = Resolution.Context }, before.Member);
        if (cast.Focus is { } focus && from > 0)
            return (SpeakerResolver.Speaker(focus, null, Resolution.Context), focus);
        if (last is not null && lastParagraph >= number - 1)
            return (last.Speaker with { Mention = null, Resolution = Resolution.Context }, last.Member);
        return cast.Focus is { } someone ? (SpeakerResolver.Speaker(someone, null, Resolution.Context), someone) : null;
    }

    /// <summary>A paragraph that ends in a colon announces who speaks in the next.</summary>
    private void Announce(Paragraph paragraph)
    {
        announced = null;
        announcedMember = null;
        if (paragraph.Tokens.Count == 0 || paragraph.Tokens[^1].Text is not ":" || paragraph.Sentences.Count == 0)
            return;
        var (from, to) = paragraph.Sentences[^1];
        if (
            SentenceSubject.Of(paragraph.Tokens, from, to) is { } subject
            && resolver.Of(paragraph.Tokens, subject, from) is var (speaker, member)
        )
            (announced, announcedMember) = (speaker, member);
    }

    private Finding? LeftOpen(Paragraph paragraph)
    {
        foreach (var (token, quotation) in paragraph.Quotations)
            if (
                quotation.IsOpenEnded
                && token == paragraph.Tokens.Count - 1
                && last is not null
                && last.Said[^1].End >= quotation.Content.Start
            )
                return last;
        return null;
    }
}
