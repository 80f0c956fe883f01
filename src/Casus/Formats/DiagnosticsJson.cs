namespace Casus.Formats;

/// <summary>Diagnostics for programs.</summary>
public static class DiagnosticsJson
{
    /// <summary>Writes diagnostics as a JSON object with one list.</summary>
    public static string Write(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.Objects(
                "diagnostics",
                diagnostics,
                d =>
                {
                    json.WriteString("severity", d.Severity.ToString());
                    json.WriteString("file", d.File);
                    json.WriteNumber("line", d.Line);
                    json.WriteNumber("column", d.Column);
                    json.WriteString("problem", d.Problem);
                    json.WriteString("remedy", d.Remedy);
                }
            );
            json.WriteEndObject();
        });
    }
}
