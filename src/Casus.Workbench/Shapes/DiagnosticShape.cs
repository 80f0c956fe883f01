using Casus.Formats;

namespace Casus.Workbench.Shapes;

/// <summary>A diagnostic with the file it speaks of.</summary>
internal sealed record DiagnosticShape(
    Severity Severity,
    string File,
    string? FileId,
    int Line,
    int Column,
    string Problem,
    string Remedy,
    string? SourceLine
)
{
    // A line of a file may be of any length; a page shows the beginning.
    private const int LongestLine = 400;

    public static DiagnosticShape Of(Diagnostic said, Func<string, string?> fileId) =>
        new(
            said.Severity,
            said.File,
            fileId(said.File),
            said.Line,
            said.Column,
            said.Problem,
            said.Remedy,
            said.SourceLine is { Length: > LongestLine } line ? line[..LongestLine] + "…" : said.SourceLine
        );
}
