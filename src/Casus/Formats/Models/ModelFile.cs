using System.Collections.Immutable;
using System.Text;
using Casus.Formats.Cases;
using Casus.Models.Library;

namespace Casus.Formats;

/// <summary>Cases of a published model with the figures that were published for them.</summary>
/// <param name="Model">The model's name in <see cref="ModelLibrary"/>.</param>
/// <param name="Title">What the cases are about.</param>
/// <param name="Source">Who published the figures, or where they are derived.</param>
/// <param name="Cases">The cases in the order written.</param>
public sealed record ModelFile(string Model, string Title, string Source, ImmutableArray<ModelCase> Cases)
{
    /// <summary>Reads such a file: a value, or all errors at once. Numbers are exact as written.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="texts">Where files come from.</param>
    public static Parsed<ModelFile> Read(string path, TextSource texts)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(texts);
        var diagnostics = new DiagnosticList();
        var file = Includes.ReadFile(path, null, texts, diagnostics) is { } root ? new ModelFileReader(diagnostics).Read(root) : null;
        return new(file, diagnostics.ToImmutable());
    }

    /// <summary>Reads inputs written one by one as <c>name=value</c>; a value is written as in a file.</summary>
    /// <param name="origin">What to call the place in diagnostics.</param>
    /// <param name="settings">The inputs.</param>
    public static Parsed<ModelValue.Parts> ReadInputs(string origin, IEnumerable<string> settings)
    {
        ArgumentException.ThrowIfNullOrEmpty(origin);
        ArgumentNullException.ThrowIfNull(settings);
        var lines = settings.Select(setting =>
            setting.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? $"\"{setting[..at]}\": {setting[(at + 1)..]}" : setting
        );
        var text = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        var diagnostics = new DiagnosticList();
        if (text.Length == 0)
            return new(new([]), []);
        var parts = Includes.ReadFile(origin, null, _ => text, diagnostics) is { } root
            ? new ModelFileReader(diagnostics).Inputs(root)
            : null;
        return new(parts, diagnostics.ToImmutable());
    }
}

/// <summary>What a model is told in one case, and what should follow.</summary>
/// <param name="Oracle">A short name for the case.</param>
/// <param name="Name">What the case is about.</param>
/// <param name="Given">The inputs by name.</param>
/// <param name="Expected">The outputs by name; a model may give more.</param>
/// <param name="Tolerance">By how much a number may differ.</param>
public sealed record ModelCase(string Oracle, string Name, ModelValue.Parts Given, ModelValue.Parts Expected, double Tolerance)
{
    /// <summary>By how much a number may differ where the file says nothing.</summary>
    public const double UsualTolerance = 1e-9;
}
