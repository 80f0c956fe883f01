using System.CommandLine;
using System.Globalization;
using Casus.Formats;
using Casus.Intake;

namespace Casus.Cli.Commands.Dossiers;

/// <summary><c>casus dossier review</c>: a person decides on proposals, key by key on a terminal or by name without one.</summary>
internal sealed class ReviewCommand
{
    private readonly Argument<string> _place = DossierCommand.Case();
    private readonly Option<string[]> _accept = Several("--accept", "Take these proposals as they are.");
    private readonly Option<string[]> _reject = Several("--reject", "Set these proposals aside; say why with --because.");
    private readonly Option<string[]> _undo = Several("--undo", "Take back what was decided on these: they are open again.");
    private readonly Option<string?> _correct = new("--correct") { Description = "Take this proposal with the changes given beside it." };
    private readonly Option<bool> _acceptAll = new("--accept-all")
    {
        Description = "Take every open proposal with at least --minimum-confidence.",
    };
    private readonly Option<double?> _least = new("--minimum-confidence")
    {
        Description = "For --accept-all, --list and the terminal: 0 to 1.",
    };
    private readonly Option<bool> _list = new("--list") { Description = "List what is open, and change nothing." };
    private readonly Option<string?> _source = new("--source") { Description = "Only proposals of this source." };
    private readonly Option<bool> _noQuotes = new("--without-quotes")
    {
        Description = "Do not copy words in quotation marks into the dossier; the digest proves them all the same.",
    };
    private readonly CorrectionOptions _changes = new();
    private readonly Option<bool> _json = Shared.Json();

    public static Command Create() => new ReviewCommand().Build();

    private static Option<string[]> Several(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    private Command Build()
    {
        _least.Validators.Add(result =>
        {
            if (
                result.Tokens.Count > 0
                && !(
                    double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
                    && share is >= 0 and <= 1
                )
            )
                result.AddError("--minimum-confidence takes a number from 0 to 1, such as 0.9.");
        });
        var command = new Command(
            "review",
            """
            Decide on what documents propose. On a terminal: a accept, c correct, r reject, s skip, u undo, q quit; every decision is written at
            once, so that one can stop anywhere and go on later. Elsewhere: name the proposals.

            Examples:
              casus dossier review my-case
              casus dossier review my-case --accept halberd-0657 solano-7d05
              casus dossier review my-case --correct halberd-7729 --modality asserts --said "He wants no war." --because "It denies nothing."
              casus dossier review my-case --accept-all --minimum-confidence 0.95
            """
        )
        {
            _place,
            _accept,
            _reject,
            _correct,
            _undo,
            _acceptAll,
            _least,
            _list,
            _source,
            _noQuotes,
            _json,
        };
        foreach (var option in _changes.All)
            command.Options.Add(option);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    DossierStore.Open(parsed.GetValue(_place)!) is { } store ? Run(store, parsed, cancellation) : ExitCode.BadInput
                )
        );
        return command;
    }

    private int Run(DossierStore store, ParseResult parsed, CancellationToken cancellation)
    {
        var decisions = new ReviewDecisions(store, parsed.GetValue(_noQuotes));
        var least = parsed.GetValue(_least) ?? 0;
        if (parsed.GetValue(_source) is { } only && !store.Dossier.Sources.Any(s => s.Id == only))
            return DossierCommand.Complain($"there is no source '{only}' in the dossier.");
        var open = decisions
            .Open()
            .Where(p =>
                p.Statement.Confidence >= least && parsed.GetValue(_source) is var source && (source is null || source == p.Source.Id)
            )
            .ToList();
        if (parsed.GetValue(_list))
            return List(open, parsed.GetValue(_json));
        if (Named(parsed))
            return Decide(decisions, open, parsed);
        if (open.Count == 0)
        {
            Console.Out.WriteLine("Nothing is open for review.");
            return ExitCode.Fine;
        }

        if (Console.IsInputRedirected || Console.IsOutputRedirected)
            return DossierCommand.Complain(
                $"{Counted.Of(open.Count, "proposal")} open, and this is no terminal. Name them: --accept ID…, --reject ID… --because WHY, --correct ID --speaker …, --accept-all --minimum-confidence 0.9; --list shows them."
            );
        return new ReviewSession(decisions, ReviewTerminal.OfConsole()).Run(open, cancellation);
    }

    private bool Named(ParseResult parsed) =>
        parsed.GetValue(_accept) is { Length: > 0 }
        || parsed.GetValue(_reject) is { Length: > 0 }
        || parsed.GetValue(_undo) is { Length: > 0 }
        || parsed.GetValue(_correct) is not null
        || parsed.GetValue(_acceptAll);

    /// <summary>All that was named is decided together, or nothing is.</summary>
    private int Decide(ReviewDecisions decisions, List<OpenProposal> open, ParseResult parsed)
    {
        var because = parsed.GetValue(_changes.Because);
        var batch = decisions.Begin();
        foreach (var id in parsed.GetValue(_undo) ?? [])
            batch.Undo(id);
        foreach (var id in parsed.GetValue(_accept) ?? [])
            batch.Accept(id);
        foreach (var id in parsed.GetValue(_reject) ?? [])
            batch.Reject(id, because);
        if (parsed.GetValue(_correct) is { } corrected)
            batch.Correct(corrected, _changes.Of(parsed));
        if (parsed.GetValue(_acceptAll))
        {
            if (parsed.GetValue(_least) is null)
                return DossierCommand.Complain("--accept-all needs --minimum-confidence: nobody has read what it takes.");
            foreach (var proposal in open)
                batch.Accept(proposal.Statement.Id);
        }

        foreach (var problem in batch.Problems)
            Console.Error.WriteLine($"casus: {SafeText.Of(problem)}");
        if (batch.Problems.Count > 0 || !batch.Write())
        {
            Console.Error.WriteLine("casus: the dossier stays as it was.");
            return ExitCode.BadInput;
        }

        foreach (var line in batch.Done)
            Console.Out.WriteLine(SafeText.Of(line));
        Console.Out.WriteLine($"{decisions.Open().Count} open.");
        return ExitCode.Fine;
    }

    private static int List(List<OpenProposal> open, bool json)
    {
        if (json)
        {
            Console.Out.Write(ProposalsJson.Write(Grouped(open)));
            return ExitCode.Fine;
        }

        foreach (var (statement, source) in open)
            Console.Out.WriteLine(
                SafeText.Of(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{statement.Id}  {statement.Confidence:0.00}  {source.Id}  {statement.Speaker} {WordFor.Of(statement.Modality)}: {Shortened(statement.Words)}"
                    )
                )
            );
        Console.Out.WriteLine($"{open.Count} open.");
        return ExitCode.Fine;
    }

    private static IEnumerable<SourceProposals> Grouped(List<OpenProposal> open) =>
        open.GroupBy(p => p.Source.Id)
            .Select(g => new SourceProposals(g.First().Source, Documents.DocumentFormat.Text, [.. g.Select(p => p.Statement)], [], []));

    private static string Shortened(string words) => words.Length <= 90 ? words : words[..90].TrimEnd() + "…";
}
