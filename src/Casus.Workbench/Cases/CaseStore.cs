using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Casus.Workbench.Analyses;
using Casus.Workbench.Events;
using Casus.Workbench.Hosting;
using Casus.Workbench.Storage;
using Casus.Workbench.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Casus.Workbench.Cases;

/// <summary>Cases and their files. Every change is a revision; none is ever changed or deleted.</summary>
internal sealed class CaseStore(Database database, CompiledCases compiled, EventHub events, WorkbenchOptions options)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public async Task<ImmutableArray<CaseSummary>> List(bool archived, CancellationToken cancellation)
    {
        await using var context = database.Read();
        var rows = await context
            .Cases.Where(c => c.IsArchived == archived)
            .OrderByDescending(c => c.ChangedAt)
            .ThenBy(c => c.Id)
            .ToListAsync(cancellation);
        return [.. rows.Select(Summary)];
    }

    /// <summary>A case; a problem if there is none.</summary>
    public async Task<CaseRow> Row(string id, CancellationToken cancellation)
    {
        await using var context = database.Read();
        return await Row(context, id, cancellation);
    }

    /// <summary>The files of a case as they are, or were at a revision.</summary>
    public async Task<CaseSnapshot> Snapshot(string id, long? at, CancellationToken cancellation)
    {
        await using var context = database.Read();
        var row = await Row(context, id, cancellation);
        if (at is { } asked && (asked < 1 || asked > row.Revision))
            throw Problem.Of(ProblemCode.NotFound, $"The case has revisions 1 to {row.Revision}, and no revision {asked}.").Thrown();
        return await compiled.Snapshot(id, at ?? row.Revision, () => Load(id, at ?? row.Revision, cancellation));
    }

    /// <summary>Makes a case of files.</summary>
    public async Task<CaseRow> Create(Origin origin, IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken cancellation)
    {
        if (files.All(f => f.Name != CaseFile.ScenarioName))
            throw Problem.Of(ProblemCode.BadRequest, $"A case needs a file '{CaseFile.ScenarioName}'.").Thrown();
        var twice = files.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw Problem.Of(ProblemCode.BadRequest, $"There are two files called '{twice.Key}'.").Thrown();
        var id = Ids.New();
        var now = options.Clock.GetUtcNow();
        var change = CaseChange.Of("create", origin.Name, [.. files.Select(f => new FileChange(null, f.Name, f.Content, null))]);
        var row = new CaseRow
        {
            Id = id,
            Title = "",
            Question = "",
            OriginKind = origin.Kind,
            OriginName = origin.Name,
            State = CaseStates.Fine,
            CreatedAt = now,
            ChangedAt = now,
        };
        await database.Write(
            async context =>
            {
                context.Cases.Add(row);
                await context.SaveChangesAsync(cancellation);
                return await Apply(context, row, change, cancellation);
            },
            cancellation
        );
        events.Publish("case", id, new CaseEvent(Summary(row)));
        return row;
    }

    /// <summary>Saves a change; returns when it is on the disk.</summary>
    public async Task<Saved> Save(string id, CaseChange change, CancellationToken cancellation)
    {
        var saved = await database.Write(
            async context =>
            {
                var row = await Row(context, id, cancellation);
                context.Attach(row);
                return await Apply(context, row, change, cancellation);
            },
            cancellation
        );
        events.Publish("revision", id, new RevisionEvent(id, saved.Revision, change.Kind, saved.Files, saved.State));
        return saved;
    }

    public async Task<CaseRow> Archive(string id, bool archived, CancellationToken cancellation)
    {
        var changed = await database.Write(
            async context =>
            {
                var row = await Row(context, id, cancellation);
                context.Attach(row);
                row.IsArchived = archived;
                return row;
            },
            cancellation
        );
        events.Publish("case", id, new CaseEvent(Summary(changed)));
        return changed;
    }

    /// <summary>The text as it is kept; a problem if it is too long or not text.</summary>
    public byte[] Content(string? text)
    {
        if (text is null)
            throw Problem.Of(ProblemCode.BadRequest, "The text is missing.").Thrown();
        try
        {
            return Checked(Strict.GetBytes(text));
        }
        catch (EncoderFallbackException)
        {
            throw Problem.Of(ProblemCode.BadRequest, "The text holds half of a character (a lone surrogate).").Thrown();
        }
    }

    public byte[] Checked(byte[] content) =>
        content.Length <= options.Limits.TextFile
            ? content
            : throw (
                Problem.Of(
                    ProblemCode.TooLarge,
                    $"A file of a case has at most {options.Limits.TextFile} bytes; this one has {content.Length}."
                ) with
                {
                    Limit = options.Limits.TextFile,
                }
            ).Thrown();

    public static CaseSummary Summary(CaseRow row) =>
        new(
            row.Id,
            row.Title,
            row.Question,
            new(row.OriginKind, row.OriginName),
            row.Revision,
            row.State,
            row.IsArchived,
            row.CreatedAt,
            row.ChangedAt
        );

    private static async Task<CaseRow> Row(WorkbenchContext context, string id, CancellationToken cancellation) =>
        await context.Cases.FirstOrDefaultAsync(c => c.Id == id, cancellation)
        ?? throw Problem.Of(ProblemCode.NotFound, "There is no such case.").Thrown();

    private async Task<CaseSnapshot> Load(string id, long at, CancellationToken cancellation)
    {
        await using var context = database.Read();
        return await CaseQueries.Snapshot(context, id, at, cancellation);
    }

    private async Task<Saved> Apply(WorkbenchContext context, CaseRow row, CaseChange change, CancellationToken cancellation)
    {
        var before = row.Revision == 0 ? new(row.Id, 0, []) : await CaseQueries.Snapshot(context, row.Id, row.Revision, cancellation);
        await Conflicts.Refuse(context, before, change, cancellation);
        var (number, now) = (row.Revision + 1, options.Clock.GetUtcNow());
        context.Revisions.Add(
            new()
            {
                CaseId = row.Id,
                Number = number,
                Kind = change.Kind,
                Note = change.Note,
                At = now,
            }
        );
        var files = before.Files.ToDictionary(f => f.Id, StringComparer.Ordinal);
        foreach (var file in change.Files)
            await Apply(context, row.Id, number, now, file, files, cancellation);
        RefuseTooMuch(files.Values);
        var after = new CaseSnapshot(row.Id, number, [.. files.Values.OrderBy(f => f.Name, StringComparer.Ordinal)]);
        var read = compiled.Read(after);
        change.Along?.Invoke(context);
        (row.Revision, row.ChangedAt) = (number, now);
        (row.State, row.Title, row.Question) = (read.State, read.Title, read.Question);
        return new(
            number,
            [.. change.Files.Select(c => after.Files.FirstOrDefault(f => f.Name == c.Name)).OfType<CaseFile>().Select(f => f.Info)],
            row.State,
            read.Hash,
            read.Diagnostics
        );
    }

    private static async Task Apply(
        WorkbenchContext context,
        string caseId,
        long number,
        DateTimeOffset now,
        FileChange change,
        Dictionary<string, CaseFile> files,
        CancellationToken cancellation
    )
    {
        var id = change.Id ?? (await context.Files.FirstOrDefaultAsync(f => f.CaseId == caseId && f.Name == change.Name, cancellation))?.Id;
        if (id is null)
        {
            id = Ids.New();
            context.Files.Add(
                new()
                {
                    Id = id,
                    CaseId = caseId,
                    Name = change.Name,
                }
            );
        }

        string? digest = null;
        if (change.Content is { } content)
        {
            digest = Convert.ToHexStringLower(SHA256.HashData(content));
            await Keep(context, digest, content, cancellation);
        }

        var text = files.TryGetValue(id, out var old) ? old.Text : "";
        var (added, removed) = LineChange.Between(text, change.Content is { } c ? Encoding.UTF8.GetString(c) : "");
        context.FileRevisions.Add(
            new()
            {
                FileId = id,
                CaseId = caseId,
                Revision = number,
                Digest = digest,
                Size = change.Content?.Length ?? 0,
                LinesAdded = added,
                LinesRemoved = removed,
            }
        );
        if (change.Content is null)
            files.Remove(id);
        else
            files[id] = new(id, change.Name, number, change.Content, now);
    }

    public static async Task Keep(WorkbenchContext context, string digest, byte[] content, CancellationToken cancellation)
    {
        if (context.Contents.Local.All(c => c.Digest != digest) && !await context.Contents.AnyAsync(c => c.Digest == digest, cancellation))
            context.Contents.Add(new() { Digest = digest, Bytes = content });
    }

    private void RefuseTooMuch(Dictionary<string, CaseFile>.ValueCollection files)
    {
        var limits = options.Limits;
        if (files.Count > limits.CaseFiles)
            throw (
                Problem.Of(ProblemCode.TooMany, $"A case has at most {limits.CaseFiles} files.") with
                {
                    Limit = limits.CaseFiles,
                }
            ).Thrown();
        if (files.Sum(f => (long)f.Content.Length) > limits.CaseText)
            throw (
                Problem.Of(ProblemCode.TooLarge, $"The files of a case have at most {limits.CaseText} bytes together.") with
                {
                    Limit = limits.CaseText,
                }
            ).Thrown();
    }
}

/// <summary>A case was made or put away.</summary>
internal sealed record CaseEvent(CaseSummary Case);

/// <summary>A case was changed.</summary>
internal sealed record RevisionEvent(string Case, long Revision, string Kind, ImmutableArray<FileInfo> Files, string State);
