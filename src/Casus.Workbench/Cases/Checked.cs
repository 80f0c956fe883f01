using System.Collections.Immutable;
using Casus.Workbench.Analyses;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Cases;

/// <summary>What is wrong with a case.</summary>
internal sealed record Checked(
    long Revision,
    bool Valid,
    string? Hash,
    int Formulas,
    int Defaults,
    ImmutableArray<DiagnosticShape> Diagnostics
)
{
    public static Checked Of(CaseReading reading) =>
        new(
            reading.Snapshot.Revision,
            reading.IsValid,
            reading.Hash,
            reading.IsValid ? reading.Scenario.Formulas.Count : 0,
            reading.IsValid ? reading.Scenario.Defaults.Length : 0,
            reading.Diagnostics
        );
}
