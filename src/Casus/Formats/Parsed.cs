using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Casus.Formats;

/// <summary>What reading a file came to: a value, or at least one error. Warnings may accompany a value.</summary>
public sealed class Parsed<T>
    where T : class
{
    internal Parsed(T? value, ImmutableArray<Diagnostic> diagnostics)
    {
        var failed = diagnostics.Any(d => d.Severity == Severity.Error);
        if (value is null && !failed)
            throw new ArgumentException("A reading without a value must say why.", nameof(diagnostics));
        (Value, Diagnostics) = (failed ? null : value, diagnostics);
    }

    /// <summary>The value, unless there are errors.</summary>
    public T? Value { get; }

    /// <summary>All that was found, in the order of files, lines and columns.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Value is not null;

    /// <summary>All diagnostics with their lines, one after the other.</summary>
    public string Render() => string.Join("\n", Diagnostics.Select(d => d.Render()));
}
