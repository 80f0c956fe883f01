using Casus.Attribution.Scoring;
using Casus.Formats.Annotations;
using Casus.Formats.Cases;
using Casus.Formats.Shapes;

namespace Casus.Formats;

/// <summary>Reads what a person found in a document, by which the rules of attribution are measured.</summary>
public static class AnnotationFile
{
    /// <summary>Reads a file: a value, possibly with warnings, or all errors at once.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="texts">Where files come from.</param>
    public static Parsed<AnnotatedDocument> Read(string path, TextSource texts)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(texts);
        var diagnostics = new DiagnosticList();
        AnnotatedDocument? annotated = null;
        if (Includes.ReadFile(path, null, texts, diagnostics) is { } root)
            _ = AnnotationFormat.Shape.TryRead(root, new Reader(diagnostics, new Names()), out annotated);
        return new(annotated, diagnostics.ToImmutable());
    }
}
