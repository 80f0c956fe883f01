using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Intake;
using Casus.Reports;
using Casus.Reports.Reading;
using Casus.Reports.Rendering;

namespace Casus.Cli.Commands.Dossiers;

/// <summary>A person goes through proposals with single keys. Every decision is written when it is made.</summary>
internal sealed class ReviewSession(ReviewDecisions decisions, ReviewTerminal terminal)
{
    private const int Context = 240;
    private const string Keys = "[a]ccept  [c]orrect  [r]eject  [s]kip  [u]ndo  [q]uit ";

    // Where each decision of this session was made, the last on top; a skip is one that changes nothing.
    private readonly Stack<(int At, bool IsWritten)> _made = new();

    /// <summary>Goes through what is open until it is done with or the person stops.</summary>
    public int Run(IReadOnlyList<OpenProposal> open, CancellationToken cancellation)
    {
        var at = 0;
        while (at < open.Count)
        {
            cancellation.ThrowIfCancellationRequested();
            Show(open[at], at, open.Count);
            var next = Decide(open, at);
            if (next is null)
                break;
            at = next.Value;
        }

        var left = decisions.Open().Count;
        terminal.Show(left == 0 ? "All is reviewed.\n" : $"{left} still open; the same command goes on with them.\n");
        return ExitCode.Fine;
    }

    /// <summary>Where to go on; none: the person stops.</summary>
    private int? Decide(IReadOnlyList<OpenProposal> open, int at)
    {
        while (true)
        {
            terminal.Show(Keys);
            var key = terminal.Key();
            terminal.Show(key is { } pressed && char.IsAsciiLetter(pressed) ? $"{pressed}\n" : "\n");
            switch (key)
            {
                case 'a' when Write(b => b.Accept(open[at].Statement.Id)):
                    return Made(at, isWritten: true);
                case 'c' when Changed(open[at].Statement) is { } change && Write(b => b.Correct(open[at].Statement.Id, change)):
                    return Made(at, isWritten: true);
                case 'r' when Why() is { } why && Write(b => b.Reject(open[at].Statement.Id, why)):
                    return Made(at, isWritten: true);
                case 's':
                    return Made(at, isWritten: false);
                case 'u':
                    if (_made.TryPop(out var last) && (!last.IsWritten || Write(b => b.Undo(open[last.At].Statement.Id))))
                        return last.At;
                    terminal.Show("Nothing of this session is left to undo; --undo ID takes back what was decided before.\n");
                    break;
                case 'q' or null or '\u0003' or '\u0004':
                    return null;
            }
        }
    }

    private int Made(int at, bool isWritten)
    {
        _made.Push((at, isWritten));
        return at + 1;
    }

    private bool Write(Action<ReviewDecisions.Batch> decide)
    {
        var batch = decisions.Begin();
        decide(batch);
        var isWritten = batch.Problems.Count == 0 && batch.Write();
        foreach (var line in batch.Problems.Concat(isWritten ? batch.Done : []))
            terminal.Show(SafeText.Of(line) + "\n");
        return isWritten;
    }

    private string? Why()
    {
        var why = terminal.Ask("Why is it set aside? ");
        if (!string.IsNullOrWhiteSpace(why))
            return why.Trim();
        terminal.Show("A reason is needed, so that others can follow.\n");
        return null;
    }

    /// <summary>Asks for each part; an empty line keeps what is there, '-' takes it away.</summary>
    private Correction? Changed(StatementProposal proposal)
    {
        terminal.Show("Enter keeps what is in brackets, '-' takes it away.\n");
        var change = new Correction
        {
            Name = Ask("name", proposal.Id),
            Speaker = Ask("speaker", proposal.Speaker),
            Office = Ask("office", proposal.Office),
            Side = Ask("side", proposal.Side),
            Said = Ask("paraphrase", proposal.Words),
            Condition = Ask("if", proposal.Condition?.Text),
            Consequence = Ask("then", proposal.Consequence?.Text),
            Target = Ask("aimed at", proposal.Target),
            Addressee = Ask("said to", proposal.Addressee),
            Date = Ask("date", proposal.Date),
        };
        var word = Ask("modality", WordFor.Of(proposal.Modality));
        if (word is not null && !WordFor.TryRead<Modality>(word, out _))
        {
            terminal.Show(
                $"There is no such kind; there are {string.Join(", ", Enum.GetValues<Modality>().Select(m => WordFor.Of(m)))}.\n"
            );
            return null;
        }

        return change with
        {
            Modality = WordFor.TryRead<Modality>(word, out var modality) ? modality : null,
            Because = terminal.Ask("Why? ") is { Length: > 0 } why ? why.Trim() : null,
        };
    }

    private string? Ask(string what, string? there)
    {
        var line = terminal.Ask($"{what} [{SafeText.Of(there ?? "")}]: ")?.Trim();
        return string.IsNullOrEmpty(line) ? null
            : line == "-" ? ""
            : line;
    }

    private void Show(OpenProposal proposal, int at, int count)
    {
        var (statement, source) = (proposal.Statement, proposal.Source);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (decisions.Store.TextOf(source) is { } text && statement.Passage.Start + statement.Passage.Length <= text.Length)
            blocks.Add(new Block.Paragraph(Around(text, statement.Passage)));
        blocks.AddRange(ReadingReport.Statement(statement, source));
        var report = new Report(
            $"{at + 1} of {count} · {source.Title}",
            Prose.Empty,
            [],
            [],
            new("", "", EngineVersion.Text, 0),
            [
                new(
                    "proposal",
                    $"{statement.Speaker} {WordFor.Of(statement.Modality)} ({NumberText.Probability(statement.Confidence)})",
                    blocks.ToImmutable()
                ),
            ]
        );
        terminal.Show("\n" + TerminalDocument.Render(report, terminal.Width, terminal.Colours) + "\n");
    }

    private static Prose Around(string text, Excerpt passage)
    {
        var end = passage.Start + passage.Length;
        var (from, to) = (Math.Max(0, passage.Start - Context), Math.Min(text.Length, end + Context));
        return
        [
            new Run.Code((from > 0 ? "…" : "") + text[from..passage.Start]),
            text[passage.Start..end],
            new Run.Code(text[end..to] + (to < text.Length ? "…" : "")),
        ];
    }
}
