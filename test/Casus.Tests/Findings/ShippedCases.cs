using Casus.Dossiers;
using Casus.Findings;
using Casus.Formats;
using Casus.Models.Cases;
using Casus.Scenarios;
using Casus.Tests.Architecture;

namespace Casus.Tests.Findings;

/// <summary>The shipped cases, read and analysed once for all tests.</summary>
internal static class ShippedCases
{
    private static readonly Dictionary<string, Lazy<CaseFindings>> Analysed = new[] { "ukraine-2025", "korea-1953", "taiwan" }.ToDictionary(
        name => name,
        name => new Lazy<CaseFindings>(() => CaseAnalysis.Run(Read(name)))
    );

    public static TheoryData<string> Names => [.. Analysed.Keys];

    public static CaseFindings Findings(string name) => Analysed[name].Value;

    public static Scenario Read(string name, Func<string, string>? edit = null)
    {
        var folder = Path.Combine(SourceTree.Root, "catalog", "cases", name);
        var parsed = ScenarioFile.Read(
            "scenario.yaml",
            file =>
            {
                var text = File.ReadAllText(Path.Combine(folder, file));
                return System.Text.Encoding.UTF8.GetBytes(file == "scenario.yaml" && edit is not null ? edit(text) : text);
            }
        );
        Assert.True(parsed.Value is not null, parsed.Render());
        return parsed.Value;
    }

    public static CaseModel Model(Scenario scenario) => CaseModel.Of(scenario, Ledger.Posteriors(Ledger.Of(scenario.Dossier)));
}
