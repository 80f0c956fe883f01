using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Models.Cases;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;
using Casus.Uncertainty;
using Casus.Uncertainty.Dependence;

namespace Casus.Sweeps.Inputs;

/// <summary>Everything that a sweep draws, and how a draw becomes the values of a compiled case.</summary>
/// <remarks>
/// A hypothesis of the dossier is one input however many numbers depend on it: those numbers move together. Parts of a whole, as guarantors' shares of a
/// common effect are, stay at their central values.
/// </remarks>
public sealed class InputSpace
{
    private readonly ImmutableDictionary<string, PosteriorInterval> _posteriors;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<UncertainInput> _inputs = [];
    private readonly List<string> _held = [];
    private int[] _dependent = [];
    private GaussianCopula? _copula;

    private InputSpace(ImmutableDictionary<string, PosteriorInterval> posteriors) => _posteriors = posteriors;

    /// <summary>The inputs, in the order in which models use them.</summary>
    public IReadOnlyList<UncertainInput> Inputs => _inputs;

    /// <summary>Numbers with a range that are held at their central value since they are parts of a whole.</summary>
    public IReadOnlyList<string> Held => _held;

    /// <summary>Collects the inputs of some compiled variants of one scenario.</summary>
    /// <param name="models">The variants.</param>
    /// <param name="posteriors">Hypothesis → what the ledger says of it.</param>
    /// <exception cref="ArgumentException">A law puts no weight into its number's domain.</exception>
    public static InputSpace Of(IEnumerable<CaseModel> models, ImmutableDictionary<string, PosteriorInterval> posteriors)
    {
        ArgumentNullException.ThrowIfNull(models);
        var space = new InputSpace(posteriors);
        foreach (var model in models)
        {
            foreach (var parameter in model.Space.Parameters)
                space.Source(parameter);
        }

        space.Correlate(models.First().Scenario.Correlations);
        return space;
    }

    /// <summary>Whether some inputs vary together.</summary>
    public bool IsDependent => _copula is not null;

    /// <summary>Correlations that had to be moved since, as stated, they cannot all be: in those of the normal numbers behind the inputs.</summary>
    public ImmutableArray<(string First, string Second, double Stated, double Used)> Repairs =>
        _copula is null
            ? []
            :
            [
                .. _copula.Matrix.Repairs.Select(r =>
                    (_inputs[_dependent[r.First]].Name, _inputs[_dependent[r.Second]].Name, r.Stated, r.Used)
                ),
            ];

    /// <summary>The place of an input.</summary>
    /// <returns>The place, or -1 if nothing of that name is drawn.</returns>
    public int Find(string name) => _places.GetValueOrDefault(name, -1);

    /// <summary>Columns for a block of draws.</summary>
    public double[][] Room(int draws) => [.. _inputs.Select(_ => new double[draws])];

    /// <summary>Draws a block.</summary>
    /// <param name="design">The design; its dimensions are the inputs in order.</param>
    /// <param name="first">The number of the first draw.</param>
    /// <param name="count">How many draws.</param>
    /// <param name="columns">Takes the values, as <see cref="Room"/> made them.</param>
    public void Draw(IDesign design, long first, int count, double[][] columns)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(columns);
        for (var i = 0; i < _inputs.Count; i++)
            design.Fill(i, first, columns[i].AsSpan(0, count));

        ToValues(columns, count);
    }

    /// <summary>Turns shares into values, in place, those that vary together first into dependent shares.</summary>
    /// <param name="columns">For each input a column of shares, strictly between 0 and 1.</param>
    /// <param name="count">How many draws.</param>
    public void ToValues(double[][] columns, int count)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _copula?.Apply(Array.ConvertAll(_dependent, i => columns[i]), count);
        ToValuesAsTheyAre(columns, count);
    }

    /// <summary>The correlations of the normal numbers behind all inputs; none if all are independent.</summary>
    public double[,]? Correlations()
    {
        if (_copula is null)
            return null;
        var all = new double[_inputs.Count, _inputs.Count];
        for (var i = 0; i < _inputs.Count; i++)
            all[i, i] = 1;
        for (var i = 0; i < _dependent.Length; i++)
        {
            for (var j = 0; j < i; j++)
                all[_dependent[i], _dependent[j]] = all[_dependent[j], _dependent[i]] = _copula.Matrix[i, j];
        }

        return all;
    }

    /// <summary>Turns shares that vary together already into values, in place.</summary>
    internal void ToValuesAsTheyAre(double[][] columns, int count)
    {
        for (var i = 0; i < _inputs.Count; i++)
            _inputs[i].Quantiles(columns[i].AsSpan(0, count));
    }

    /// <summary>How each slot of a model is filled.</summary>
    /// <param name="model">One of the models that the space was made of.</param>
    /// <param name="instead">Values that stand for those of some paths in every draw.</param>
    internal SlotSource[] Sources(CaseModel model, ImmutableDictionary<string, double> instead) =>
        [.. model.Space.Parameters.Select(p => instead.TryGetValue(p.Path, out var value) ? new SlotSource.Fixed(value) : Source(p))];

    // Correlations of numbers that no model of the case uses, or that are held, change nothing.
    private void Correlate(ImmutableArray<RankCorrelation> correlations)
    {
        var known = correlations.Where(c => Find(c.First) >= 0 && Find(c.Second) >= 0).ToList();
        if (known.Count == 0)
            return;
        _dependent = [.. known.SelectMany(c => new[] { Find(c.First), Find(c.Second) }).Distinct().Order()];
        _copula = GaussianCopula.OfRanks(
            _dependent.Length,
            [
                .. known.Select(c =>
                    (Array.IndexOf(_dependent, Find(c.First)), Array.IndexOf(_dependent, Find(c.Second)), (double)c.Spearman)
                ),
            ]
        );
    }

    private SlotSource Source(Parameter parameter)
    {
        var (path, domain) = (parameter.Path, parameter.Source.Domain);
        switch (parameter.Source.Value)
        {
            case QuantityValue.Stated { Law: var law } when !law.IsPoint && parameter.IsFree:
                return Drawn(path, law, domain, InputKind.Number);
            case QuantityValue.Depending depending:
                var truth = Truth(depending.Hypothesis);
                var then = Case($"{path} if {depending.Hypothesis}", depending.Then, domain);
                var otherwise = Case($"{path} unless {depending.Hypothesis}", depending.Otherwise, domain);
                return new SlotSource.Depending(truth, then, otherwise);
            case QuantityValue.Posterior { Hypothesis: var hypothesis }
                when _posteriors[hypothesis] is { } interval && interval.High > interval.Low:
                var even = new Uniform(Rational.FromDouble(interval.Low), Rational.FromDouble(interval.High));
                return Drawn(path, even, domain, InputKind.Posterior);
            default:
                if (parameter.HasRange && !_held.Contains(path))
                    _held.Add(path);
                return new SlotSource.Fixed((double)parameter.Central);
        }
    }

    private int Truth(string hypothesis)
    {
        var odds = _posteriors[hypothesis].Central;
        var law = new Discrete([(Rational.Zero, Rational.One - odds), (Rational.One, odds)]);
        return Place($"hypothesis {hypothesis}", law, Domain.Probability, InputKind.Hypothesis);
    }

    private SlotSource Case(string name, Distribution law, Domain domain) =>
        law.IsPoint ? new SlotSource.Fixed((double)law.Central) : Drawn(name, law, domain, InputKind.Number);

    private SlotSource.Drawn Drawn(string name, Distribution law, Domain domain, InputKind kind) => new(Place(name, law, domain, kind));

    private int Place(string name, Distribution law, Domain domain, InputKind kind)
    {
        if (_places.TryGetValue(name, out var place))
            return place;
        _inputs.Add(new(name, law, domain, kind));
        return _places[name] = _inputs.Count - 1;
    }
}
