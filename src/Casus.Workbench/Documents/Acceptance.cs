using System.Text;
using System.Text.RegularExpressions;
using Casus.Dossiers;
using Casus.Formats;
using Casus.Formats.Yaml.Editing;
using Casus.Intake;
using Casus.Workbench.Analyses;
using Casus.Workbench.Cases;
using Casus.Workbench.Hosting;

namespace Casus.Workbench.Documents;

/// <summary>Puts what a person decided about a proposal into the dossier, in one change.</summary>
internal sealed partial class Acceptance(CaseStore cases, CompiledCases compiled, DocumentStore documents)
{
    private const string DossierName = "dossier.yaml";

    /// <summary>Applies a person's words to a proposal.</summary>
    public static Proposal Edited(Proposal before, ProposalEdit edit, string text)
    {
        var passage = new Stretch(edit.Start ?? before.Passage.Start, edit.End ?? before.Passage.End);
        var moved = passage != before.Passage;
        if (passage.Start < 0 || passage.End > text.Length || passage.Start >= passage.End)
            throw Problem
                .Of(ProblemCode.BadRequest, $"A passage lies within the text, from 0 to {text.Length}, and is not empty.")
                .Thrown();
        var after = before with
        {
            Speaker = Kept(edit.Speaker, before.Speaker) ?? "",
            Side = Kept(edit.Side, before.Side),
            Office = Kept(edit.Office, before.Office),
            Modality = edit.Modality ?? before.Modality,
            Passage = passage,
            Said = moved ? [passage] : before.Said,
            Quotes = [.. before.Quotes.Where(passage.Holds)],
            Condition = before.Condition is { } condition && passage.Holds(condition) ? condition : null,
            Consequence = before.Consequence is { } consequence && passage.Holds(consequence) ? consequence : null,
            State = edit.State ?? before.State,
            Statement = edit.Id ?? before.Statement,
        };
        if (edit.Id is { } id && !Key().IsMatch(id))
            throw Problem.Of(ProblemCode.BadRequest, "Keys of a dossier are lower-case letters, digits and hyphens.").Thrown();
        if (after.Speaker.Length == 0)
            throw Problem.Of(ProblemCode.BadRequest, "A statement needs a speaker.").Thrown();
        return after with { Corrected = before.Corrected || Differ(before, after) };
    }

    /// <summary>Writes a proposal into the dossier.</summary>
    public async Task<Decided> Accept(
        string caseId,
        DocumentShape document,
        Proposal proposal,
        string? said,
        long expected,
        CancellationToken gone
    )
    {
        var snapshot = await cases.Snapshot(caseId, null, gone);
        var reading = compiled.Read(snapshot);
        var file = snapshot.Dossier;
        var text = file?.Text ?? DossierChanges.Empty;
        var dossier = file is null ? Dossier.Empty : DossierFile.Read(file.Name, snapshot.Bytes).Value;
        if (dossier is null)
            throw (
                Problem.Of(ProblemCode.InvalidScenario, "The dossier has errors; mend them before a statement is added.") with
                {
                    Diagnostics = reading.Diagnostics,
                }
            ).Thrown();
        var source = dossier.Sources.FirstOrDefault(s => s.Document == document.Hash)?.Id;
        var changes = new List<YamlChange>();
        if (source is null)
        {
            source = AcceptedStatement.Key(document.Title, id => dossier.Sources.Any(s => s.Id == id));
            changes.Add(DossierChanges.Add(AcceptedStatement.Source(source, document)));
        }

        var words = string.Join(" … ", proposal.Said.Select(s => s.In(document.Text)));
        var id = proposal.Statement ?? AcceptedStatement.Key($"{proposal.Speaker} {words}", k => dossier.Statements.Any(s => s.Id == k));
        var isThere = dossier.Statements.Any(s => s.Id == id);
        var decided = proposal with { Statement = id, State = ProposalState.Accepted, Side = KnownSide(reading, proposal.Side) };
        changes.AddRange(AcceptedStatement.Statement(decided, said ?? words, source, document, isThere));
        return await Save(caseId, snapshot, file, text, changes, document.Id, decided, expected, gone);
    }

    /// <summary>Takes a statement out of the dossier again.</summary>
    public async Task<Decided> Withdraw(string caseId, DocumentShape document, Proposal proposal, long expected, CancellationToken gone)
    {
        var snapshot = await cases.Snapshot(caseId, null, gone);
        var file =
            snapshot.Dossier
            ?? throw Problem.Of(ProblemCode.State, "The case has no dossier that the statement could be taken out of.").Thrown();
        var changes = new List<YamlChange> { DossierChanges.RemoveStatement(proposal.Statement!) };
        var decided = proposal with { Statement = null };
        return await Save(caseId, snapshot, file, file.Text, changes, document.Id, decided, expected, gone);
    }

    private async Task<Decided> Save(
        string caseId,
        CaseSnapshot snapshot,
        CaseFile? file,
        string text,
        List<YamlChange> changes,
        string documentId,
        Proposal decided,
        long expected,
        CancellationToken gone
    )
    {
        var name = file?.Name ?? DossierName;
        var asIs = new CaseFile(file?.Id ?? "", name, file?.Revision ?? 0, Encoding.UTF8.GetBytes(text), default);
        // Made from an older text, the change is refused before it could be made to another one.
        var written = asIs.Revision == expected ? YamlForms.Apply(asIs, changes) : text;
        var files = new List<FileChange> { new(file?.Id, name, cases.Content(written), expected) };
        if (file is null)
        {
            var scenario = snapshot.Scenario;
            var named = YamlForms.Apply(scenario, [new YamlChange.Put("", new("dossier", DossierName))]);
            files.Add(new(scenario.Id, scenario.Name, cases.Content(named), scenario.Revision));
        }

        var change = new CaseChange("dossier", $"{decided.Speaker}: {decided.State.ToString().ToLowerInvariant()}", [.. files])
        {
            Along = context => context.Decisions.Add(documents.Decision(documentId, decided)),
        };
        return new(decided, await cases.Save(caseId, change, gone));
    }

    // The list of actors knows more names than a scenario has actors.
    private static string? KnownSide(CaseReading reading, string? side) =>
        side is { Length: > 0 } && reading.IsValid
            ? new CaseActors([.. reading.Scenario.Actors.Select(a => (a.Id, a.Name))], DocumentReading.Actors.Value).For(side)
            : null;

    private static string? Kept(string? said, string? before) =>
        said is null ? before
        : AcceptedStatement.Line(said) is { Length: > 0 } text ? text
        : null;

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,79}$", RegexOptions.NonBacktracking)]
    private static partial Regex Key();

    private static bool Differ(Proposal before, Proposal after) =>
        before.Speaker != after.Speaker
        || before.Side != after.Side
        || before.Office != after.Office
        || before.Modality != after.Modality
        || before.Passage != after.Passage;
}
