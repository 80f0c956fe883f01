using System.CommandLine;
using Casus.Formats;
using Casus.Models.Library;

namespace Casus.Cli.Commands;

/// <summary><c>casus model</c>: a published model, computed again, beside the figures that were published.</summary>
internal static class ModelCommand
{
    public static Command Create()
    {
        var what = new Argument<string?>("FILE|NAME")
        {
            Description = "A file of published cases, or the name of a model.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var settings = new Option<string[]>("--set")
        {
            Description = "An input of a named model: --set cA=0.3, --set q=[0.5,0.4], --set demands={C:[0,1]}.",
            AllowMultipleArgumentsPerToken = true,
        };
        var list = new Option<bool>("--list") { Description = "List all models with their sources." };
        var json = Shared.Json();
        var command = new Command(
            "model",
            """
            Compute a published model: the cases of a file beside the figures that were published, or a model by name with inputs of your own.
            Exit code 1 if a figure differs.

            Examples:
              casus model catalog/models/fearon-1995/bargaining-range.yaml
              casus model bargaining-range --set p=0.6 cA=0.1 cB=0.2
            """
        )
        {
            what,
            settings,
            list,
            json,
        };
        command.SetAction(parsed =>
            (parsed.GetValue(list), parsed.GetValue(what)) switch
            {
                (true, _) => List(),
                (_, null) => Complain("Give a file or the name of a model; casus model --list shows the names."),
                (_, { } name) when ModelLibrary.Find(name) is { } model => Compute(
                    model,
                    parsed.GetValue(settings) ?? [],
                    parsed.GetValue(json)
                ),
                (_, { } file) when File.Exists(file) => ComputeFile(file, parsed.GetValue(json)),
                (_, { } other) => Complain($"'{other}' is neither a file nor a model. casus model --list shows the names."),
            }
        );
        return command;
    }

    private static int List()
    {
        foreach (var model in ModelLibrary.All)
            Console.Out.WriteLine($"{model.Name}\n    {model.Title}. {model.Source}.");
        return ExitCode.Fine;
    }

    private static int Complain(params IEnumerable<string> faults)
    {
        foreach (var fault in faults)
            Console.Error.WriteLine(fault);
        return ExitCode.BadInput;
    }

    private static int Compute(PublishedModel model, string[] settings, bool json)
    {
        var parsed = ModelFile.ReadInputs("--set", settings);
        if (parsed.Value is not { } given)
            return Complain(parsed.Diagnostics.Select(d => $"--set: {d.Problem} {d.Remedy}"));
        if (given.Items.IsEmpty && !model.Inputs.IsEmpty)
        {
            return Complain([$"{model.Name}: {model.Title}. It needs:", .. model.Inputs.Select(i => $"  {i.Name, -10} {i.Meaning}")]);
        }

        switch (model.Evaluate(given))
        {
            case ModelAnswer.Answered answered:
                Console.Out.WriteLine(
                    json
                        ? ModelJson.Write(answered.Outputs)
                        : string.Join('\n', answered.Outputs.Items.Select(o => $"{o.Name, -18} {o.Value}"))
                );
                return ExitCode.Fine;
            case ModelAnswer.Refused refused:
                return Complain(refused.Faults);
            default:
                throw new InvalidOperationException("A model answered in no known way.");
        }
    }

    private static int ComputeFile(string file, bool json)
    {
        var parsed = ModelFile.Read(file, path => File.ReadAllBytes(path));
        if (parsed.Value is not { } cases)
            return Complain(parsed.Diagnostics.Select(d => d.Render()));
        if (ModelLibrary.Find(cases.Model) is not { } model)
            return Complain($"{file}: there is no model '{cases.Model}'. casus model --list shows the names.");
        var answers = cases.Cases.Select(c => (Case: c, Answer: model.Evaluate(c.Given))).ToList();
        var refused = answers.Where(a => a.Answer is ModelAnswer.Refused).ToList();
        if (refused.Count > 0)
            return Complain(refused.SelectMany(r => ((ModelAnswer.Refused)r.Answer).Faults.Select(f => $"{file}: {r.Case.Oracle}: {f}")));
        var compared = answers.Select(a => (a.Case, ((ModelAnswer.Answered)a.Answer).Outputs)).ToList();
        Console.Out.WriteLine(json ? ModelJson.Write(cases, compared) : Show(cases, compared));
        return compared.All(c => c.Outputs.IsClose(c.Case.Expected, c.Case.Tolerance)) ? ExitCode.Fine : ExitCode.DoesNotHold;
    }

    private static string Show(ModelFile file, IEnumerable<(ModelCase Case, ModelValue.Parts Outputs)> compared)
    {
        var lines = new List<string> { $"{file.Title} ({file.Source})" };
        foreach (var (@case, outputs) in compared)
        {
            lines.Add("");
            lines.Add($"{@case.Oracle} {@case.Name}");
            foreach (var (name, value) in outputs.Items)
            {
                var line = @case.Expected.Find(name) is { } expected
                    ? $"  {(value.IsClose(expected, @case.Tolerance) ? '✓' : '✗')} {name, -18} {value}   expected {expected}"
                    : $"    {name, -18} {value}";
                lines.Add(line);
            }

            // An expected output that the model does not give is a difference too.
            lines.AddRange(
                @case
                    .Expected.Items.Where(e => outputs.Find(e.Name) is null)
                    .Select(e => $"  ✗ {e.Name, -18} not given   expected {e.Value}")
            );
        }

        return string.Join('\n', lines);
    }
}
