using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>What guarantors do under each reading in every period, worked out once, and what that means under given beliefs.</summary>
internal sealed class StageOutlooks<T>
    where T : struct, INumber<T>
{
    private readonly GuaranteeGame<T> _game;
    private readonly BeliefState<T> _beliefs;
    private readonly ResponseLaw<T>[][] _restrained;
    private readonly ResponseLaw<T>[][]? _assertive;
    private readonly Outlook<T>?[] _outlooks;

    private StageOutlooks(GuaranteeGame<T> game, BeliefState<T> beliefs, ResponseLaw<T>[][] restrained, ResponseLaw<T>[][]? assertive)
    {
        (_game, _beliefs, _restrained, _assertive) = (game, beliefs, restrained, assertive);
        _outlooks = new Outlook<T>?[2 * game.Stages.Length];
    }

    public static StageOutlooks<T> Of(GuaranteeGame<T> game, BeliefState<T> beliefs) =>
        new(game, beliefs, Laws(game, provoked: false), game.MayAssert ? Laws(game, provoked: true) : null);

    /// <summary>The same game under other beliefs; what guarantors do is not worked out again.</summary>
    public StageOutlooks<T> Under(BeliefState<T> beliefs) =>
        ReferenceEquals(beliefs, _beliefs) ? this : new(_game, beliefs, _restrained, _assertive);

    /// <summary>What guarantors do in a period if the protégé is restrained, by reading.</summary>
    public ResponseLaw<T>[] Laws(int period) => _restrained[period];

    public Outlook<T> At(int period, bool asserts)
    {
        // Periods that share their numbers share their outlook.
        var first = period;
        while (first > 0 && ReferenceEquals(_game.Stages[first], _game.Stages[first - 1]))
            first--;
        return _outlooks[(2 * first) + (asserts ? 1 : 0)] ??= Outlook<T>.From(
            _game.Stages[first],
            (asserts ? _assertive! : _restrained)[first],
            _beliefs,
            asserts
        );
    }

    private static ResponseLaw<T>[][] Laws(GuaranteeGame<T> game, bool provoked)
    {
        var laws = new ResponseLaw<T>[game.Stages.Length][];
        for (var t = 0; t < laws.Length; t++)
        {
            laws[t] =
                t > 0 && ReferenceEquals(game.Stages[t], game.Stages[t - 1]) ? laws[t - 1]
                : game.Stages[t].FollowsReading ? game.Stages[t].LawsByReading(provoked)
                : [];
        }

        return laws;
    }
}
