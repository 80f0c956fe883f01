using System.Text;
using System.Text.RegularExpressions;
using Casus.Formats;
using Casus.Formats.Yaml.Editing;
using Casus.Workbench.Documents;
using Casus.Workbench.Hosting;
using Casus.Workbench.Runs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Workbench.Cases;

/// <summary>Takes in whatever is dropped on the page.</summary>
internal static partial class ImportRoutes
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/imports", Import).WithSummary("A scenario, a case as .zip, a dossier or a document, told apart by what it holds.");

    private static async Task<IResult> Import(
        HttpContext context,
        CaseStore cases,
        DocumentStore documents,
        RunStore runs,
        WorkbenchOptions options,
        string? name = null,
        [Microsoft.AspNetCore.Mvc.FromQuery(Name = "case")] string? caseId = null
    )
    {
        var gone = context.RequestAborted;
        if (caseId is not null)
            await cases.Row(caseId, gone);
        var label = FileNames.Label(name);
        var bytes = await Bodies.Read(context.Request, options.Limits.Archive, gone);
        if (CaseArchive.Is(bytes))
            return await Made(new("upload", label), CaseArchive.Read(bytes, options.Limits));
        var head = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, options.Limits.TextFile)));
        if (ScenarioKey().IsMatch(head))
            return await Made(new("upload", label), [(CaseFile.ScenarioName, cases.Checked(bytes))]);
        if (DossierKey().IsMatch(head))
            return Results.Ok(new Imported("dossier") { Saved = await Dossier(caseId, cases, bytes, label, gone) });
        // A document without a case begins one; it is only made when the document was found to be readable.
        var read = DocumentStore.Read(label, bytes, options.Limits, gone);
        caseId ??= (
            await cases.Create(
                new("document", label),
                [(CaseFile.ScenarioName, Blank(read is [var (first, _), ..] ? first.Provenance.Title : null))],
                gone
            )
        ).Id;
        var (added, _) = await documents.Add(caseId, label, bytes, read, gone);
        return Results.Created(
            $"/api/v1/cases/{caseId}/documents",
            new Imported("document") { Documents = added, Case = await CaseRoutes.Shape(caseId, cases, documents, runs, gone) }
        );

        async Task<IResult> Made(Origin origin, List<(string, byte[])> files)
        {
            var row = await cases.Create(origin, files, gone);
            return Results.Created(
                $"/api/v1/cases/{row.Id}",
                new Imported("case") { Case = await CaseRoutes.Shape(row.Id, cases, documents, runs, gone) }
            );
        }
    }

    private static async Task<Saved> Dossier(string? caseId, CaseStore cases, byte[] bytes, string label, CancellationToken gone)
    {
        if (caseId is null)
            throw Problem.Of(ProblemCode.BadRequest, "This is a dossier. Open the case that it belongs to, and drop it there.").Thrown();
        var snapshot = await cases.Snapshot(caseId, null, gone);
        var there = snapshot.Dossier;
        var change = CaseChange.Of(
            "dossier",
            label,
            new FileChange(there?.Id, there?.Name ?? "dossier.yaml", cases.Checked(bytes), there?.Revision ?? 0)
        );
        return await cases.Save(caseId, change, gone);
    }

    // Named after what it begins with, so that several can be told apart in the list.
    private static byte[] Blank(string? title)
    {
        var blank = new CaseFile("", CaseFile.ScenarioName, 0, Encoding.UTF8.GetBytes(Templates.Find("blank")!), default);
        var words = string.Join(' ', (title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0
            ? blank.Content
            : Encoding.UTF8.GetBytes(
                YamlForms.Apply(blank, [new YamlChange.Set("title", words.Length <= 120 ? words : words[..120] + "…")])
            );
    }

    [GeneratedRegex(@"^casus\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ScenarioKey();

    [GeneratedRegex(@"^casus-dossier\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DossierKey();
}

/// <summary>What something dropped became.</summary>
internal sealed record Imported(string Kind)
{
    public CaseShape? Case { get; init; }

    public Saved? Saved { get; init; }

    public System.Collections.Immutable.ImmutableArray<DocumentInfo>? Documents { get; init; }
}
