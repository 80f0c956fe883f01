using Casus.Dossiers;
using Casus.Findings;
using Casus.Findings.Evidence;

namespace Casus.Tests.Findings;

public class LeaveOneOutTests
{
    // The dearest thing there is to work out, looked at in several ways.
    private static readonly Dictionary<string, Lazy<IReadOnlyList<Removal>>> Removals = ShippedCases.Names.ToDictionary(
        row => row.Data,
        row => new Lazy<IReadOnlyList<Removal>>(() =>
            [.. LeaveOneOut.Of(ShippedCases.Read(row.Data), [RemovalKind.Source, RemovalKind.Cluster, RemovalKind.Statement]).Removals]
        )
    );

    public static TheoryData<string> Cases => ShippedCases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Posteriors_without_something_are_those_of_a_dossier_written_without_it(string name)
    {
        var scenario = ShippedCases.Read(name);

        foreach (var removal in Removals[name].Value.Where(r => r.Kind is RemovalKind.Source))
        {
            var rest = scenario.Dossier with { Statements = scenario.Dossier.Statements.RemoveAll(s => s.Source == removal.Id) };
            foreach (var ledger in Ledger.Of(rest))
                Assert.Equal(ledger.Posterior, removal.Posteriors[ledger.Hypothesis.Id]);
        }
    }

    [Fact]
    public void Findings_without_a_source_are_those_of_the_case_without_it()
    {
        var scenario = ShippedCases.Read("ukraine-2025");

        foreach (var removal in Removals["ukraine-2025"].Value.Where(r => r.Kind is RemovalKind.Source))
        {
            var without = scenario with { Dossier = scenario.Dossier.WithoutSource(removal.Id) };
            var findings = CaseAnalysis
                .Run(without, sweep: new() { Draws = 0 }, cancellation: TestContext.Current.CancellationToken)
                .Findings;
            foreach (var change in removal.Moved.Where(m => findings.Any(f => f.Id == m.Finding)))
                Assert.Equal(findings.Single(f => f.Id == change.Finding).Measure.Value, change.ValueAfter, 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Only_what_bears_on_something_is_taken_out(string name)
    {
        var scenario = ShippedCases.Read(name);
        var dossier = scenario.Dossier;

        var removals = Removals[name].Value;

        Assert.All(
            removals.Where(r => r.Kind is RemovalKind.Statement),
            r => Assert.False(dossier.Statements.Single(s => s.Id == r.Id).Bears.IsEmpty)
        );
        Assert.Equal(
            dossier.Statements.Where(s => !s.Bears.IsEmpty).Select(s => s.Source).Distinct().Count(),
            removals.Count(r => r.Kind is RemovalKind.Source)
        );
        Assert.All(removals, r => Assert.True(r.Statements > 0));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_turns_is_also_said_to_move(string name)
    {
        foreach (var removal in Removals[name].Value)
            Assert.All(removal.Changed, c => Assert.True(c.Turned));
    }
}
