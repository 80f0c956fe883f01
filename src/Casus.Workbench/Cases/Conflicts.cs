using Casus.Workbench.Hosting;
using Casus.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Casus.Workbench.Cases;

/// <summary>Refuses a change that was made from something older than what there is.</summary>
internal static class Conflicts
{
    public static async Task Refuse(WorkbenchContext context, CaseSnapshot now, CaseChange change, CancellationToken cancellation)
    {
        if (change.ExpectedCase is { } expected && expected != now.Revision)
            throw await Conflict(context, now, null, expected, now.Revision, cancellation);
        foreach (var file in change.Files)
        {
            var there = now.Files.FirstOrDefault(f => f.Id == file.Id || (file.Id is null && f.Name == file.Name));
            if (file.Expected is { } yours && yours != (there?.Revision ?? 0))
                throw await Conflict(context, now, there, yours, there?.Revision ?? 0, cancellation);
        }
    }

    private static async Task<ProblemException> Conflict(
        WorkbenchContext context,
        CaseSnapshot now,
        CaseFile? file,
        long yours,
        long current,
        CancellationToken cancellation
    )
    {
        var revision = await context.Revisions.FirstOrDefaultAsync(r => r.CaseId == now.CaseId && r.Number == current, cancellation);
        var name = file?.Name ?? "the case";
        return (
            Problem.Of(
                ProblemCode.Conflict,
                $"You changed revision {yours} of {name}; it is at revision {current} now. Nothing was written. Look at both texts, then save yours again with If-Match: \"{current}\", or take the other."
            ) with
            {
                Conflict = new(file?.Id, name, yours, current, file?.Text, revision?.At ?? default, revision?.Note ?? ""),
            }
        ).Thrown();
    }
}
