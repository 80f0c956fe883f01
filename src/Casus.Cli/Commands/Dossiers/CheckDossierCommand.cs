using System.CommandLine;
using Casus.Documents;
using Casus.Dossiers;
using Casus.Intake;

namespace Casus.Cli.Commands.Dossiers;

/// <summary><c>casus dossier check</c>: every passage against its document, and what is left undone.</summary>
internal static class CheckDossierCommand
{
    public static Command Create()
    {
        var place = DossierCommand.Case();
        var documents = new Option<string[]>("--documents")
        {
            Description = "Documents or folders to verify against, beside those stored; found by their digest.",
            AllowMultipleArgumentsPerToken = true,
        };
        var json = Shared.Json();
        var command = new Command(
            "check",
            "Verify every passage of a dossier against its document, and say what is left undone. Exit code 1 if something is wrong.\n\nExample: casus dossier check my-case --documents ~/articles"
        )
        {
            place,
            documents,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    DossierStore.Open(parsed.GetValue(place)!) is { } store
                        ? Run(store, parsed.GetValue(documents) ?? [], parsed.GetValue(json), cancellation)
                        : ExitCode.BadInput
                )
        );
        return command;
    }

    private static int Run(DossierStore store, string[] places, bool json, CancellationToken cancellation)
    {
        var given = new Dictionary<(string Hash, int Part), string>();
        foreach (var file in DocumentFile.Of(places))
        {
            if (!TryRead(file, given, cancellation) && !places.Any(Directory.Exists))
                return ExitCode.BadInput;
        }

        string? TextOf(Source source) =>
            (source.Document is { } digest ? given.GetValueOrDefault((digest, source.Part ?? 0)) : null) ?? store.TextOf(source);
        var findings = DossierCheck.Of(store.Dossier, TextOf, store.Proposals());
        if (json)
            Console.Out.WriteLine(Formats.CheckJson.Write(findings));
        else
            Show(store.Dossier, findings);
        return findings.Any(f => f.IsWrong) ? ExitCode.DoesNotHold : ExitCode.Fine;
    }

    private static bool TryRead(DocumentFile file, Dictionary<(string, int), string> given, CancellationToken cancellation)
    {
        var problem = file.Problem;
        try
        {
            if (file.Bytes is { } bytes)
                foreach (var document in DocumentReader.Read(file.Name, bytes, cancellation))
                    given[(document.Hash, document.Part)] = document.Text;
        }
        catch (UnreadableDocumentException fault)
        {
            problem = fault.Message;
        }

        if (problem is not null)
            Console.Error.WriteLine($"casus: {SafeText.Of(problem)}");
        return problem is null;
    }

    private static void Show(Dossier dossier, IReadOnlyCollection<CheckFinding> findings)
    {
        foreach (var finding in findings)
            Console.Out.WriteLine(
                SafeText.Of($"{(finding.IsWrong ? "wrong" : "note ")}  {finding.Id}: {finding.Problem} {finding.Remedy}")
            );
        var wrong = findings.Count(f => f.IsWrong);
        var passages = dossier.Statements.Count(s => s.Passage is not null);
        Console.Out.WriteLine(
            $"{Counted.Of(dossier.Sources.Length, "source")}, {Counted.Of(dossier.Statements.Length, "statement")}, {passages} with a passage: {(wrong == 0 ? "nothing wrong" : $"{wrong} wrong")}, {Counted.Of(findings.Count - wrong, "note")}."
        );
    }
}
