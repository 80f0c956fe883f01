using System.Collections.Immutable;

namespace Casus.Findings;

/// <summary>A number as another moves.</summary>
/// <param name="Name">What the number is.</param>
/// <param name="X">Where it was worked out.</param>
/// <param name="Y">Its values there.</param>
public sealed record Curve(string Name, ImmutableArray<double> X, ImmutableArray<double> Y);

/// <summary>The probability of an attack as the belief in the stronger reading moves.</summary>
/// <param name="ChallengerAlone">If only the challenger's belief moves.</param>
/// <param name="Everybody">If everybody's moves together.</param>
/// <param name="Levels">What it is for comparison without ambiguity: nothing promised, aid only.</param>
/// <param name="Beliefs">What each actor believes as stated: name and probability of the strongest reading.</param>
/// <param name="Wanted">The largest probability that counts as deterring.</param>
/// <param name="DetersFrom">The least common belief at which the formula deters, if there is one.</param>
public sealed record ReadingCurve(
    Curve ChallengerAlone,
    Curve Everybody,
    ImmutableArray<(string Name, double Value)> Levels,
    ImmutableArray<(string Name, double Value)> Beliefs,
    double Wanted,
    double? DetersFrom
)
{
    private const int Points = 51;

    /// <summary>Works the curve out.</summary>
    public static ReadingCurve Of(CommonBelief belief)
    {
        ArgumentNullException.ThrowIfNull(belief);
        var (question, values) = (belief.Question, belief.Values);
        var model = question.Model;
        ImmutableArray<double> beliefs = [.. Enumerable.Range(0, Points).Select(i => (double)i / (Points - 1))];
        var stated = belief.Stated;
        var levels = ImmutableArray.CreateBuilder<(string, double)>();
        var options = model.Scenario.Formulas.Issues[question.Issue].Options;
        foreach (var formula in new[] { question.Nothing, question.AidOnly }.OfType<int>())
        {
            var name = options[model.Scenario.Formulas.OptionAt(formula, question.Issue)].Name;
            levels.Add((name, question.Attack(model.SolveOne(formula, values))));
        }

        var wanted = model.Wanted(values);
        return new(
            new("only the challenger's belief moves", beliefs, [.. beliefs.Select(belief.AttackIfChallengerBelieves)]),
            new("everybody's belief moves together", beliefs, [.. beliefs.Select(belief.Attack)]),
            levels.ToImmutable(),
            [
                (model.Scenario.Challenger.Name, stated.Challenger[0]),
                (model.Scenario.Protege.Name, stated.Protege[0]),
                .. model.Guarantors.Select((g, j) => (g.Name, stated.Guarantors[j][0])),
            ],
            wanted,
            Stretches.Where(common => wanted - belief.Attack(common), 0, 1) is [var first, ..] ? first.From : null
        );
    }
}
