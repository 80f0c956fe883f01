using System.Collections.Immutable;
using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>What the options of a formula put into the guarantee game; formulas with equal clauses play the same game.</summary>
/// <param name="Provision">The index of the provision, or -1 for none.</param>
/// <param name="RulesOut">The responses that options forbid.</param>
/// <param name="Amounts">The options that commit instruments, as (issue, option).</param>
/// <param name="Share">The option that settles the challenger's share, if the game depends on it.</param>
internal sealed record Clauses(
    int Provision,
    ImmutableArray<Response> RulesOut,
    ImmutableArray<(int Issue, int Option)> Amounts,
    (int Issue, int Option)? Share
)
{
    /// <summary>For each issue and option, whether choosing it can change the game.</summary>
    public static bool[] Matters(Scenario scenario, bool shareMatters) =>
        [
            .. scenario.Formulas.Issues.Select(issue =>
                issue.Options.Any(o =>
                    o.Provision is not null
                    || !o.RulesOut.IsEmpty
                    || !o.Instruments.IsEmpty
                    || (shareMatters && o.ChallengerShare is not null)
                )
            ),
        ];

    public static Clauses Of(Scenario scenario, int formula, bool shareMatters)
    {
        var provision = -1;
        var rulesOut = ImmutableArray.CreateBuilder<Response>();
        var amounts = ImmutableArray.CreateBuilder<(int, int)>();
        (int, int)? share = null;
        for (var i = 0; i < scenario.Formulas.Issues.Length; i++)
        {
            var place = scenario.Formulas.OptionAt(formula, i);
            var option = scenario.Formulas.Issues[i].Options[place];
            if (option.Provision is { } id)
                provision = scenario.Provisions.ToList().FindIndex(p => p.Id == id);
            rulesOut.AddRange(option.RulesOut);
            if (!option.Instruments.IsEmpty)
                amounts.Add((i, place));
            if (shareMatters && option.ChallengerShare is not null)
                share = (i, place);
        }

        return new(provision, [.. rulesOut.Distinct().Order()], amounts.ToImmutable(), share);
    }
}
