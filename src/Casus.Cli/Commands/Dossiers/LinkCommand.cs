using System.CommandLine;
using Casus.Formats;
using Casus.Formats.Yaml.Editing;

namespace Casus.Cli.Commands.Dossiers;

/// <summary><c>casus dossier link</c>: how much likelier a statement is if a hypothesis is true.</summary>
internal sealed class LinkCommand
{
    private readonly Argument<string> _place = DossierCommand.Case();
    private readonly Argument<string> _statement = new("STATEMENT") { Description = "The statement, by its name in the dossier." };
    private readonly Argument<string> _assumption = new("ASSUMPTION")
    {
        Description = "A hypothesis of the dossier by its name, or a number of the scenario by its path.",
    };
    private readonly Option<string?> _ratio = new("--ratio")
    {
        Description = "With a hypothesis: how much likelier the statement is if it is true than if not: a number or a range, \"1.2 to 2\".",
    };
    private readonly Option<string?> _because = new("--because") { Description = "With a hypothesis: why." };
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
            """
            Let a statement bear on a hypothesis, with a likelihood ratio and the reason for it; or name it as evidence of a number.

            Examples:
              casus dossier link my-case s1 h1 --ratio "1.2 to 2" --because "It would be said in either case." --credibility 2
              casus dossier link my-case s1 renewed-war.aid.cost.us
            """
        )
        {
            _place,
            _statement,
            _assumption,
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
        var (id, hypothesis) = (parsed.GetValue(_statement)!, parsed.GetValue(_assumption)!);
        if (store.Dossier.Statements.FirstOrDefault(s => s.Id == id) is not { } statement)
            return Missing($"there is no statement '{id}' in the dossier.", store.Dossier.Statements.Select(s => s.Id));
        if (!store.Dossier.Hypotheses.Any(h => h.Id == hypothesis))
            return store.Place.Scenario is { } scenario && hypothesis.Contains('.', StringComparison.Ordinal)
                ? Cite(scenario, hypothesis, id)
                : Missing($"there is no hypothesis '{hypothesis}' in the dossier.", store.Dossier.Hypotheses.Select(h => h.Id));
        if (parsed.GetValue(_ratio) is not { } ratio || parsed.GetValue(_because) is not { } because)
            return DossierCommand.Complain(
                "with a hypothesis --ratio and --because are needed: how much likelier the statement is if it is true, and why."
            );
        List<YamlChange> changes = [.. DossierChanges.Link(store.Text, id, hypothesis, ratio, because)];
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

        Console.Out.WriteLine($"{id} bears on {hypothesis}: {SafeText.Of(ratio)}. See what it makes of it: casus evidence");
        return ExitCode.Fine;
    }

    /// <summary>Names a statement as evidence of a number.</summary>
    private static int Cite(string scenario, string path, string statement)
    {
        var text = File.ReadAllText(scenario);
        if (ScenarioChanges.IsCited(text, path, statement))
            return DossierCommand.Complain($"'{path}' names '{statement}' as evidence already.");
        if (ScenarioChanges.Cite(text, path, statement) is not { } change)
            return DossierCommand.Complain(
                $"the scenario has no number '{path}'. casus analyze lists them under its assumptions; one that is left out must be written down before it can rest on anything."
            );
        if (!ScenarioEdit.Apply(scenario, change))
            return DossierCommand.Complain("the scenario stays as it was.");
        Console.Out.WriteLine($"{statement} is evidence of {SafeText.Of(path)}.");
        return ExitCode.Fine;
    }

    private static int Missing(string problem, IEnumerable<string> there)
    {
        var names = there.Take(12).ToList();
        return DossierCommand.Complain($"{problem} {(names.Count == 0 ? "There is none." : $"There is {string.Join(", ", names)}.")}");
    }
}
