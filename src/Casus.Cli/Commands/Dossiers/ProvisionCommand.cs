using System.CommandLine;
using Casus.Dossiers;
using Casus.Formats;
using Casus.Formats.Yaml.Editing;
using Casus.Intake;

namespace Casus.Cli.Commands.Dossiers;

/// <summary><c>casus dossier provision</c>: a clause that was reviewed becomes a provision of the scenario.</summary>
internal sealed class ProvisionCommand
{
    private readonly Argument<string> _place = DossierCommand.Case();
    private readonly Argument<string> _provision = new("PROVISION")
    {
        Description = "The provision that a document proposes, or the statement it became.",
    };
    private readonly Option<string?> _name = new("--as") { Description = "Its name in the scenario; else that of the statement." };
    private readonly Option<string?> _issue = new("--issue") { Description = "Give this issue an option that carries it." };

    public static Command Create() => new ProvisionCommand().Build();

    private Command Build()
    {
        var command = new Command(
            "provision",
            """
            Enter a clause that was reviewed into the scenario, with the readings that its document sets out. What breaking it would cost no text
            says: the draft gives a wide range and asks for it to be narrowed.

            Examples:
              casus dossier review my-case --accept defence-clause-889f defence-clause-889f-reading-1 defence-clause-889f-reading-2
              casus dossier provision my-case defence-clause-889f --as defence-clause --issue guarantee
            """
        )
        {
            _place,
            _provision,
            _name,
            _issue,
        };
        command.SetAction(parsed => DossierStore.Open(parsed.GetValue(_place)!) is { } store ? Run(store, parsed) : ExitCode.BadInput);
        return command;
    }

    private int Run(DossierStore store, ParseResult parsed)
    {
        if (store.Place.Scenario is not { } scenario)
            return DossierCommand.Complain("the dossier belongs to no scenario. Begin one beside it: casus new.");
        var id = parsed.GetValue(_provision)!;
        var all = store.Proposals().SelectMany(p => p.Provisions.Select(v => (Provision: v, Source: p.Source))).ToList();
        var wanted = store.Dossier.Statements.FirstOrDefault(s => s.Id == id)?.Proposal ?? id;
        var (provision, source) = all.FirstOrDefault(p => p.Provision.Id == wanted);
        if (provision is null)
            return DossierCommand.Complain(
                all.Count == 0
                    ? "no document of the dossier proposes a provision."
                    : $"no document proposes a provision '{id}'. There is {string.Join(", ", all.Take(12).Select(p => p.Provision.Id))}."
            );
        var proposals = ProvisionStatements.Of(provision, source).ToList();
        var statements = proposals.Select(p => Taken(store.Dossier, p.Id)).ToList();
        if (statements[0] is not { } clause)
            return DossierCommand.Complain(
                $"nobody has reviewed it: casus dossier review CASE --accept {string.Join(" ", proposals.Select(p => p.Id))}"
            );
        var readings = provision
            .Readings.Zip(statements.Skip(1))
            .Where(r => r.Second is not null)
            .Select(r => new DescribedClause(r.First.Strength, r.Second!))
            .ToList();
        var name = parsed.GetValue(_name) ?? clause.Id;
        List<YamlChange> changes = [ScenarioChanges.Add(name, new(provision.Strength, clause), readings)];
        if (parsed.GetValue(_issue) is { } issue)
            changes.Add(ScenarioChanges.AddOption(issue, name));
        if (!ScenarioEdit.Apply(scenario, changes))
            return DossierCommand.Complain("the scenario stays as it was.");
        Console.Out.WriteLine(
            SafeText.Of(
                $"The scenario has a provision '{name}' with {Counted.Of(Math.Max(1, readings.Count), "reading")}. Narrow what breaking it costs: provisions.{name}.readings"
            )
        );
        return ExitCode.Fine;
    }

    private static Statement? Taken(Dossier dossier, string proposal) =>
        dossier.Statements.FirstOrDefault(s => s.Id == proposal || s.Proposal == proposal);
}
