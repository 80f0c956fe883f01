using System.Globalization;
using System.Numerics;
using Casus.Scenarios;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>Says in a sentence what a certificate has checked.</summary>
internal static class ScopeText
{
    public static string Of<T>(GuaranteeGame<T> game, int histories, bool isExact)
        where T : struct, INumber<T>
    {
        var stage = game.Stages[0];
        var isProbed = !T.IsZero(game.ProbeProbability) && stage.FollowsReading;
        var resolve =
            isProbed || game.Challenger == ChallengerOverTime.NewGovernmentEachPeriod ? "resolve drawn anew each period"
            : game.Challenger == ChallengerOverTime.SameGovernment ? "one resolve throughout"
            : "resolve kept until the government changes";
        var help =
            stage.Given is not null ? "guarantors' conduct given, not checked"
            : stage.KnowsReading ? "guarantors knowing the reading that binds"
            : "guarantors acting on their beliefs";
        var worlds = game.Closure == Closure.AgreeToDisagree ? "own beliefs, commonly known" : "every seat's own world";
        var isKept = !isProbed && game.Challenger != ChallengerOverTime.NewGovernmentEachPeriod;
        var stances =
            !game.MayAssert ? "no choice of stance"
            : isKept ? "the choice of stance left out"
            : "either stance of the protégé";
        var exact = isExact ? "in exact fractions" : "in floating point";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Every type of every seat was offered every other move at each of {histories} public histories of {game.Stages.Length} periods ({resolve}; {stances}; {help}; {worlds}), {exact}."
        );
    }
}
