using System.Collections.Immutable;

namespace Casus.Scenarios;

/// <summary>All formulas of a scenario: every combination of options that is not forbidden, in the order of the file, the last issue fastest.</summary>
public sealed class FormulaGrid
{
    private readonly int[] _strides;
    private readonly int[] _allowed;

    /// <summary>A grid over issues.</summary>
    /// <param name="issues">The issues, each with at least one option.</param>
    /// <param name="forbidden">Combinations that cannot be signed: issue → option; a formula that has all of one is left out.</param>
    public FormulaGrid(ImmutableArray<Issue> issues, ImmutableArray<ImmutableDictionary<string, string>> forbidden)
    {
        Issues = issues;
        _strides = new int[issues.Length];
        long size = 1;
        for (var i = issues.Length - 1; i >= 0; i--)
        {
            _strides[i] = (int)size;
            size *= issues[i].Options.Length;
            if (size > MaximumSize)
                throw new ArgumentException($"The grid has more than {MaximumSize} formulas.", nameof(issues));
        }

        var rules = forbidden.Select(rule => Rule(issues, rule)).ToArray();
        _allowed = [.. Enumerable.Range(0, (int)size).Where(cell => !rules.Any(rule => Matches(cell, rule)))];
    }

    /// <summary>The largest grid that is enumerated.</summary>
    public const int MaximumSize = 20_000_000;

    /// <summary>The issues, as written.</summary>
    public ImmutableArray<Issue> Issues { get; }

    /// <summary>How many formulas may be signed.</summary>
    public int Count => _allowed.Length;

    /// <summary>The formula at a place.</summary>
    public Formula this[int index] => new(index, this);

    /// <summary>The index of the option that a formula chooses for an issue.</summary>
    public int OptionAt(int formula, int issue) => _allowed[formula] / _strides[issue] % Issues[issue].Options.Length;

    /// <summary>The options' identifiers, joined by " / ".</summary>
    public string Name(int formula) =>
        string.Join(" / ", Enumerable.Range(0, Issues.Length).Select(i => Issues[i].Options[OptionAt(formula, i)].Id));

    /// <summary>The formula with the given options, or -1 if it is forbidden.</summary>
    /// <param name="options">The index of an option for each issue.</param>
    public int Find(ReadOnlySpan<int> options)
    {
        var cell = 0;
        for (var i = 0; i < options.Length; i++)
            cell += options[i] * _strides[i];
        var place = Array.BinarySearch(_allowed, cell);
        return place < 0 ? -1 : place;
    }

    private static int[] Rule(ImmutableArray<Issue> issues, ImmutableDictionary<string, string> rule) =>
        [
            .. issues.Select(issue =>
                rule.TryGetValue(issue.Id, out var option) ? issue.Options.Select(o => o.Id).ToList().IndexOf(option) : -1
            ),
        ];

    private bool Matches(int cell, int[] rule)
    {
        for (var i = 0; i < rule.Length; i++)
        {
            if (rule[i] >= 0 && cell / _strides[i] % Issues[i].Options.Length != rule[i])
                return false;
        }

        return true;
    }
}
