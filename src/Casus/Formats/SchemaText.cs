using System.Text.Encodings.Web;
using System.Text.Json;
using Casus.Formats.Cases;
using Casus.Formats.Evidence;
using Casus.Formats.Shapes;

namespace Casus.Formats;

/// <summary>The JSON Schemas (2020-12) of the file formats, for editors: made from the same shapes that read the files.</summary>
public static class SchemaText
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The schema of a scenario.</summary>
    public static string Scenario() =>
        Write(
            "A Casus scenario",
            "Who wants, fears and believes what, what can be agreed, and what follows if it is broken.",
            ScenarioFormat.Shape
        );

    /// <summary>The schema of a dossier.</summary>
    public static string Dossier() =>
        Write(
            "A Casus dossier",
            "What is known of a case: sources, what they report, and the hypotheses it bears on.",
            DossierFormat.Shape
        );

    /// <summary>The schema of findings.json.</summary>
    public static string Findings() => FindingsSchema.Document().ToJsonString(Layout) + "\n";

    private static string Write(string title, string description, Shape root) =>
        new SchemaBook().Document(title, description, root).ToJsonString(Layout) + "\n";
}
