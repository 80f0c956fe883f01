using Casus.Dossiers;
using Casus.Formats.Canonical;
using Casus.Formats.Cases;
using Casus.Formats.Evidence;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Scenarios;

namespace Casus.Formats;

/// <summary>Reads a scenario with all it includes and its dossier.</summary>
public static class ScenarioFile
{
    /// <summary>Reads a scenario: a value, possibly with warnings, or all errors at once. Throws for no content of any file.</summary>
    /// <param name="path">The scenario's path, with forward slashes. What it includes lies in the same folder or below it.</param>
    /// <param name="texts">Where files come from.</param>
    public static Parsed<Scenario> Read(string path, TextSource texts)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(texts);
        var diagnostics = new DiagnosticList();
        var scenario = Includes.Read(path, texts, diagnostics) is { } root ? Read(path, root, texts, diagnostics) : null;
        if (scenario is not null && !diagnostics.HasErrors)
            scenario = scenario with { Hash = CanonicalForm.Hash(scenario) };
        return new(scenario, diagnostics.ToImmutable());
    }

    private static Scenario? Read(string path, MappingNode root, TextSource texts, DiagnosticList diagnostics)
    {
        if (root[DossierFormat.VersionKey] is not null && root["casus"] is null)
        {
            diagnostics.Error(root.Place, "This is a dossier, not a scenario.", "Give the scenario that names it under 'dossier:'.");
            return null;
        }

        var names = CaseNames.Of(root);
        var reader = new Reader(diagnostics, names) { Texts = texts };
        if (root["dossier"] is ScalarNode { IsEmpty: false } dossier)
            reader.Dossier = ReadDossier(path, dossier, texts, reader, diagnostics) ?? Dossier.Empty;
        return ScenarioFormat.Shape.TryRead(root, reader, out var scenario) ? scenario : null;
    }

    private static Dossier? ReadDossier(string path, ScalarNode name, TextSource texts, Reader reader, DiagnosticList diagnostics)
    {
        if (Includes.Beside(path, name.Text.Trim()) is not { } beside)
        {
            diagnostics.Error(
                name.Place,
                $"'{name.Text}' leads out of the folder of the case.",
                "Write a path inside it with forward slashes: dossier.yaml."
            );
            return null;
        }

        if (Includes.ReadFile(beside, name.Place, texts, diagnostics) is not { } node)
            return null;
        CaseNames.AddDossier(node, reader.Names);
        // Its keys are those of another file, so what it leaves out is told under the key that names it.
        var within = new Reader(diagnostics, reader.Names);
        var isFine = DossierFormat.Shape.TryRead(node, within, out var dossier);
        foreach (var used in within.Defaults)
            reader.Default(Node.Join("dossier", used.Path), used.Value, used.Meaning);
        return isFine ? dossier : null;
    }
}
