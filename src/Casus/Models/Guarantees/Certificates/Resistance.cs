using System.Numerics;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>What an attacked protégé's plan comes to: how many types resist, what that costs, and by how much some type errs.</summary>
/// <param name="Share">The probability that it resists.</param>
/// <param name="Loss">What an attack costs it in expectation.</param>
/// <param name="Regret">The largest gain of a type from doing the other thing.</param>
internal readonly record struct Resistance<T>(T Share, T Loss, T Regret)
    where T : struct, INumber<T>
{
    public static Resistance<T> Of(StageGame<T> stage, Aftermath<T> expected, T resistsBelow)
    {
        var pain = stage.Pain;
        var lost = (stage.Stake * expected.Win) + expected.Damage;
        var regret = T.Zero;
        if (resistsBelow > pain.Low)
            regret = T.Max(regret, lost + T.Min(resistsBelow, pain.High) - stage.Stake);
        if (resistsBelow <= pain.High)
            regret = T.Max(regret, stage.Stake - lost - T.Max(resistsBelow, pain.Low));

        var share = pain.Below(resistsBelow);
        // Between is up to and with its end; a type just at the cut-off concedes.
        var atCutOff = pain.AtMost(resistsBelow) - share;
        var borne = pain.Between(pain.Low - T.One, resistsBelow).Integral - (atCutOff * resistsBelow);
        return new(share, (share * lost) + borne + ((T.One - share) * stage.Stake), regret);
    }

    /// <summary>What an attack brings the challenger: so much for each unit of resolve, less a price.</summary>
    public (T Lure, T Price) Attack(StageGame<T> stage, Aftermath<T> expected) =>
        (stage.Stake * (T.One - Share + (Share * expected.Win)), Share * expected.Cost);
}
