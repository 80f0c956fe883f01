using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Casus.Documents;
using Casus.Workbench.Cases;
using Casus.Workbench.Events;
using Casus.Workbench.Hosting;
using Casus.Workbench.Storage;
using Casus.Workbench.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Casus.Workbench.Documents;

/// <summary>Documents of cases, by what they hold; what was read in them, and what people decided about it.</summary>
internal sealed class DocumentStore(Database database, EventHub events, WorkbenchOptions options)
{
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(60);

    /// <summary>Reads bytes as documents; a problem if nothing can be made of them.</summary>
    public static ImmutableArray<(Document Document, DocumentReading Reading)> Read(
        string name,
        byte[] bytes,
        Limits limits,
        CancellationToken gone
    )
    {
        if (bytes.Length > limits.Document)
            throw (
                Problem.Of(ProblemCode.TooLarge, $"A document has at most {limits.Document} bytes; this one has {bytes.Length}.") with
                {
                    Limit = limits.Document,
                }
            ).Thrown();
        using var late = CancellationTokenSource.CreateLinkedTokenSource(gone);
        late.CancelAfter(LongestReading);
        try
        {
            var read = DocumentReader.Read(name, bytes, late.Token);
            if (read.IsEmpty)
                throw Problem.Of(ProblemCode.Unreadable, $"'{name}' holds no document.").Thrown();
            if (read.Length > limits.Documents)
                throw (
                    Problem.Of(ProblemCode.TooMany, $"'{name}' holds {read.Length} documents; a case has at most {limits.Documents}.") with
                    {
                        Limit = limits.Documents,
                    }
                ).Thrown();
            return [.. read.Select(d => (d, DocumentReading.Of(d, late.Token)))];
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw Problem.Of(ProblemCode.Unreadable, unreadable.Message).Thrown();
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            throw Problem
                .Of(ProblemCode.Unreadable, $"'{name}' took longer than {LongestReading.TotalSeconds:0} seconds to read and was given up.")
                .Thrown();
        }
    }

    /// <summary>Adds what was read; whether the bytes were known already.</summary>
    public async Task<(ImmutableArray<DocumentInfo> Documents, bool Known)> Add(
        string caseId,
        string name,
        byte[] bytes,
        ImmutableArray<(Document Document, DocumentReading Reading)> read,
        CancellationToken gone
    )
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var (rows, known) = await database.Write(
            async context =>
            {
                var there = await context
                    .Documents.Where(d => d.CaseId == caseId && d.Digest == digest)
                    .OrderBy(d => d.Part)
                    .ToListAsync(gone);
                if (there.Count > 0)
                    return (there, true);
                if (await context.Documents.CountAsync(d => d.CaseId == caseId, gone) + read.Length > options.Limits.Documents)
                    throw (
                        Problem.Of(ProblemCode.TooMany, $"A case has at most {options.Limits.Documents} documents.") with
                        {
                            Limit = options.Limits.Documents,
                        }
                    ).Thrown();
                await CaseStore.Keep(context, digest, bytes, gone);
                var added = new List<DocumentRow>();
                foreach (var (document, reading) in read)
                    added.Add(await Row(context, caseId, name, digest, bytes.Length, document, reading, gone));
                context.Documents.AddRange(added);
                return (added, false);
            },
            gone
        );
        ImmutableArray<DocumentInfo> infos = [.. rows.Select(r => Info(r, new(r.Proposed, 0, 0)))];
        foreach (var info in known ? [] : infos)
            events.Publish("document", caseId, new DocumentEvent(caseId, info));
        return (infos, known);
    }

    public async Task<ImmutableArray<DocumentInfo>> List(string caseId, CancellationToken gone)
    {
        await using var context = database.Read();
        var rows = await context.Documents.Where(d => d.CaseId == caseId).OrderBy(d => d.AddedAt).ThenBy(d => d.Part).ToListAsync(gone);
        var decided = await context
            .Decisions.Where(d => context.Documents.Any(o => o.CaseId == caseId && o.Id == d.DocumentId))
            .OrderBy(d => d.Id)
            .ToListAsync(gone);
        var byDocument = decided.ToLookup(d => d.DocumentId);
        return [.. rows.Select(r => Info(r, Counts(r.Proposed, Latest(byDocument[r.Id]))))];
    }

    public async Task<DocumentShape> Get(string caseId, string documentId, CancellationToken gone)
    {
        await using var context = database.Read();
        var row = await Row(context, caseId, documentId, gone);
        var content = await context.Contents.FirstAsync(c => c.Digest == row.Reading, gone);
        var reading = JsonSerializer.Deserialize<DocumentReading>(content.Bytes, WorkbenchJson.Options)!;
        var latest = Latest(await context.Decisions.Where(d => d.DocumentId == documentId).OrderBy(d => d.Id).ToListAsync(gone));
        ImmutableArray<Proposal> proposals =
        [
            .. reading
                .Proposals.Select(p => latest.GetValueOrDefault(p.Id, p))
                .Concat(latest.Values.Where(p => p.Added))
                .OrderBy(p => p.Passage.Start),
        ];
        var info = Info(row, Counts(row.Proposed, latest));
        return new(
            info.Id,
            info.Title,
            info.Outlet,
            info.Authors,
            info.Date,
            info.Address,
            info.Format,
            info.Name,
            info.Size,
            info.Hash,
            info.AddedAt,
            info.Counts,
            reading.Text,
            reading.Blocks,
            reading.Notes,
            proposals,
            reading.Provisions
        );
    }

    /// <summary>The bytes as they came.</summary>
    public async Task<(string Name, byte[] Bytes)> Original(string caseId, string documentId, CancellationToken gone)
    {
        await using var context = database.Read();
        var row = await Row(context, caseId, documentId, gone);
        return (row.Name, (await context.Contents.FirstAsync(c => c.Digest == row.Digest, gone)).Bytes);
    }

    /// <summary>Keeps a decision that changes no file.</summary>
    public async Task Decide(string documentId, Proposal decided, CancellationToken gone) =>
        await database.Write(
            context =>
            {
                context.Decisions.Add(Decision(documentId, decided));
                return Task.FromResult(true);
            },
            gone
        );

    public DecisionRow Decision(string documentId, Proposal decided) =>
        new()
        {
            DocumentId = documentId,
            ProposalId = decided.Id,
            Content = JsonSerializer.Serialize(decided, WorkbenchJson.Options),
            At = options.Clock.GetUtcNow(),
        };

    public async Task Told(string caseId, string documentId, CancellationToken gone)
    {
        var shape = await Get(caseId, documentId, gone);
        events.Publish("document", caseId, new DocumentEvent(caseId, shape.AsInfo()));
    }

    private static async Task<DocumentRow> Row(WorkbenchContext context, string caseId, string documentId, CancellationToken gone) =>
        await context.Documents.FirstOrDefaultAsync(d => d.CaseId == caseId && d.Id == documentId, gone)
        ?? throw Problem.Of(ProblemCode.NotFound, "The case has no such document.").Thrown();

    private async Task<DocumentRow> Row(
        WorkbenchContext context,
        string caseId,
        string name,
        string digest,
        int size,
        Document document,
        DocumentReading reading,
        CancellationToken gone
    )
    {
        var kept = JsonSerializer.SerializeToUtf8Bytes(reading, WorkbenchJson.Options);
        var readingDigest = Convert.ToHexStringLower(SHA256.HashData(kept));
        await CaseStore.Keep(context, readingDigest, kept, gone);
        var from = document.Provenance;
        return new()
        {
            Id = Ids.New(),
            CaseId = caseId,
            Name = name,
            Digest = digest,
            Reading = readingDigest,
            Part = document.Part,
            Size = size,
            Proposed = reading.Proposals.Length,
            Title = from.Title ?? name,
            Outlet = from.Outlet,
            Authors = string.Join('\n', from.Authors.Select(a => a.Name)),
            Date = from.Date,
            Address = from.SourceLink,
            Format = document.Format.ToString().ToLowerInvariant(),
            AddedAt = options.Clock.GetUtcNow(),
        };
    }

    private static Dictionary<string, Proposal> Latest(IEnumerable<DecisionRow> decisions)
    {
        var latest = new Dictionary<string, Proposal>(StringComparer.Ordinal);
        foreach (var decision in decisions)
            latest[decision.ProposalId] = JsonSerializer.Deserialize<Proposal>(decision.Content, WorkbenchJson.Options)!;
        return latest;
    }

    private static ProposalCounts Counts(int found, Dictionary<string, Proposal> latest)
    {
        var accepted = latest.Values.Count(p => p.State == ProposalState.Accepted);
        var rejected = latest.Values.Count(p => p.State == ProposalState.Rejected);
        return new(found + latest.Values.Count(p => p.Added) - accepted - rejected, accepted, rejected);
    }

    private static DocumentInfo Info(DocumentRow row, ProposalCounts counts) =>
        new(
            row.Id,
            row.Title,
            row.Outlet,
            row.Authors.Length == 0 ? [] : [.. row.Authors.Split('\n')],
            row.Date,
            row.Address,
            row.Format,
            row.Name,
            row.Size,
            row.Digest,
            row.AddedAt,
            counts
        );
}

/// <summary>A document was added, or something in it decided.</summary>
internal sealed record DocumentEvent(string Case, DocumentInfo Document);
