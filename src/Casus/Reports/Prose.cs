using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace Casus.Reports;

/// <summary>A piece of running text: runs in order. Write it as a string or as a collection of runs.</summary>
[CollectionBuilder(typeof(Prose), nameof(Of))]
public sealed class Prose(ImmutableArray<Run> runs) : IEnumerable<Run>
{
    /// <summary>No words at all.</summary>
    public static Prose Empty { get; } = new([]);

    /// <summary>The runs in reading order.</summary>
    public ImmutableArray<Run> Runs { get; } = runs.IsDefault ? [] : runs;

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Runs.All(run => run.Text.Length == 0);

    /// <summary>Plain words.</summary>
    public static implicit operator Prose(string text) => new([text]);

    /// <summary>Runs in reading order.</summary>
    public static Prose Of(ReadOnlySpan<Run> runs) => new([.. runs]);

    /// <summary>The words alone; a badge keeps its sign.</summary>
    public override string ToString()
    {
        if (Runs is [Run.Plain only])
            return only.Text;
        var text = new StringBuilder();
        foreach (var run in Runs)
        {
            if (run is Run.Badge badge)
                text.Append(badge.Verdict.Sign()).Append(' ');
            text.Append(run.Text);
        }
        return text.ToString();
    }

    /// <inheritdoc/>
    public IEnumerator<Run> GetEnumerator() => ((IEnumerable<Run>)Runs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
