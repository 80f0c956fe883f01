using System.Collections.Immutable;
using System.Globalization;
using Casus.Workbench.Cases;
using Casus.Workbench.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Workbench.Documents;

/// <summary>Documents and what is found in them.</summary>
internal static class DocumentRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{caseId}/documents", Add).WithSummary("Adds a document: the bytes as the body.");
        api.MapGet(
                "/cases/{caseId}/documents",
                async (string caseId, CaseStore cases, DocumentStore documents, CancellationToken gone) =>
                {
                    await cases.Row(caseId, gone);
                    return new DocumentList(await documents.List(caseId, gone), false);
                }
            )
            .WithSummary("The documents of a case.");
        api.MapGet(
                "/cases/{caseId}/documents/{documentId}",
                (string caseId, string documentId, DocumentStore documents, CancellationToken gone) =>
                    documents.Get(caseId, documentId, gone)
            )
            .WithSummary("A document with its text and what was found in it.");
        api.MapGet("/cases/{caseId}/documents/{documentId}/original", Original).WithSummary("The bytes as they came.");
        api.MapPost("/cases/{caseId}/documents/{documentId}/proposals", Mark).WithSummary("Marks a statement that the rules missed.");
        api.MapPatch("/cases/{caseId}/documents/{documentId}/proposals/{proposalId}", Decide)
            .WithSummary("Accepts, corrects or rejects a proposal.");
    }

    private static async Task<IResult> Add(
        string caseId,
        HttpContext context,
        CaseStore cases,
        DocumentStore documents,
        WorkbenchOptions options,
        string? name = null
    )
    {
        var gone = context.RequestAborted;
        await cases.Row(caseId, gone);
        var label = FileNames.Label(name);
        var bytes = await Bodies.Read(context.Request, options.Limits.Document, gone);
        var read = DocumentStore.Read(label, bytes, options.Limits, gone);
        var (added, known) = await documents.Add(caseId, label, bytes, read, gone);
        var shape = new DocumentList(added, known);
        return known ? Results.Ok(shape) : Results.Created($"/api/v1/cases/{caseId}/documents/{added[0].Id}", shape);
    }

    private static async Task<IResult> Original(string caseId, string documentId, DocumentStore documents, CancellationToken gone)
    {
        var (name, bytes) = await documents.Original(caseId, documentId, gone);
        return Downloads.Of(bytes, "application/octet-stream", name);
    }

    private static async Task<IResult> Mark(
        string caseId,
        string documentId,
        NewProposal body,
        DocumentStore documents,
        CancellationToken gone
    )
    {
        var document = await documents.Get(caseId, documentId, gone);
        var number = document.Proposals.Count(p => p.Added) + 1;
        var proposal = Acceptance.Edited(
            new()
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"a{number}"),
                Added = true,
                Passage = new(body.Start, body.End),
                Said = [new(body.Start, body.End)],
                Speaker = body.Speaker,
                Side = body.Side,
                Resolution = "person",
                Modality = body.Modality,
                Confidence = 1,
                Rule = "A person marked it.",
            },
            new(),
            document.Text
        );
        await documents.Decide(documentId, proposal, gone);
        await documents.Told(caseId, documentId, gone);
        return Results.Created($"/api/v1/cases/{caseId}/documents/{documentId}/proposals/{proposal.Id}", proposal);
    }

    private static async Task<Decided> Decide(
        string caseId,
        string documentId,
        string proposalId,
        ProposalEdit body,
        HttpContext context,
        DocumentStore documents,
        Acceptance acceptance,
        CancellationToken gone
    )
    {
        var document = await documents.Get(caseId, documentId, gone);
        var before =
            document.Proposals.FirstOrDefault(p => p.Id == proposalId)
            ?? throw Problem.Of(ProblemCode.NotFound, "The document has no such proposal.").Thrown();
        var after = Acceptance.Edited(before, body, document.Text);
        Decided decided;
        if (after.State == ProposalState.Accepted)
            decided = await acceptance.Accept(caseId, document, after, body.Said, ETags.Expected(context.Request), gone);
        else if (before.Statement is not null)
            decided = await acceptance.Withdraw(caseId, document, after, ETags.Expected(context.Request), gone);
        else
        {
            await documents.Decide(documentId, after, gone);
            decided = new(after, null);
        }

        await documents.Told(caseId, documentId, gone);
        if (decided.Saved is { } saved)
            context.Response.Headers.ETag = ETags.Of(saved.Files.First(f => f.Role == FileRole.Dossier).Revision);
        return decided;
    }
}

/// <summary>Documents of a case, and whether bytes that were sent were known already.</summary>
internal sealed record DocumentList(ImmutableArray<DocumentInfo> Documents, bool Known);
