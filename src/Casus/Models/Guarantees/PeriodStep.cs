using System.Numerics;
using Casus.Models.Guarantees.Certificates;

namespace Casus.Models.Guarantees;

/// <summary>One period of play when resolve is drawn anew: the protégé's stance, the challenger's cut-off, and what both are worth.</summary>
internal readonly record struct PeriodStep<T>(bool Asserts, T Threshold, T Hazard, T ChallengerValue, T ProtegeLoss, Outlook<T> Outlook)
    where T : struct, INumber<T>
{
    /// <summary>What is done under either stance, the one not taken included.</summary>
    public (StancePlan<T> Restrained, StancePlan<T>? Assertive) Plans { get; private init; }

    /// <summary>Chooses the stance that loses the protégé less; a tie goes to restraint (model §3.12).</summary>
    /// <param name="game">The game.</param>
    /// <param name="outlooks">What each period brings.</param>
    /// <param name="period">Which period.</param>
    /// <param name="waiting">What the challenger's option is worth if this period passes, δV.</param>
    /// <param name="later">What the protégé still loses if this period passes.</param>
    public static PeriodStep<T> Choose(GuaranteeGame<T> game, StageOutlooks<T> outlooks, int period, T waiting, T later)
    {
        var restrained = Play(game, outlooks.At(period, false), waiting, later, asserts: false);
        if (!game.MayAssert)
            return restrained;
        var assertive = Play(game, outlooks.At(period, true), waiting, later, asserts: true);
        var chosen = assertive.ProtegeLoss < restrained.ProtegeLoss ? assertive : restrained;
        return chosen with { Plans = (restrained.Plans.Restrained, assertive.Plans.Restrained) };
    }

    /// <summary>The step as a plan.</summary>
    public Moment<T> Moment(Moment<T>[] next) =>
        new()
        {
            Asserts = Asserts,
            Restrained = Plans.Restrained,
            Assertive = Plans.Assertive,
            Next = next,
        };

    private static PeriodStep<T> Play(GuaranteeGame<T> game, Outlook<T> outlook, T waiting, T later, bool asserts)
    {
        var peace = asserts ? waiting - game.Provocation : waiting;
        T threshold;
        T hazard;
        T gain;
        if (outlook.Lure > T.Zero)
        {
            threshold = (outlook.Price + peace) / outlook.Lure;
            hazard = T.One - game.Resolve.AtMost(threshold);
            gain = outlook.Lure * game.Resolve.Excess(threshold);
        }
        else
        {
            // Nothing to win whatever the resolve: all attack if peace is worse than the price, none otherwise.
            var all = -outlook.Price > peace;
            threshold = all ? game.Resolve.Low - T.One : game.Resolve.High;
            hazard = all ? T.One : T.Zero;
            gain = all ? -outlook.Price - peace : T.Zero;
        }

        var loss = (hazard * outlook.ProtegeLoss) + ((T.One - hazard) * later);
        return new(asserts, threshold, hazard, peace + gain, asserts ? loss - game.AssertivenessGain : loss, outlook)
        {
            Plans = (new(new(threshold, game.Resolve.High), outlook.ResistsBelow), null),
        };
    }
}
