using System.Collections.Immutable;
using Casus.Games.Classic;
using Casus.Models.Deterrence;
using Casus.Numerics;

namespace Casus.Models.Library;

/// <summary>Classic models of deterrence, asked for by parts.</summary>
internal static class DeterrenceModels
{
    private static readonly ImmutableArray<ModelInput> Game =
    [
        new(
            "challenger",
            "its payoffs SQ, DC (the defender concedes), CD (the challenger backs down), DDplus (dispute, hard), DDminus (soft)"
        ),
        new("defender", "its payoffs, named alike"),
        ModelInput.Share("pCh", "the probability of a hard challenger"),
        ModelInput.Share("pDef", "the probability of a hard defender"),
    ];

    public static IEnumerable<PublishedModel> All { get; } =
    [
        new(
            "rudimentary-asymmetric-deterrence",
            "The credibility that deters",
            "Zagare and Kilgour 2000",
            [
                new("aDC", "the challenger's payoff if the defender concedes"),
                new("aSQ", "its payoff if nobody moves"),
                new("aDD", "its payoff in a conflict"),
            ],
            given => Outputs.Of(("pStar", RudimentaryDeterrence.Credibility(given.Exact("aDC"), given.Exact("aSQ"), given.Exact("aDD"))))
        ),
        new(
            "unilateral-deterrence",
            "The unilateral deterrence game by regions, certified on its tree",
            "Kilgour and Zagare 1991",
            Game,
            Region
        ),
        new(
            "unilateral-deterrence-logit",
            "Logit play of the unilateral deterrence game",
            "McKelvey and Palfrey 1998",
            [.. Game, ModelInput.Positive("lam", "how precisely players respond")],
            Logit
        ),
        new(
            "tying-hands",
            "Tying hands against sinking costs; the guarantor's value is uniform from 0 to 1",
            "Fearon 1997, in a reduced form",
            [
                ModelInput.Share("h", "the share of challengers that no signal deters"),
                ModelInput.Positive("cD", "what fighting costs the guarantor"),
                ModelInput.Share("p", "its chance of keeping the stake by fighting"),
            ],
            Hands
        ),
    ];

    private static ModelValue.Parts Region(Given given)
    {
        var (challenger, defender) = (Payoffs(given, "challenger"), Payoffs(given, "defender"));
        var (hard, other) = (given.Exact("pCh"), given.Exact("pDef"));
        var region = DeterrenceRegion<Rational>.Of(hard, other, challenger, defender);
        var certificate = region.Certify(UnilateralDeterrence.Tree(hard, other, challenger, defender));
        return Outputs.Of(
            ("kind", region.Kind.ToString()),
            ("xH", region.HardGoes),
            ("xS", region.SoftGoes),
            ("yS", region.SoftDefends),
            ("cH", region.DetersHard),
            ("cS", region.DetersSoft),
            ("d1", region.MostBluffed),
            ("gain", certificate.MaxGain),
            ("certified", certificate.Holds)
        );
    }

    private static ModelValue.Parts Logit(Given given)
    {
        var tree = UnilateralDeterrence.Tree(given["pCh"], given["pDef"], InDoubles(given, "challenger"), InDoubles(given, "defender"));
        var play = TreeModels.Logit(tree, given["lam"]);
        return Outputs.Of(
            ("goH", play["Challenger hard", "go"]),
            ("goS", play["Challenger soft", "go"]),
            ("defH", play["Defender hard", "defend"]),
            ("defS", play["Defender soft", "defend"]),
            ("fightH", play["Challenger hard, defied", "fight"]),
            ("fightS", play["Challenger soft, defied", "fight"])
        );
    }

    private static ModelValue.Parts Hands(Given given)
    {
        var (others, cost, wins) = (given.Exact("h"), given.Exact("cD"), given.Exact("p"));
        var tie = CommitmentSignal<Rational>.TyingHands(others, cost, wins);
        var sink = CommitmentSignal<Rational>.SinkingCosts(others, cost, wins);
        return Outputs.Of(
            ("vTie", tie.LeastSender),
            ("mTie", tie.Signal),
            ("vSunk", sink.LeastSender),
            ("mSunk", sink.Signal),
            ("pWarTie", tie.War),
            ("pWarSunk", sink.War),
            ("UTie", tie.Worth),
            ("USunk", sink.Worth)
        );
    }

    private static UnilateralDeterrence.Payoffs<Rational> Payoffs(Given given, string side)
    {
        var payoffs = given.Named(side).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        Rational Of(string name) =>
            payoffs.TryGetValue(name, out var value) ? value : throw new FormatException($"{side} needs the payoff {name}.");
        return new(Of("SQ"), Of("DC"), Of("CD"), Of("DDplus"), Of("DDminus"));
    }

    private static UnilateralDeterrence.Payoffs<double> InDoubles(Given given, string side)
    {
        var exact = Payoffs(given, side);
        return new(
            (double)exact.StatusQuo,
            (double)exact.Conceded,
            (double)exact.BacksDown,
            (double)exact.DisputeIfHard,
            (double)exact.DisputeIfSoft
        );
    }
}
