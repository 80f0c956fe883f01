using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>Reads a number, a range or a law as an author writes it.</summary>
internal static class LawReader
{
    private static readonly (string Name, string Form, int[] Counts, Func<Rational[], Distribution> Make)[] Laws =
    [
        ("uniform", "uniform(low, high)", [2], a => new Uniform(a[0], a[1])),
        ("triangular", "triangular(least, likeliest, most)", [3], a => new Triangular(a[0], a[1], a[2])),
        ("pert", "pert(least, likeliest, most)", [3], a => ScaledBeta.Pert(a[0], a[1], a[2])),
        ("normal", "normal(mean, deviation) or normal(mean, deviation, low, high)", [2, 4], Normal),
        ("lognormal", "lognormal(median, deviation of the logarithm)", [2], a => new LogNormalLaw(a[0], a[1])),
        ("beta", "beta(alpha, beta) or beta(alpha, beta, low, high)", [2, 4], Beta),
        ("range", "range(low, high)", [2], a => new PureRange(a[0], a[1])),
    ];

    /// <summary>The names of the laws.</summary>
    public static IEnumerable<string> Names => Laws.Select(l => l.Name).Append("discrete").Concat(CompoundLaws.Names);

    /// <summary>How many numbers each law takes, apart from discrete laws.</summary>
    public static IEnumerable<(string Name, int[] Counts)> Counts => Laws.Select(l => (l.Name, l.Counts));

    /// <summary>The law, or a fault.</summary>
    /// <param name="text">As an author writes it.</param>
    /// <param name="domain">What the number may be: the family of a range and the bounds of stated quantiles follow from it.</param>
    /// <param name="fault">What is wrong.</param>
    /// <param name="depth">How many laws the text stands in.</param>
    public static Distribution? Read(string text, Domain domain, out Fault? fault, int depth = 0)
    {
        text = text.Trim();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0)
            return ReadCall(text, open, domain, depth, out fault);
        if (text.Contains(" to ", StringComparison.Ordinal))
            return RangeReader.Read(text, domain, out fault);
        return NumberReader.TryRead(text, out var value, out fault) ? new Point(value, text) : null;
    }

    private static Distribution? ReadCall(string text, int open, Domain domain, int depth, out Fault? fault)
    {
        var name = text[..open].Trim();
        if (!text.EndsWith(')'))
        {
            fault = new($"The bracket after '{name}' is not closed.", "Close it with ). Inside braces { } put the whole law into quotes.");
            return null;
        }

        if (CompoundLaws.Names.Contains(name, StringComparer.Ordinal))
            return CompoundLaws.Read(name, text[(open + 1)..^1], domain, depth, out fault);
        var arguments = text[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries);
        if (name == "discrete")
            return ReadDiscrete(arguments, out fault);
        var law = Array.Find(Laws, l => l.Name == name);
        if (law.Make is null)
        {
            fault = new($"'{name}' is not a law.", Spelling.Suggest(name, Names));
            return null;
        }

        if (!law.Counts.Contains(arguments.Length))
        {
            fault = new($"'{name}' does not take {arguments.Length} numbers.", $"Write {law.Form}.");
            return null;
        }

        var numbers = new Rational[arguments.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!NumberReader.TryRead(arguments[i], out numbers[i], out fault))
                return null;
        }

        return Make(() => law.Make(numbers), $"Write {law.Form}.", out fault);
    }

    private static Distribution? ReadDiscrete(string[] cases, out Fault? fault)
    {
        const string form = "Write discrete(value: weight, value: weight), in quotes.";
        var read = ImmutableArray.CreateBuilder<(Rational, Rational)>();
        fault = cases.Length > 100 ? new("A discrete law has at most 100 values.", "Use a continuous law.") : null;
        foreach (var part in cases.Take(100))
        {
            var parts = part.Split(':');
            if (parts.Length != 2)
                fault = new($"'{part}' should be a value and its weight.", form);
            else if (NumberReader.TryRead(parts[0], out var value, out fault) && NumberReader.TryRead(parts[1], out var weight, out fault))
                read.Add((value, weight));
            if (fault is not null)
                return null;
        }

        if (read.Select(c => c.Item1).Distinct().Count() < read.Count)
            fault = new("A value is given twice.", "Give each value once, with the sum of its weights.");
        return fault is null ? Make(() => new Discrete(read.ToImmutable()), form, out fault) : null;
    }

    private static TruncatedNormal Normal(Rational[] a)
    {
        if (a.Length == 2)
            return new TruncatedNormal(a[0], a[1]);
        if (a[3] <= a[2])
            throw new ArgumentException("The upper bound must lie above the lower bound.", nameof(a));
        return new TruncatedNormal(a[0], a[1], a[2], a[3]);
    }

    private static ScaledBeta Beta(Rational[] a) => a.Length == 2 ? ScaledBeta.Beta(a[0], a[1]) : ScaledBeta.Beta(a[0], a[1], a[2], a[3]);

    /// <summary>The law that is made, or the fault that it finds with its parameters.</summary>
    /// <remarks>A law says itself which parameters it does not take; extreme ones overflow on the way.</remarks>
    public static Distribution? Make(Func<Distribution> make, string form, out Fault? fault)
    {
        try
        {
            fault = null;
            return make();
        }
        catch (ArgumentException error) when (error.ParamName is not null)
        {
            var problem = error.Message.Split(" (Parameter", 2)[0];
            fault = new(problem, form);
        }
        catch (Exception error) when (error is ArgumentException or ArithmeticException)
        {
            fault = new("The numbers of this law are too extreme.", form);
        }

        return null;
    }
}
