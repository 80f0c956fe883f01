using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Uncertainty.Decisions;

/// <summary>What each act brings in each state of the world, and how to choose (Raiffa and Schlaifer 1961; Savage 1951).</summary>
/// <typeparam name="T">The number of the payoffs.</typeparam>
public sealed class PayoffTable<T>
    where T : struct, INumber<T>
{
    private readonly T[][] _rows;

    /// <summary>A table.</summary>
    /// <param name="acts">The acts' names.</param>
    /// <param name="rows">For each act, its payoff in each state.</param>
    /// <exception cref="ArgumentException">There is no act or no state, or rows differ in length.</exception>
    public PayoffTable(ImmutableArray<string> acts, T[][] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (acts.IsDefaultOrEmpty || rows.Length != acts.Length || rows.Any(row => row.Length == 0 || row.Length != rows[0].Length))
            throw new ArgumentException("Each act needs a payoff for each state.", nameof(rows));
        (Acts, _rows) = (acts, rows);
    }

    /// <summary>The acts.</summary>
    public ImmutableArray<string> Acts { get; }

    /// <summary>For each act, its expected payoff.</summary>
    /// <param name="odds">The probability of each state.</param>
    public ImmutableArray<T> Expected(IReadOnlyList<T> odds)
    {
        if (odds.Count != _rows[0].Length)
            throw new ArgumentException($"The acts have payoffs for {_rows[0].Length} states, not {odds.Count}.", nameof(odds));
        return [.. _rows.Select(row => Mean(row, odds))];
    }

    /// <summary>What it is worth to learn the state before choosing.</summary>
    /// <param name="odds">The probability of each state.</param>
    public T WorthOfPerfectInformation(IReadOnlyList<T> odds) => Mean(BestByState(), odds) - Expected(odds).Max();

    /// <summary>What it is worth to learn, before choosing, which of some groups of states the state is in: exact for exact numbers.</summary>
    /// <param name="odds">The probability of each state.</param>
    /// <param name="groups">The group of each state: states of the same group cannot be told apart.</param>
    /// <exception cref="ArgumentException">There is not one probability and one group for each state.</exception>
    public T WorthOfLearningGroup(IReadOnlyList<T> odds, IReadOnlyList<int> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count != _rows[0].Length)
            throw new ArgumentException($"There are {_rows[0].Length} states, but groups for {groups.Count}.", nameof(groups));
        var reports = groups.Distinct().Order().ToArray();
        return WorthOfReport(odds, [.. groups.Select(group => reports.Select(r => r == group ? T.One : T.Zero).ToArray())]);
    }

    /// <summary>What it is worth to hear a report before choosing: exact for exact numbers (Raiffa and Schlaifer 1961, section 1.4).</summary>
    /// <param name="odds">The probability of each state.</param>
    /// <param name="likelihoods">For each state, the probability of each report in it.</param>
    /// <exception cref="ArgumentException">There is not one probability and one row for each state, or rows differ in length.</exception>
    public T WorthOfReport(IReadOnlyList<T> odds, IReadOnlyList<T[]> likelihoods)
    {
        ArgumentNullException.ThrowIfNull(likelihoods);
        var usual = Expected(odds).Max();
        if (likelihoods.Count != _rows[0].Length || likelihoods.Any(row => row.Length != likelihoods[0].Length))
            throw new ArgumentException($"Each of the {_rows[0].Length} states needs the probability of each report.", nameof(likelihoods));
        var told = T.Zero;
        for (var report = 0; report < likelihoods[0].Length; report++)
        {
            T[] together = [.. odds.Select((share, state) => share * likelihoods[state][report])];
            told += _rows.Max(row => Mean(row, together));
        }

        return told - usual;
    }

    /// <summary>For each act, the most by which it can fall behind the act that would have been best.</summary>
    public ImmutableArray<T> LargestRegret()
    {
        var best = BestByState();
        return [.. _rows.Select(row => row.Select((payoff, state) => best[state] - payoff).Max())];
    }

    /// <summary>For each act, its payoff in the worst state.</summary>
    public ImmutableArray<T> Worst() => [.. _rows.Select(row => row.Min())];

    /// <summary>The place of the largest value, the first of equals.</summary>
    public static int Best(IEnumerable<T> values) => values.Index().MaxBy(v => v.Item).Index;

    private T[] BestByState() => [.. Enumerable.Range(0, _rows[0].Length).Select(state => _rows.Max(row => row[state]))];

    private static T Mean(T[] row, IReadOnlyList<T> odds) =>
        row.Select((payoff, state) => odds[state] * payoff).Aggregate(T.Zero, (sum, part) => sum + part);
}
