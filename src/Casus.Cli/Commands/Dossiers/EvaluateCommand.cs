using System.Collections.Immutable;
using System.CommandLine;
using Casus.Attribution;
using Casus.Attribution.Scoring;
using Casus.Documents;
using Casus.Formats;
using Casus.Reports.Attribution;

namespace Casus.Cli.Commands.Dossiers;

/// <summary><c>casus evaluate</c>: measures the rules of attribution on annotated documents.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER")
        {
            Description = "Folders with documents and, beside each, its annotations in a .yaml file.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = Shared.Json();
        var listed = new Option<bool>("--disagreements") { Description = "List every disagreement, one by one." };
        var command = new Command(
            "evaluate",
            "Measure how well statements are found and attributed, on documents that a person annotated.\n\nExample: casus evaluate catalog/documents/held-out"
        )
        {
            folders,
            json,
            listed,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(Run(parsed.GetValue(folders)!, parsed.GetValue(json), parsed.GetValue(listed), cancellation))
        );
        return command;
    }

    private static int Run(string[] folders, bool json, bool listed, CancellationToken cancellation)
    {
        var actors = ActorListFile.Default();
        var scores = ImmutableArray.CreateBuilder<DocumentScore>();
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                Console.Error.WriteLine($"casus: there is no folder '{folder}'. Pass one with documents and annotations.");
                return ExitCode.BadInput;
            }

            foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                if (ScoreOf(file, actors, cancellation) is not { } score)
                    return ExitCode.BadInput;
                scores.Add(score);
            }
        }

        if (scores.Count == 0)
        {
            Console.Error.WriteLine($"casus: no annotations (.yaml) in {string.Join(", ", folders)}.");
            return ExitCode.BadInput;
        }

        var report = EvaluationReport.Of(new(scores.DrainToImmutable()), string.Join(", ", folders), listed, EngineVersion.Text);
        if (json)
            Console.Out.WriteLine(ReportJson.Write(report));
        else
            Printer.PrintWhole(report);
        return ExitCode.Fine;
    }

    private static DocumentScore? ScoreOf(string file, ActorList actors, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var parsed = AnnotationFile.Read(Path.GetFileName(file), name => Bytes(Path.Combine(folder, name)));
        foreach (var diagnostic in parsed.Diagnostics)
            Console.Error.WriteLine(diagnostic.Render());
        if (parsed.Value is not { } annotated)
            return null;
        if (Bytes(Path.Combine(folder, Path.GetFileName(annotated.Document))) is not { } bytes)
        {
            Console.Error.WriteLine($"casus: '{file}' annotates '{annotated.Document}', which is not beside it.");
            return null;
        }

        try
        {
            var document = DocumentReader.Read(annotated.Document, bytes, cancellation)[0];
            return DocumentScore.Of(annotated, Extractor.Of(document, actors, cancellation), actors);
        }
        catch (Exception problem) when (problem is UnreadableDocumentException or FormatException)
        {
            Console.Error.WriteLine($"casus: {file}: {problem.Message}");
            return null;
        }
    }

    private static byte[]? Bytes(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
