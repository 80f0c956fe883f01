using Casus.Workbench.Hosting;
using Casus.Workbench.Storage;
using Casus.Workbench.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Casus.Workbench.Cases;

/// <summary>What is asked of the tables about cases.</summary>
internal static class CaseQueries
{
    /// <summary>The files of a case as they were at a revision.</summary>
    public static async Task<CaseSnapshot> Snapshot(WorkbenchContext context, string id, long at, CancellationToken cancellation)
    {
        var latest = await context
            .FileRevisions.Where(r =>
                r.CaseId == id
                && r.Revision <= at
                && r.Digest != null
                && !context.FileRevisions.Any(o => o.FileId == r.FileId && o.Revision > r.Revision && o.Revision <= at)
            )
            .Join(context.Files, r => r.FileId, f => f.Id, (r, f) => new { Row = r, f.Name })
            .Join(
                context.Contents,
                r => r.Row.Digest,
                c => c.Digest,
                (r, c) =>
                    new
                    {
                        r.Row,
                        r.Name,
                        c.Bytes,
                    }
            )
            .Join(
                context.Revisions.Where(r => r.CaseId == id),
                r => r.Row.Revision,
                v => v.Number,
                (r, v) =>
                    new
                    {
                        r.Row,
                        r.Name,
                        r.Bytes,
                        v.At,
                    }
            )
            .ToListAsync(cancellation);
        return new(
            id,
            at,
            [
                .. latest
                    .OrderBy(f => f.Name, StringComparer.Ordinal)
                    .Select(f => new CaseFile(f.Row.FileId, f.Name, f.Row.Revision, f.Bytes, f.At)),
            ]
        );
    }

    /// <summary>The latest revisions, latest first.</summary>
    public static async Task<(List<Revision> Revisions, bool More)> Revisions(
        WorkbenchContext context,
        string id,
        long? before,
        int limit,
        CancellationToken cancellation
    )
    {
        var rows = await context
            .Revisions.Where(r => r.CaseId == id && (before == null || r.Number < before))
            .OrderByDescending(r => r.Number)
            .Take(limit + 1)
            .ToListAsync(cancellation);
        var shown = rows.Take(limit).ToList();
        if (shown.Count == 0)
            return ([], false);
        var (least, most) = (shown[^1].Number, shown[0].Number);
        var files = await Changed(context, id, least, most, cancellation);
        return ([.. shown.Select(r => Shape(r, files))], rows.Count > limit);
    }

    /// <summary>A revision with what it changed.</summary>
    public static async Task<Revision> RevisionOf(WorkbenchContext context, string id, long number, CancellationToken cancellation)
    {
        var row =
            await context.Revisions.FirstOrDefaultAsync(r => r.CaseId == id && r.Number == number, cancellation)
            ?? throw Problem.Of(ProblemCode.NotFound, $"The case has no revision {number}.").Thrown();
        var after = await Snapshot(context, id, number, cancellation);
        var before = number == 1 ? new(id, 0, []) : await Snapshot(context, id, number - 1, cancellation);
        var revision = Shape(row, await Changed(context, id, number, number, cancellation));
        return revision with
        {
            Files =
            [
                .. revision.Files.Select(f =>
                    f with
                    {
                        Before = before.Files.FirstOrDefault(b => b.Id == f.Id)?.Text,
                        Text = after.Files.FirstOrDefault(a => a.Id == f.Id)?.Text,
                    }
                ),
            ],
        };
    }

    private static async Task<ILookup<long, RevisedFile>> Changed(
        WorkbenchContext context,
        string id,
        long least,
        long most,
        CancellationToken cancellation
    )
    {
        var rows = await context
            .FileRevisions.Where(r => r.CaseId == id && r.Revision >= least && r.Revision <= most)
            .Join(context.Files, r => r.FileId, f => f.Id, (r, f) => new { Row = r, f.Name })
            .ToListAsync(cancellation);
        return rows.OrderBy(r => r.Name, StringComparer.Ordinal)
            .ToLookup(r => r.Row.Revision, r => new RevisedFile(r.Row.FileId, r.Name, r.Row.Size, r.Row.LinesAdded, r.Row.LinesRemoved));
    }

    private static Revision Shape(RevisionRow row, ILookup<long, RevisedFile> files) =>
        new(row.Number, row.At, row.Kind, row.Note, [.. files[row.Number]]);
}
