using Casus.Models.Guarantees;
using Casus.Numerics;
using Casus.Uncertainty.Decisions;
using Casus.Uncertainty.Sensitivity;

namespace Casus.Models.Library;

/// <summary>Sensitivity and choice under uncertainty, asked for by parts.</summary>
internal static class UncertaintyModels
{
    public static IEnumerable<PublishedModel> All { get; } =
    [
        new(
            "ishigami",
            "Variance shares of sin x + a sin² y + b z⁴ sin x, each from −π to π",
            "Ishigami and Homma 1990",
            [new("a", "the weight of the second input"), new("b", "the weight of the third")],
            given =>
            {
                var (a, b) = (given["a"], given["b"]);
                var shares = VarianceShares.Of(
                    x => Math.Sin(x[0]) + (a * Math.Pow(Math.Sin(x[1]), 2)) + (b * Math.Pow(x[2], 4) * Math.Sin(x[0])),
                    [(-Math.PI, Math.PI), (-Math.PI, Math.PI), (-Math.PI, Math.PI)],
                    order: 32
                );
                return Outputs.Of(
                    ("S1", shares.First[0]),
                    ("S2", shares.First[1]),
                    ("S3", shares.First[2]),
                    ("ST1", shares.Total[0]),
                    ("ST2", shares.Total[1]),
                    ("ST3", shares.Total[2]),
                    ("Var", shares.Variance)
                );
            }
        ),
        new(
            "variance-of-product",
            "Variance shares of a product of two numbers uniform from 0 to 1",
            "closed form; Sobol 1993",
            [],
            _ =>
            {
                var shares = VarianceShares.Of(x => x[0] * x[1], [(0, 1), (0, 1)], order: 4);
                return Outputs.Of(
                    ("S1", shares.First[0]),
                    ("S2", shares.First[1]),
                    // With two inputs, what no single one explains is what they do together.
                    ("S12", 1 - shares.First[0] - shares.First[1]),
                    ("Var", shares.Variance)
                );
            }
        ),
        new(
            "perfect-information",
            "What perfect information is worth, with two states",
            "Raiffa and Schlaifer 1961",
            [new("pay", "for each act, what it brings in each state"), ModelInput.Share("p", "the probability of the first state")],
            given =>
            {
                var table = Table(given, "pay");
                Rational[] odds = [given.Exact("p"), Rational.One - given.Exact("p")];
                return Outputs.Of(("ev", Named(table, table.Expected(odds))), ("EVPI", table.WorthOfPerfectInformation(odds)));
            }
        ),
        new(
            "regret",
            "Minimax regret and maximin",
            "Savage 1951",
            [new("payoffs", "for each act, what it brings in each state")],
            given =>
            {
                var table = Table(given, "payoffs");
                var regret = table.LargestRegret();
                return Outputs.Of(
                    ("regret", Named(table, regret)),
                    ("choice", table.Acts[PayoffTable<Rational>.Best(regret.Select(r => -r))]),
                    ("maximin", table.Acts[PayoffTable<Rational>.Best(table.Worst())])
                );
            }
        ),
        new(
            "claims-audit",
            "How much of a box each of four claims about readings fills; shares of a box, not probabilities of the world",
            "docs/methods.md, claims",
            [
                new(
                    "box",
                    "for each number that is drawn, its least and largest value: Theta, pA, pD, cA, rise (of the cost by direct help), kappaD, kappaA, rhoW, rhoM, b"
                ),
                ModelInput.Share("tolerated", "the probability of an attack up to which a formula deters"),
                ModelInput.Positive("draws", "how many"),
                ModelInput.Positive("seed", "where the numbers begin"),
            ],
            Audit
        ),
    ];

    private static ModelValue.Parts Audit(Given given)
    {
        var audit = ClaimsAudit.Of(
            given.NamedLists("box").ToDictionary(b => b.Name, b => ((double)b.Values[0], (double)b.Values[1]), StringComparer.Ordinal),
            given["tolerated"],
            (int)given["draws"],
            (ulong)given["seed"]
        );
        return Outputs.Of(
            ("A_aid_fails", audit.AidFails),
            ("B_would_deters", audit.StrongDeters),
            ("C_less_acceptable", audit.LessAcceptable),
            ("D_between", audit.Between),
            ("all_AB", audit.AidFailsAndStrongDeters)
        );
    }

    private static PayoffTable<Rational> Table(Given given, string name)
    {
        var acts = given.NamedLists(name);
        return new([.. acts.Select(a => a.Name)], [.. acts.Select(a => a.Values)]);
    }

    private static ModelValue.Parts Named(PayoffTable<Rational> table, IEnumerable<Rational> values) =>
        new([.. table.Acts.Zip(values, (act, value) => (act, (ModelValue)value))]);
}
