namespace Casus.Equilibria.Quantal;

/// <summary>How far to follow the branch of logit equilibria.</summary>
public sealed class LogitGoal
{
    private LogitGoal(double lambda, double? regret) => (Lambda, Regret) = (lambda, regret);

    /// <summary>The precision at which to stop at the latest, in units of 1 / payoff.</summary>
    public double Lambda { get; }

    /// <summary>The regret, in units of payoff, at which to stop before that; nothing where only the precision counts.</summary>
    public double? Regret { get; }

    /// <summary>Up to where the branch first has a precision, which is met exactly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The precision is negative or not finite.</exception>
    public static LogitGoal AtPrecision(double lambda) => new(Checked(lambda, nameof(lambda)), regret: null);

    /// <summary>Up to the first point of the path where nobody at any set would gain more than an amount by its best move.</summary>
    /// <param name="regret">The amount, in units of payoff.</param>
    /// <param name="largestLambda">A precision beyond which not to go; to come there first is to stall.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive, or not finite.</exception>
    public static LogitGoal BelowRegret(double regret, double largestLambda = 1e12)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(regret);
        return new(Checked(largestLambda, nameof(largestLambda)), regret);
    }

    private static double Checked(double lambda, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lambda, name);
        return double.IsFinite(lambda) ? lambda : throw new ArgumentOutOfRangeException(name, "Precision must be finite.");
    }
}
