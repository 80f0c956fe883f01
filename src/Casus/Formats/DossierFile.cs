using Casus.Dossiers;
using Casus.Formats.Cases;
using Casus.Formats.Evidence;
using Casus.Formats.Shapes;

namespace Casus.Formats;

/// <summary>Reads a dossier by itself, without the scenario that names it.</summary>
public static class DossierFile
{
    /// <summary>Reads a dossier: a value, possibly with warnings, or all errors at once. Whether a statement's side is an actor is not checked.</summary>
    /// <param name="path">The dossier's path.</param>
    /// <param name="texts">Where files come from.</param>
    public static Parsed<Dossier> Read(string path, TextSource texts)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(texts);
        var diagnostics = new DiagnosticList();
        Dossier? dossier = null;
        if (Includes.ReadFile(path, null, texts, diagnostics) is { } root)
        {
            var names = new Names { HasDossier = true };
            CaseNames.AddDossier(root, names);
            _ = DossierFormat.Shape.TryRead(root, new Reader(diagnostics, names), out dossier);
        }

        return new(dossier, diagnostics.ToImmutable());
    }
}
