using System.Numerics;
using Casus.Scenarios;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>Plays one period's plan of help through, every response after every other, from the rules alone.</summary>
/// <remarks>Nothing is remembered between branches: 3^J ends for J guarantors in each situation.</remarks>
internal sealed class HelpAudit<T>
    where T : struct, INumber<T>
{
    private const int Responses = 3;
    private const int Direct = 2;
    private readonly StageGame<T> _stage;
    private readonly HelpPlan<T> _plan;
    private readonly T[][] _beliefs;
    private readonly bool _atOnce;
    private readonly T[] _share;
    private readonly T[] _regret;
    private int _reading;
    private bool _barred;

    private HelpAudit(StageGame<T> stage, HelpPlan<T> plan, T[][] beliefs, T[] regret)
    {
        (_stage, _plan, _beliefs, _regret) = (stage, plan, beliefs, regret);
        _atOnce = stage.Timing == GuarantorTiming.AtOnce;
        _share = new T[Responses * stage.Guarantors.Length << stage.Guarantors.Length];
    }

    /// <summary>What help does to the war, by stance (restrained, assertive) and reading; guarantors' regrets are raised to what is found.</summary>
    /// <param name="stage">The rules.</param>
    /// <param name="plan">The plan; nothing if help is given.</param>
    /// <param name="beliefs">Each guarantor's belief, on which it acts if nobody knows the reading.</param>
    /// <param name="regret">The largest regret of each guarantor so far.</param>
    public static Aftermath<T>[][] Check(StageGame<T> stage, HelpPlan<T>? plan, T[][] beliefs, T[] regret)
    {
        if (stage.Given is { } given)
        {
            var laws = Array.ConvertAll(given, law => new Aftermath<T>(law.Win, law.Cost, law.Damage, law.AnyDirect));
            return [laws, laws];
        }

        var readings = stage.KnowsReading ? stage.Readings : 1;
        if (plan is null || plan.Readings != readings || plan.Guarantors != stage.Guarantors.Length)
            throw new ArgumentException("The plan of help does not fit the game.", nameof(plan));
        var audit = new HelpAudit<T>(stage, plan, beliefs, regret);
        var (restrained, assertive) = (new Aftermath<T>[readings], new Aftermath<T>[readings]);
        for (var reading = 0; reading < readings; reading++)
        {
            var due = audit.Play(reading, barred: false);
            (restrained[reading], assertive[reading]) = (due, due);
            if (!stage.UnprovokedOnly)
                continue;
            var barred = audit.Play(reading, barred: true);
            (restrained[reading], assertive[reading]) = (due.Or(barred, stage.Misattribution), barred);
        }

        return [restrained, assertive];
    }

    private Aftermath<T> Play(int reading, bool barred)
    {
        (_reading, _barred) = (reading, barred);
        var guarantors = _stage.Guarantors.Length;
        for (var j = 0; j < guarantors; j++)
        {
            for (var fighting = 0; fighting < (_atOnce ? 1 : 1 << j); fighting++)
                Read(_plan, j, fighting);
        }

        for (var j = 0; j < guarantors; j++)
        {
            for (var fighting = 0; fighting < (_atOnce ? 1 : 1 << j); fighting++)
                Raise(j, fighting);
        }

        var end = Follow(0, 0, -1);
        return new(_stage.Baseline.Win - end.Drop, _stage.Baseline.Cost + end.Cost, _stage.Baseline.Damage + end.Damage, end.Any);
    }

    // How many types choose each response; every type must have one that is open to it, and only one.
    private void Read(HelpPlan<T> plan, int guarantor, int fighting)
    {
        var ranges = plan.At(_barred, _reading, guarantor, fighting);
        var law = _stage.Guarantors[guarantor].Stake;
        var (reached, isFirst, taken) = (law.Low, true, 0);
        for (var step = 0; step < Responses; step++)
        {
            var next = -1;
            for (var k = 0; k < Responses; k++)
            {
                if (!ranges[k].IsEmpty && (taken >> k & 1) == 0 && (next < 0 || ranges[k].Above < ranges[next].Above))
                    next = k;
            }

            if (next < 0)
                break;
            if (isFirst ? ranges[next].Above >= law.Low : !Slack<T>.AreClose(ranges[next].Above, reached))
                throw new ArgumentException("The plan of help leaves a type without a response.", nameof(plan));
            (reached, isFirst, taken) = (ranges[next].AtMost, false, taken | 1 << next);
        }

        if (isFirst || reached < law.High)
            throw new ArgumentException("The plan of help leaves a type without a response.", nameof(plan));
        for (var k = 0; k < Responses; k++)
        {
            if (!ranges[k].IsEmpty && !IsOpen(guarantor, k))
                throw new ArgumentException("The plan of help takes a response that is not open.", nameof(plan));
            _share[Place(guarantor, fighting, k)] = ranges[k].IsEmpty ? T.Zero : ShareOf(law, ranges[k]);
        }
    }

    private static T ShareOf(TypeLaw<T> law, TypeRange<T> range) =>
        (range.AtMost >= law.High ? T.One : law.AtMost(range.AtMost)) - law.AtMost(range.Above);

    // A type's gain from another response is affine in the type: over the types of one response it is largest at one of their ends.
    private void Raise(int guarantor, int fighting)
    {
        var ranges = _plan.At(_barred, _reading, guarantor, fighting);
        var law = _stage.Guarantors[guarantor].Stake;
        for (var k = 0; k < Responses; k++)
        {
            if (ranges[k].IsEmpty || ranges[k].AtMost < law.Low || ranges[k].Above >= law.High)
                continue;
            var (from, to) = (T.Max(ranges[k].Above, law.Low), T.Min(ranges[k].AtMost, law.High));
            var (slope, intercept) = Payoff(guarantor, fighting, k);
            for (var other = 0; other < Responses; other++)
            {
                if (other == k || !IsOpen(guarantor, other))
                    continue;
                var (otherSlope, otherIntercept) = Payoff(guarantor, fighting, other);
                var (steeper, higher) = (otherSlope - slope, otherIntercept - intercept);
                _regret[guarantor] = T.Max(_regret[guarantor], T.Max((steeper * from) + higher, (steeper * to) + higher));
            }
        }
    }

    // What a response brings a guarantor by its stake and apart from it, up to what earlier responses did already.
    private (T Slope, T Intercept) Payoff(int guarantor, int fighting, int response)
    {
        var terms = _stage.Guarantors[guarantor];
        var reneging = Reneging(guarantor, response);
        if (_barred && response != Direct)
            reneging -= Reneging(guarantor, 1);
        var end = Follow(guarantor + 1, response == Direct ? fighting | 1 << guarantor : fighting, guarantor);
        var intercept = -terms.OwnCost[response] - reneging;
        if (response == Direct)
            intercept += end.Saved + SavedBesideEarlier(guarantor, fighting);
        return (terms.WinDrop[response] + end.Drop, intercept);
    }

    private T SavedBesideEarlier(int guarantor, int fighting)
    {
        var saved = T.Zero;
        for (var other = 0; other < guarantor; other++)
        {
            var fights =
                _atOnce ? _share[Place(other, 0, Direct)]
                : (fighting >> other & 1) != 0 ? T.One
                : T.Zero;
            saved += fights * _stage.Guarantors[guarantor].Saves[other];
        }

        return saved;
    }

    private T Reneging(int guarantor, int response)
    {
        var byReading = _stage.Guarantors[guarantor].Reneging;
        if (_stage.KnowsReading)
            return byReading[_reading][response];
        var expected = T.Zero;
        for (var reading = 0; reading < byReading.Length; reading++)
            expected += _beliefs[guarantor][reading] * byReading[reading][response];
        return expected;
    }

    // Everything that guarantors from this one on may do, and what another saves beside those of them that fight.
    private End Follow(int guarantor, int fighting, int saver)
    {
        if (guarantor == _stage.Guarantors.Length)
            return new(T.Zero, T.Zero, T.Zero, fighting == 0 ? T.Zero : T.One, T.Zero);
        var terms = _stage.Guarantors[guarantor];
        var sum = default(End);
        for (var k = 0; k < Responses; k++)
        {
            var share = _share[Place(guarantor, _atOnce ? 0 : fighting, k)];
            if (T.IsZero(share))
                continue;
            var then = Follow(guarantor + 1, k == Direct ? fighting | 1 << guarantor : fighting, saver);
            sum = new(
                sum.Drop + (share * (terms.WinDrop[k] + then.Drop)),
                sum.Cost + (share * (terms.CostRise[k] + then.Cost)),
                sum.Damage + (share * (terms.DamageRise[k] + then.Damage)),
                sum.Any + (share * then.Any),
                sum.Saved + (share * (then.Saved + (k == Direct && saver >= 0 ? _stage.Guarantors[saver].Saves[guarantor] : T.Zero)))
            );
        }

        return sum;
    }

    private bool IsOpen(int guarantor, int response)
    {
        var allowed = _stage.Guarantors[guarantor].Allowed;
        if (response == Direct)
            return allowed[Direct] && !_barred;
        return allowed[response] || (response == 0 && !allowed[1] && (!allowed[Direct] || _barred));
    }

    private int Place(int guarantor, int fighting, int response) =>
        (((guarantor << _stage.Guarantors.Length) + fighting) * Responses) + response;

    private readonly record struct End(T Drop, T Cost, T Damage, T Any, T Saved);
}

/// <summary>What a war comes to once guarantors have responded, in expectation.</summary>
/// <param name="Win">The challenger's chance of winning.</param>
/// <param name="Cost">Its cost.</param>
/// <param name="Damage">The protégé's cost beyond the outcome and its pain.</param>
/// <param name="AnyDirect">The probability that at least one guarantor fights.</param>
internal readonly record struct Aftermath<T>(T Win, T Cost, T Damage, T AnyDirect)
    where T : struct, INumber<T>
{
    /// <summary>This, or another with a given probability.</summary>
    public Aftermath<T> Or(Aftermath<T> other, T probability)
    {
        var stays = T.One - probability;
        return new(
            (stays * Win) + (probability * other.Win),
            (stays * Cost) + (probability * other.Cost),
            (stays * Damage) + (probability * other.Damage),
            (stays * AnyDirect) + (probability * other.AnyDirect)
        );
    }

    /// <summary>What an actor expects that gives the readings these probabilities; one entry is for all readings.</summary>
    public static Aftermath<T> Expect(Aftermath<T>[] byReading, T[] belief)
    {
        if (byReading.Length == 1)
            return byReading[0];
        var sum = default(Aftermath<T>);
        for (var reading = 0; reading < byReading.Length; reading++)
        {
            var (law, weight) = (byReading[reading], belief[reading]);
            sum = new(
                sum.Win + (weight * law.Win),
                sum.Cost + (weight * law.Cost),
                sum.Damage + (weight * law.Damage),
                sum.AnyDirect + (weight * law.AnyDirect)
            );
        }

        return sum;
    }
}
