using System.Collections.Immutable;

namespace Casus.Uncertainty.Search;

/// <summary>How new decisions come from old ones.</summary>
internal static class Variation
{
    /// <summary>How many ways there are.</summary>
    public const int Ways = 3;

    // Distribution indices and shares as Hadka and Reed (2013, table 2) set them.
    private const double CrossoverIndex = 15;
    private const double MutationIndex = 20;
    private const double DifferenceShare = 0.1;
    private const double DifferenceScale = 0.5;

    /// <summary>Any decisions.</summary>
    public static double[] Anywhere(ImmutableArray<DecisionVariable> variables, SplitMix chance) =>
        [.. variables.Select(variable => Anywhere(variable, chance))];

    /// <summary>A child of some parents: way 0 blends the first two, 1 adds the difference of the others to the first, 2 redraws some of the first.</summary>
    public static double[] Child(
        int way,
        ImmutableArray<DecisionVariable> variables,
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        ReadOnlySpan<double> third,
        SplitMix chance
    )
    {
        var child = first.ToArray();
        if (way == 2)
            return Redraw(variables, child, chance);
        var sure = (int)(chance.NextShare() * child.Length);
        for (var i = 0; i < child.Length; i++)
        {
            if (way == 0 && chance.NextShare() < 0.5)
                child[i] = Blend(variables[i], first[i], second[i], chance);
            else if (way == 1 && (i == sure || chance.NextShare() < DifferenceShare))
                child[i] = Add(variables[i], first[i], second[i], third[i], chance);
        }

        return Mutate(variables, child, chance);
    }

    /// <summary>Redraws each variable with a chance of one in their number, and one at least.</summary>
    public static double[] Redraw(ImmutableArray<DecisionVariable> variables, double[] decisions, SplitMix chance)
    {
        var sure = (int)(chance.NextShare() * decisions.Length);
        for (var i = 0; i < decisions.Length; i++)
        {
            if (i == sure || chance.NextShare() * decisions.Length < 1)
                decisions[i] = Anywhere(variables[i], chance);
        }

        return decisions;
    }

    private static double Anywhere(DecisionVariable variable, SplitMix chance) =>
        variable is DecisionVariable.Choice choice
            ? Math.Min((int)(chance.NextShare() * choice.Options), choice.Options - 1)
            : chance.NextBetween(variable.Low, variable.High);

    // Simulated binary crossover with bounds (Deb and Agrawal 1995; the bounded form of Deb's own code): one of the two children.
    private static double Blend(DecisionVariable variable, double one, double other, SplitMix chance)
    {
        var (low, high) = (Math.Min(one, other), Math.Max(one, other));
        if (variable is DecisionVariable.Choice || high - low < 1e-14 * (variable.High - variable.Low))
            return chance.NextShare() < 0.5 ? one : other;
        var lower = chance.NextShare() < 0.5;
        var room = lower ? low - variable.Low : variable.High - high;
        var spread = 1 + (2 * Math.Max(0, room) / (high - low));
        var alpha = 2 - Math.Pow(spread, -(CrossoverIndex + 1));
        var share = chance.NextShare();
        var beta =
            share <= 1 / alpha
                ? Math.Pow(share * alpha, 1 / (CrossoverIndex + 1))
                : Math.Pow(1 / (2 - (share * alpha)), 1 / (CrossoverIndex + 1));
        var middle = (low + high) / 2;
        var child = lower ? middle - (beta * (high - low) / 2) : middle + (beta * (high - low) / 2);
        return Math.Clamp(child, variable.Low, variable.High);
    }

    // Differential variation (Storn and Price 1997); options are taken from one of the three.
    private static double Add(DecisionVariable variable, double first, double second, double third, SplitMix chance)
    {
        if (variable is not DecisionVariable.Choice)
            return Math.Clamp(first + (DifferenceScale * (second - third)), variable.Low, variable.High);
        var share = chance.NextShare() * 3;
        if (share < 1)
            return first;
        return share < 2 ? second : third;
    }

    // Polynomial mutation (Deb and Goyal 1996), each variable with a chance of one in their number.
    private static double[] Mutate(ImmutableArray<DecisionVariable> variables, double[] decisions, SplitMix chance)
    {
        for (var i = 0; i < decisions.Length; i++)
        {
            if (chance.NextShare() * decisions.Length >= 1)
                continue;
            var variable = variables[i];
            if (variable is DecisionVariable.Choice)
            {
                decisions[i] = Anywhere(variable, chance);
                continue;
            }

            var (width, share) = (variable.High - variable.Low, chance.NextShare());
            var power = 1 / (MutationIndex + 1);
            var (left, right) = ((decisions[i] - variable.Low) / width, (variable.High - decisions[i]) / width);
            var step =
                share < 0.5
                    ? Math.Pow((2 * share) + ((1 - (2 * share)) * Math.Pow(1 - left, MutationIndex + 1)), power) - 1
                    : 1 - Math.Pow((2 * (1 - share)) + (((2 * share) - 1) * Math.Pow(1 - right, MutationIndex + 1)), power);
            decisions[i] = Math.Clamp(decisions[i] + (step * width), variable.Low, variable.High);
        }

        return decisions;
    }
}
