using Casus.Intake;

namespace Casus.Formats;

/// <summary>What a check of a dossier found, as JSON.</summary>
public static class CheckJson
{
    /// <summary>Writes findings.</summary>
    public static string Write(IEnumerable<CheckFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.Objects(
                "findings",
                findings,
                f =>
                {
                    json.WriteString("id", f.Id);
                    json.WriteBoolean("wrong", f.IsWrong);
                    json.WriteString("problem", f.Problem);
                    json.WriteString("remedy", f.Remedy);
                }
            );
            json.WriteEndObject();
        });
    }
}
