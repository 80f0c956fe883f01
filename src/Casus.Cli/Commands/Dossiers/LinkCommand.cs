using System.CommandLine;
using Casus.Formats;
using Casus.Formats.Yaml.Editing;

namespace Casus.Cli.Commands.Dossiers;

/// <summary><c>casus dossier link</c>: how much likelier a statement is if a hypothesis is true.</summary>
internal sealed class LinkCommand
{
    private readonly Argument<string> _place = DossierCommand.Case();
    private readonly Argument<string> _statement = new("STATEMENT") { Description = "The statement, by its name in the dossier." };
    private readonly Argument<string> _hypothesis = new("HYPOTHESIS") { Description = "The hypothesis, by its name." };
    private readonly Option<string> _ratio = new("--ratio")
    {
        Description = "How much likelier the statement is if the hypothesis is true than if not: a number or a range, \"1.2 to 2\".",
        Required = true,
    };
    private readonly Option<string> _because = new("--because") { Description = "Why.", Required = true };
    private readonly Option<string?> _reliability = new("--reliability") { Description = "Reliability of its source, A to F." };
    private readonly Option<int?> _credibility = new("--credibility") { Description = "Credibility of the information, 1 to 6." };
    private readonly Option<string?> _confidence = new("--confidence")
    {
        Description = "Confidence in the weight: low, moderate or high (ICD 203).",
    };
    private readonly Option<string?> _cluster = new("--cluster") { Description = "The cluster of a common origin that it belongs to." };

    public static Command Create() => new LinkCommand().Build();

    private Command Build()
    {
        _confidence.AcceptOnlyFromAmong("low", "moderate", "high");
        _reliability.AcceptOnlyFromAmong("A", "B", "C", "D", "E", "F");
        var command = new Command(
            "link",
            "Let a statement bear on a hypothesis, with a likelihood ratio and the reason for it.\n\nExample: casus dossier link my-case s1 h1 --ratio \"1.2 to 2\" --because \"It would be said in either case.\" --credibility 2"
        )
        {
            _place,
            _statement,
            _hypothesis,
            _ratio,
            _because,
            _reliability,
            _credibility,
            _confidence,
            _cluster,
        };
        command.SetAction(parsed => DossierStore.Open(parsed.GetValue(_place)!) is { } store ? Run(store, parsed) : ExitCode.BadInput);
        return command;
    }

    private int Run(DossierStore store, ParseResult parsed)
    {
        var (id, hypothesis) = (parsed.GetValue(_statement)!, parsed.GetValue(_hypothesis)!);
        if (store.Dossier.Statements.FirstOrDefault(s => s.Id == id) is not { } statement)
            return Complain($"there is no statement '{id}' in the dossier.", store.Dossier.Statements.Select(s => s.Id));
        if (!store.Dossier.Hypotheses.Any(h => h.Id == hypothesis))
            return Complain($"there is no hypothesis '{hypothesis}' in the dossier.", store.Dossier.Hypotheses.Select(h => h.Id));
        List<YamlChange> changes =
        [
            .. DossierChanges.Link(store.Text, id, hypothesis, parsed.GetValue(_ratio)!, parsed.GetValue(_because)!),
        ];
        if (parsed.GetValue(_reliability) is { } reliability)
            changes.Add(DossierChanges.SetSource(statement.Source, "reliability", reliability));
        if (parsed.GetValue(_credibility) is { } credibility)
            changes.Add(
                DossierChanges.SetStatement(id, "credibility", credibility.ToString(System.Globalization.CultureInfo.InvariantCulture))
            );
        if (parsed.GetValue(_confidence) is { } confidence)
            changes.Add(DossierChanges.SetStatement(id, "confidence", confidence));
        if (parsed.GetValue(_cluster) is { } cluster)
            changes.Add(DossierChanges.SetStatement(id, "cluster", cluster));
        if (!store.Apply(changes))
        {
            Console.Error.WriteLine("casus: the dossier stays as it was.");
            return ExitCode.BadInput;
        }

        Console.Out.WriteLine(
            $"{id} bears on {hypothesis}: {SafeText.Of(parsed.GetValue(_ratio)!)}. See what it makes of it: casus evidence"
        );
        return ExitCode.Fine;
    }

    private static int Complain(string problem, IEnumerable<string> there)
    {
        var names = there.Take(12).ToList();
        Console.Error.WriteLine(
            $"casus: {SafeText.Of(problem)} {(names.Count == 0 ? "There is none." : $"There is {string.Join(", ", names)}.")}"
        );
        return ExitCode.BadInput;
    }
}
