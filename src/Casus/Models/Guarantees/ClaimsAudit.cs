using Casus.Uncertainty;

namespace Casus.Models.Guarantees;

/// <summary>The shares of a box of numbers in which each of four claims about guarantees holds (model §3.6). Shares of a box, not probabilities of the world.</summary>
/// <param name="AidFails">Promising aid alone leaves an attack likelier than is tolerated.</param>
/// <param name="StrongDeters">The stronger reading, known to bind, makes it no likelier than that.</param>
/// <param name="LessAcceptable">Under the stronger reading strengthening the promise further would still cost the challenger.</param>
/// <param name="Between">A common doubt about the reading leaves an attack as likely as under neither reading less and under neither more.</param>
/// <param name="AidFailsAndStrongDeters">The first two together.</param>
public sealed record ClaimsAudit(
    double AidFails,
    double StrongDeters,
    double LessAcceptable,
    double Between,
    double AidFailsAndStrongDeters
)
{
    /// <summary>Draws numbers evenly from the box and counts.</summary>
    /// <param name="box">For each number, its least and largest value; see the remarks.</param>
    /// <param name="tolerated">The probability of an attack up to which a formula deters.</param>
    /// <param name="draws">How many draws, at least one.</param>
    /// <param name="seed">Where the pseudo-random numbers begin.</param>
    /// <remarks>
    /// The numbers are Theta, pA, pD, cA, rise (of the challenger's cost by direct help), kappaD, kappaA, rhoW and rhoM (what only aid costs under each
    /// reading) and b. The protégé resists for certain, aid at least is sent, and the guarantor's stake is uniform from 0 to 1.
    /// </remarks>
    /// <exception cref="ArgumentException">A number is missing from the box, or a range is upside down.</exception>
    public static ClaimsAudit Of(IReadOnlyDictionary<string, (double Low, double High)> box, double tolerated, int draws, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(box);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        var random = new SplitMix(seed);
        double Draw(string name) =>
            box.TryGetValue(name, out var range) && range.Low <= range.High
                ? random.NextBetween(range.Low, range.High)
                : throw new ArgumentException($"The box needs {name}, from a least to a largest value.", nameof(box));
        var (aidFails, deters, less, between, both) = (0, 0, 0, 0, 0);
        for (var i = 0; i < draws; i++)
        {
            var (top, pA, pD, cA, rise) = (Draw("Theta"), Draw("pA"), Draw("pD"), Draw("cA"), Draw("rise"));
            var (cost, strongCost, weakCost, belief) = (Draw("kappaD") - Draw("kappaA"), Draw("rhoW"), Draw("rhoM"), Draw("b"));
            double Direct(double falling) => 1 - Math.Clamp((cost - falling) / (pA - pD), 0, 1);
            double Attack(double q) => 1 - Math.Clamp((cA + (q * rise)) / (pA - (q * (pA - pD))) / top, 0, 1);
            var (strong, weak) = (Direct(strongCost), Direct(weakCost));
            var (clear, doubtful, loose) = (Attack(strong), Attack((belief * strong) + ((1 - belief) * weak)), Attack(weak));
            var (fails, holds) = (Attack(0) > tolerated, clear <= tolerated);
            aidFails += fails ? 1 : 0;
            deters += holds ? 1 : 0;
            less += clear > 0 ? 1 : 0;
            between += clear <= doubtful && doubtful <= loose ? 1 : 0;
            both += fails && holds ? 1 : 0;
        }

        double Share(int count) => (double)count / draws;
        return new(Share(aidFails), Share(deters), Share(less), Share(between), Share(both));
    }
}
