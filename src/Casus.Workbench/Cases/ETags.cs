using System.Globalization;
using Casus.Workbench.Hosting;
using Microsoft.AspNetCore.Http;

namespace Casus.Workbench.Cases;

/// <summary>Revisions as HTTP compares them.</summary>
internal static class ETags
{
    public static string Of(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>The revision that a change says it was made from.</summary>
    public static long Expected(HttpRequest request)
    {
        var sent = request.Headers.IfMatch;
        if (sent.Count == 0)
            throw Problem
                .Of(
                    ProblemCode.PreconditionRequired,
                    "Send If-Match with the ETag of what you changed, so that nobody's work is written over unseen."
                )
                .Thrown();
        if (
            sent is [{ Length: > 2 and < 22 } tag]
            && tag[0] == '"'
            && tag[^1] == '"'
            && long.TryParse(tag[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
        )
            return revision;
        throw Problem.Of(ProblemCode.BadRequest, "If-Match holds one ETag as the workbench gave it, such as \"17\".").Thrown();
    }
}
