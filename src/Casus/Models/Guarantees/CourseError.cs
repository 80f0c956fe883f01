using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>How far the laws' own errors can move a course's values and probabilities.</summary>
/// <remarks>
/// An error of the mean excess moves the option's value by at most the lure times it, and each later period's by its discounted error; that moves a
/// cut-off by the error over the difference of slopes that meet there, and the probability of attack by the weight of the types between. It is taken
/// for given that no choice of stance hangs on so little. Zero in closed form.
/// </remarks>
internal static class CourseError
{
    /// <summary>Whether all laws are in closed form, so that nothing errs.</summary>
    public static bool IsNone<T>(GuaranteeGame<T> game)
        where T : struct, INumber<T> => game.Resolve.Error == 0 && OthersError(game) == 0;

    /// <summary>A bound on the errors of survival, of the challenger's value, of the protégé's loss and of the burdens.</summary>
    /// <param name="game">The game.</param>
    /// <param name="outlooks">Each period as planned.</param>
    /// <param name="cutOffs">For each period, the cut-offs of resolve between which attacks lie.</param>
    /// <param name="kept">The probability that a government stays, with its resolve.</param>
    public static double Bound<T>(GuaranteeGame<T> game, Outlook<T>[] outlooks, T[][] cutOffs, T kept)
        where T : struct, INumber<T>
    {
        var (excess, others) = (game.Resolve.Error, OthersError(game));
        var discount = double.CreateChecked(game.Discount);
        var stay = discount * double.CreateChecked(kept);
        var (value, worst, loss, attacks) = (0.0, 0.0, 0.0, 0.0);
        for (var t = outlooks.Length - 1; t >= 0; t--)
        {
            var lure = double.CreateChecked(outlooks[t].Lure);
            // What a type that keeps its resolve expects is known without an integral.
            var shift = (discount - stay) * value / Meeting(outlooks, t, stay);
            var moved = shift > 0 ? cutOffs[t].Sum(cutOff => WeightAround(game.Resolve, double.CreateChecked(cutOff), shift)) : 0;
            attacks += moved;
            value = (discount * value) + (Steepest(outlooks, t, lure) * excess);
            loss = others + (moved * 2 * Largest(outlooks[t])) + (discount * loss);
            worst = Math.Max(worst, Math.Max(value, loss));
        }

        return Math.Max(worst, Math.Min(1, attacks));
    }

    private static double Steepest<T>(Outlook<T>[] outlooks, int period, double lure)
        where T : struct, INumber<T>
    {
        for (var t = period + 1; t < outlooks.Length; t++)
            lure = Math.Max(lure, double.CreateChecked(outlooks[t].Lure));
        return lure;
    }

    // The least difference between the slope of an attack now and that of never or of a later one.
    private static double Meeting<T>(Outlook<T>[] outlooks, int period, double stay)
        where T : struct, INumber<T>
    {
        var lure = double.CreateChecked(outlooks[period].Lure);
        var (least, weight) = (lure, stay);
        for (var t = period + 1; t < outlooks.Length && weight > 0; t++, weight *= stay)
            least = Math.Min(least, Math.Abs(lure - (weight * double.CreateChecked(outlooks[t].Lure))));
        return least;
    }

    private static double WeightAround<T>(TypeLaw<T> law, double cutOff, double shift)
        where T : struct, INumber<T>
    {
        if (!double.IsFinite(shift))
            return 1;
        return double.CreateChecked(law.AtMost(T.CreateChecked(cutOff + shift)) - law.AtMost(T.CreateChecked(cutOff - shift)));
    }

    private static double Largest<T>(Outlook<T> outlook)
        where T : struct, INumber<T>
    {
        var largest = Math.Abs(double.CreateChecked(outlook.ProtegeLoss));
        foreach (var burden in outlook.Burden)
            largest = Math.Max(largest, Math.Abs(double.CreateChecked(burden)));
        return largest;
    }

    // Chances of winning are at most one, and each of three responses has two ends.
    private static double OthersError<T>(GuaranteeGame<T> game)
        where T : struct, INumber<T>
    {
        var largest = 0.0;
        foreach (var stage in game.Stages)
        {
            largest = Math.Max(largest, stage.Pain.Error);
            foreach (var guarantor in stage.Guarantors)
                largest = Math.Max(largest, 6 * guarantor.Stake.Error);
        }

        return largest;
    }
}
