using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>One period as one actor sees it before anybody's type is known: what an attack would bring the challenger, the protégé and the guarantors.</summary>
/// <remarks>The challenger of type θ gains <c>Lure·θ − Price</c> by attacking (model §3.4, equation ★ is Price/Lure).</remarks>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed record Outlook<T>
    where T : struct, INumber<T>
{
    /// <summary>(1 − r) + r·p̄ times the stake: what a unit of resolve gains by an attack.</summary>
    public required T Lure { get; init; }

    /// <summary>r·c̄: what an attack costs.</summary>
    public required T Price { get; init; }

    /// <summary>The probability that the protégé resists, r.</summary>
    public required T Resists { get; init; }

    /// <summary>The pain below which the protégé resists.</summary>
    public required T ResistsBelow { get; init; }

    /// <summary>The challenger's chance of winning as it expects it, p̄.</summary>
    public required T Win { get; init; }

    /// <summary>What an attack costs the protégé as it expects it.</summary>
    public required T ProtegeLoss { get; init; }

    /// <summary>What an attack costs each guarantor as it expects it.</summary>
    public required T[] Burden { get; init; }

    /// <summary>For each guarantor, the probability that it fights if the protégé resists, as the challenger expects it.</summary>
    public required T[] Direct { get; init; }

    /// <summary>The probability that at least one guarantor fights if the protégé resists, as the challenger expects it.</summary>
    public required T AnyDirect { get; init; }

    /// <summary>Puts beliefs to work on what guarantors do under each reading.</summary>
    public static Outlook<T> From(StageGame<T> stage, ResponseLaw<T>[] laws, BeliefState<T> beliefs, bool provoked)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(laws);
        ArgumentNullException.ThrowIfNull(beliefs);
        if (!stage.FollowsReading)
        {
            // Everybody foresees the same law, that of guarantors that act on their own beliefs.
            laws = [stage.LawUnderBelief(beliefs.Guarantors, provoked)];
            beliefs = BeliefState<T>.Certain(beliefs.Guarantors.Length);
        }

        var (win, cost, anyDirect) = (T.Zero, T.Zero, T.Zero);
        var (lost, damage) = (T.Zero, T.Zero);
        var direct = new T[stage.Guarantors.Length];
        var burden = new T[direct.Length];
        for (var reading = 0; reading < laws.Length; reading++)
        {
            var (law, weight, doubt) = (laws[reading], beliefs.Challenger[reading], beliefs.Protege[reading]);
            win += weight * law.Win;
            cost += weight * law.Cost;
            anyDirect += weight * law.AnyDirect;
            lost += doubt * law.Win;
            damage += doubt * law.Damage;
            for (var j = 0; j < direct.Length; j++)
            {
                direct[j] += weight * law.Probability[j][2];
                burden[j] += beliefs.Guarantors[j][reading] * law.Burden[j];
            }
        }

        lost = (stage.Stake * lost) + damage;
        var resists = stage.Pain.Below(stage.Stake - lost);
        for (var j = 0; j < burden.Length; j++)
            burden[j] = (resists * burden[j]) + ((T.One - resists) * stage.Guarantors[j].Stake.Mean);
        return new()
        {
            Lure = stage.Stake * (T.One - resists + (resists * win)),
            Price = resists * cost,
            Resists = resists,
            ResistsBelow = stage.Stake - lost,
            Win = win,
            ProtegeLoss = Loss(stage, lost),
            Burden = burden,
            Direct = direct,
            AnyDirect = anyDirect,
        };
    }

    // E[min(stake, lost + δ)]: the protégé resists only if that loses less than conceding.
    private static T Loss(StageGame<T> stage, T lost) => lost + stage.Pain.Mean - stage.Pain.Excess(stage.Stake - lost);
}

/// <summary>What each seat of the game believes about the readings.</summary>
/// <param name="Challenger">The challenger's probability of each reading.</param>
/// <param name="Protege">The protégé's.</param>
/// <param name="Guarantors">Each guarantor's.</param>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed record BeliefState<T>(T[] Challenger, T[] Protege, T[][] Guarantors)
    where T : struct, INumber<T>
{
    /// <summary>The same beliefs after a public event that was so likely under each reading (Bayes; model §3.13).</summary>
    public BeliefState<T> After(ReadOnlySpan<T> likelihood)
    {
        var guarantors = new T[Guarantors.Length][];
        for (var j = 0; j < guarantors.Length; j++)
            guarantors[j] = Update(Guarantors[j], likelihood);
        return new(Update(Challenger, likelihood), Update(Protege, likelihood), guarantors);
    }

    /// <summary>The mean of what all believe.</summary>
    internal T[] Average()
    {
        T[][] all = [Challenger, Protege, .. Guarantors];
        var count = T.CreateChecked(all.Length);
        return [.. Enumerable.Range(0, Challenger.Length).Select(i => all.Aggregate(T.Zero, (sum, b) => sum + b[i]) / count)];
    }

    /// <summary>Nothing to doubt: there is one law.</summary>
    internal static BeliefState<T> Certain(int guarantors)
    {
        T[] one = [T.One];
        var all = new T[guarantors][];
        Array.Fill(all, one);
        return new(one, one, all);
    }

    /// <summary>The probability of an event that is so likely under each reading.</summary>
    public static T Expect(T[] belief, ReadOnlySpan<T> likelihood)
    {
        ArgumentNullException.ThrowIfNull(belief);
        var sum = T.Zero;
        for (var i = 0; i < belief.Length; i++)
            sum += belief[i] * likelihood[i];
        return sum;
    }

    private static T[] Update(T[] belief, ReadOnlySpan<T> likelihood)
    {
        var total = Expect(belief, likelihood);
        // An event that the actor held impossible teaches it nothing that Bayes could say.
        if (T.IsZero(total))
            return belief;
        var updated = new T[belief.Length];
        for (var i = 0; i < belief.Length; i++)
            updated[i] = belief[i] * likelihood[i] / total;
        return updated;
    }
}
