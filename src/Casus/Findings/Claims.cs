using System.Collections.Immutable;
using System.Globalization;
using Casus.Models.Cases;
using Casus.Settlements;

namespace Casus.Findings;

/// <summary>The claims that a case is asked about, from the answer to its question down to the readings.</summary>
internal sealed class Claims
{
    private readonly CaseOutcome<double> _outcome;
    private readonly FindingBuilder _builder;
    private readonly CaseMargins _margins;

    public Claims(CaseOutcome<double> outcome, Proof proof, bool searches, CancellationToken cancellation)
    {
        _outcome = outcome;
        _margins = new(outcome);
        _builder = new(
            outcome.Model.Space,
            (error, _) => error > 0 ? new Status.Numerical(error, proof.LargestRegret) : new Status.Verified(proof.LargestRegret),
            cancellation,
            outcome.Model,
            searches
        );
    }

    public ImmutableArray<Finding> All(
        ReadingQuestion? question,
        ReadingCurve? curve,
        Standoff standoff,
        FormulaSet signed,
        FormulaSet both
    )
    {
        var found = ImmutableArray.CreateBuilder<Finding>();
        found.Add(SomethingIsSigned(signed));
        found.Add(SomethingIsSignedAndDeters(standoff, both));
        if (question is not null)
        {
            found.AddRange(ReadingClaims.Of(question, _builder, _outcome.Values, curve!));
            if (_outcome.Model.ShareIssue >= 0)
                found.Add(AmbiguityEasesSigning(question));
        }

        return found.ToImmutable();
    }

    private Finding SomethingIsSigned(FormulaSet signed) =>
        _builder.Build(
            "something-is-signed",
            "At least one formula is signed by everyone who has a veto.",
            "least surplus of any veto player under the formula best for that",
            _margins.Signing,
            0,
            _margins.Signing,
            Error,
            [
                signed.IsEmpty
                    ? "No formula leaves every veto player at least as well off as continued war."
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{signed.Count} of {_outcome.Model.Scenario.Formulas.Count} formulas {(signed.Count == 1 ? "is" : "are")}."
                    ),
            ],
            Whole(deterrence: false)
        );

    private Finding SomethingIsSignedAndDeters(Standoff standoff, FormulaSet both)
    {
        var why = ImmutableArray.CreateBuilder<string>();
        if (!both.IsEmpty)
            why.Add(
                both.Count == 1
                    ? "One formula is signed and deters."
                    : string.Create(CultureInfo.InvariantCulture, $"{both.Count} formulas are signed and deter.")
            );
        foreach (var conflict in standoff.Conflicts)
            why.Add($"No deterring formula meets these demands together: {string.Join("; ", conflict.Select(d => d.Name))}.");
        if (standoff.Nearest is null)
            why.Add("No formula of the grid deters as wanted.");
        return _builder.Build(
            "something-is-signed-and-deters",
            "At least one formula is signed by everyone who has a veto and deters as wanted.",
            "the lesser of the signing and the deterrence margin, under the formula best for that",
            _margins.SigningAndDeterring,
            0,
            _margins.SigningAndDeterring,
            Error,
            why.ToImmutable(),
            Whole(deterrence: true)
        );
    }

    private Finding AmbiguityEasesSigning(ReadingQuestion question)
    {
        var model = _outcome.Model;
        double Clear(double[] values, int reading) => Zone(model, values, question, question.Sure(values, reading));
        var weakest = question.Provision.Readings.Length - 1;
        double Stated(double[] values) => Zone(model, values, question, model.SolveOne(question.Formula, values));
        double Gain(double[] values) => Stated(values) - Math.Max(Clear(values, 0), Clear(values, weakest));
        var (strong, weak) = (
            Stated(_outcome.Values) - Clear(_outcome.Values, 0),
            Stated(_outcome.Values) - Clear(_outcome.Values, weakest)
        );
        return _builder.Build(
            "ambiguity-eases-signing",
            "The ambiguous text leaves a wider zone of agreement than either clear reading.",
            "width of the zone of agreement beyond that of the better clear reading, in shares of the stake",
            Gain,
            0,
            values => Gain(values) - 1e-9,
            Error,
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Against the strongest reading the zone is {strong:+0.###;-0.###;0} wider, against the weakest {weak:+0.###;-0.###;0}."
                ),
                "What ambiguity adds to the zone of agreement it does not add to deterrence: the challenger attacks by what it believes itself.",
            ]
        );
    }

    // On a very large grid the candidates have to do: solving every game for every flip would take minutes.
    private Func<double[], double>? Whole(bool deterrence) =>
        _outcome.Model.GameCount > CaseAnalysis.MostGamesForFlips ? null : values => _margins.OverAll(values, deterrence);

    private double Error => _outcome.Solutions.Max(s => s.AsChallenger.Error);

    private static double Zone(
        CaseModel model,
        double[] values,
        ReadingQuestion question,
        Models.Guarantees.GuaranteeSolution<double> solution
    )
    {
        // Where nobody with a veto bounds the share on a side, the stake itself does.
        var (low, high) = (0.0, 1.0);
        for (var demand = 0; demand < model.Demands.Length; demand++)
        {
            if (!model.Demands[demand].IsVeto || model.Slope(values, demand) is var slope && slope == 0)
                continue;
            var turn = -model.SurplusAt(values, demand, question.Formula, solution, 0.0) / slope;
            (low, high) = slope > 0 ? (Math.Max(low, turn), high) : (low, Math.Min(high, turn));
        }

        return high - low;
    }
}
