using System.Text.RegularExpressions;
using Casus.Findings.Evidence;
using Casus.Formats.Yaml.Editing;
using Casus.Workbench.Analyses;
using Casus.Workbench.Cases;
using Casus.Workbench.Documents;
using Casus.Workbench.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Workbench.Evidence;

/// <summary>Evidence: what bears on what, and how much.</summary>
internal static partial class EvidenceRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/evidence", Get).WithSummary("Ledger, matrix, posteriors, statements and clusters.");
        api.MapPost("/cases/{caseId}/evidence/without", Without).WithSummary("What follows if one thing is left out; seconds.");
        api.MapPost("/cases/{caseId}/evidence/links", Link).WithSummary("Says how much a statement bears on a hypothesis.");
        api.MapPost("/cases/{caseId}/evidence/assumptions", Assume).WithSummary("Names a statement as evidence of a number.");
        api.MapPost("/cases/{caseId}/evidence/clusters", Cluster).WithSummary("Puts statements of a common origin together.");
    }

    private static async Task<EvidenceShape> Get(
        string caseId,
        CaseStore cases,
        CompiledCases compiled,
        DocumentStore documents,
        AnalysisGate gate,
        CancellationToken gone,
        long? at = null
    )
    {
        var reading = compiled.Read(await cases.Snapshot(caseId, at, gone));
        var known = await documents.List(caseId, gone);
        return await gate.Run(_ => WeighedEvidence.Of(reading, known), gone);
    }

    private static async Task<RemovalList> Without(
        string caseId,
        RemovalOrder body,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone
    )
    {
        var reading = compiled.Read(await cases.Snapshot(caseId, body.At, gone));
        var kinds = body.Kinds is { IsDefaultOrEmpty: false } asked ? asked : [RemovalKind.Source, RemovalKind.Cluster];
        return await gate.Run(cancellation => WeighedEvidence.Without(reading, kinds, cancellation), gone);
    }

    private static async Task<Saved> Link(string caseId, EvidenceLink body, HttpContext context, CaseStore cases, CancellationToken gone)
    {
        var place = $"statements.{Key(body.Statement)}.bears";
        var hypothesis = Key(body.Hypothesis);
        YamlChange change = body.Ratio is { } ratio
            ? new YamlChange.Put(place, new(hypothesis, Ratio(ratio, body.Because)))
            : new YamlChange.Remove($"{place}.{hypothesis}");
        return await Dossier(caseId, $"{body.Statement} bears on {body.Hypothesis}", [change], context, cases, gone);
    }

    private static async Task<Saved> Cluster(string caseId, NewCluster body, HttpContext context, CaseStore cases, CancellationToken gone)
    {
        if (body.Statements.IsDefaultOrEmpty || body.Statements.Length > 500)
            throw Problem.Of(ProblemCode.BadRequest, "A cluster has 1 to 500 statements.").Thrown();
        var id = Key(body.Id);
        var correlation = body.Correlation.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
        YamlChange[] changes =
        [
            new YamlChange.Put(
                "clusters",
                new(id, new YamlValue.Group([new("name", AcceptedStatement.Line(body.Name)), new("correlated", correlation)]))
            ),
            .. body.Statements.Select(s => new YamlChange.Put($"statements.{Key(s)}", new("cluster", id))),
        ];
        return await Dossier(caseId, $"cluster {id}", changes, context, cases, gone);
    }

    private static async Task<Saved> Assume(
        string caseId,
        AssumptionLink body,
        HttpContext context,
        CaseStore cases,
        CompiledCases compiled,
        CancellationToken gone
    )
    {
        var expected = ETags.Expected(context.Request);
        var snapshot = await cases.Snapshot(caseId, null, gone);
        var reading = compiled.Read(snapshot);
        var parameter =
            reading.Parameter(body.Path)
            ?? throw (Problem.Of(ProblemCode.UnknownParameter, $"The case has no number '{body.Path}'.") with { Field = "path" }).Thrown();
        var statement = Key(body.Statement);
        var named = parameter.Source.Evidence.Where(e => e != statement).ToList();
        if (!body.Remove)
            named.Add(statement);
        var file = snapshot.Scenario;
        var text = file.Revision == expected ? Named(file, parameter.Path, named) : file.Text;
        var change = CaseChange.Of("form", $"{statement} is evidence", new FileChange(file.Id, file.Name, cases.Content(text), expected));
        return FileRoutes.Tagged(context.Response, await cases.Save(caseId, change, gone)) with { Text = text };
    }

    // A number written short, as a mere value, is written out so that its evidence has a place.
    private static string Named(CaseFile file, string path, List<string> statements)
    {
        var list = new YamlValue.List([.. statements.Select(s => (YamlValue)s)]) { IsOnOneLine = true };
        if (YamlEdit.ValueAt(file.Text, path) is { } value)
            return YamlForms.Apply(
                file,
                [new YamlChange.Set(path, new YamlValue.Group([new("value", value), new("evidence", list)]) { IsOnOneLine = true })]
            );
        return statements.Count == 0
            ? YamlForms.Apply(file, [new YamlChange.Remove($"{path}.evidence")])
            : YamlForms.Apply(file, [new YamlChange.Put(path, new("evidence", list))]);
    }

    private static async Task<Saved> Dossier(
        string caseId,
        string note,
        IReadOnlyList<YamlChange> changes,
        HttpContext context,
        CaseStore cases,
        CancellationToken gone
    )
    {
        var expected = ETags.Expected(context.Request);
        var snapshot = await cases.Snapshot(caseId, null, gone);
        var file =
            snapshot.Dossier ?? throw Problem.Of(ProblemCode.State, "The case has no dossier yet. Accept a statement first.").Thrown();
        var text = file.Revision == expected ? YamlForms.Apply(file, changes) : file.Text;
        var change = CaseChange.Of("dossier", note, new FileChange(file.Id, file.Name, cases.Content(text), expected));
        return FileRoutes.Tagged(context.Response, await cases.Save(caseId, change, gone)) with { Text = text };
    }

    private static YamlValue Ratio(string ratio, string? because) =>
        because is { Length: > 0 }
            ? new YamlValue.Group([new("ratio", AcceptedStatement.Line(ratio)), new("because", AcceptedStatement.Line(because))])
            : AcceptedStatement.Line(ratio);

    private static string Key(string id) =>
        KeyPattern().IsMatch(id)
            ? id
            : throw Problem
                .Of(ProblemCode.BadRequest, "Keys of a dossier are lower-case letters, digits and hyphens, such as minister-on-troops.")
                .Thrown();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,79}$", RegexOptions.NonBacktracking)]
    private static partial Regex KeyPattern();
}
