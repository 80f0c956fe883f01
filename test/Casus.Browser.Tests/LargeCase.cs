using System.Globalization;

namespace Casus.Browser.Tests;

/// <summary>A scenario of 41 × 5 × 6 × 8 = 9,840 formulas. Its numbers are made up for their number; they estimate nothing.</summary>
internal static class LargeCase
{
    public const int Formulas = 41 * 5 * 6 * 8;

    public static string Scenario { get; } =
        $$"""
            casus: 1
            title: A grid of some 10,000 formulas
            question: How long does it take to look at all of them?

            actors:
              challenger: { name: Challenger, role: challenger, consent: required }
              protege: { name: Protégé, role: protégé, consent: required }
              first: { name: First guarantor, role: guarantor, consent: required }
              second: { name: Second guarantor, role: guarantor, joins-after: [first], consent: required }
              assembly: { name: Assembly, role: ratifier, consent: sought }

            provisions:
              ambiguous:
                text: An attack on one is considered an attack on all.
                trigger: { event: armed-attack, unprovoked-only: no }
                readings:
                  would: { means: The guarantors fight., cost-of-reneging: { none: 0.35, aid: 0.30 } }
                  could: { means: The guarantors may fight., cost-of-reneging: { none: 0.05, aid: 0 } }
                beliefs:
                  challenger: { would: 0.2 to 0.6 }
                  protege: { would: 0.4 to 0.9 }
                  first: { would: 0.3 to 0.7 }
                  second: { would: 0.5 }
              binding:
                text: The guarantors fight.
                readings:
                  would: { means: The guarantors fight., cost-of-reneging: { none: 0.35, aid: 0.30 } }
              permissive:
                text: The guarantors may fight.
                readings:
                  could: { means: The guarantors may fight., cost-of-reneging: { none: 0.05, aid: 0 } }

            instruments:
              contingent: { name: Contingent, resolve: 0 to 0.2, denial: 0.05, budget: { second: 0.02 } }
              aid: { name: Aid, denial: 0.04, denial-applies: [aid, direct], budget: { first: 0.01, second: 0.01 } }

            issues:
              territory:
                question: What share of the stake does the challenger hold?
                options: { {{Each(41, i => $"share-{40 + i}: {{ challenger-share: 0.{40 + i} }}")}} }
              guarantee:
                question: Which guarantee is given?
                options:
                  none: {}
                  aid-only: { rules-out: [none, direct] }
                  permissive: { provision: permissive }
                  ambiguous: { provision: ambiguous }
                  binding: { provision: binding }
              contingent:
                question: How large a contingent?
                options: { {{Each(6, i => Level("contingent", i, 5))}} }
              aid:
                question: How much aid?
                options: { {{Each(8, i => Level("aid", i, 7))}} }

            worth:
              challenger: { territory: 1, binding: -0.10, ambiguous: -0.05 }
              protege: { territory: 1 }
              first: { peace: 0.25 }
              second: { peace: 0.25 }

            limits:
              assembly: { challenger-share-at-most: 0.65 }

            renewed-war:
              none: { challenger-wins: 0.8, cost: { challenger: 0.2 } }
              aid: { challenger-wins: 0.6, cost: { challenger: 0.3, first: 0.03, second: 0.03 } }
              direct: { challenger-wins: 0.2, cost: { challenger: 0.8, first: 0.40, second: 0.2 } }
              contributions:
                first: { on-winning: 0.7, on-cost: 0.7 }
                second: { on-winning: 0.3, on-cost: 0.3 }

            private:
              challenger: { resolve: "uniform(0, 2)" }
              protege: { pain-of-resisting: "uniform(0, 0.4)" }
              first: { stake: "uniform(0, 1)" }
              second: { stake: "uniform(0, 1)" }

            no-deal:
              challenger-wins: 0.55 to 0.7
              cost: { challenger: 0.1 to 0.3, protege: 0.2 to 0.5, first: 0.02, second: 0.05 }

            future: { periods: 10, discount: 0.9, challenger: new-government-each-period, erosion: 0.05, rearmament: 0, probe-probability: 0 }

            play: { beliefs-about-beliefs: agree-to-disagree, guarantor-knows-reading: yes, guarantors-move: in-sequence }

            wanted: { attack-probability-at-most: 0.1, within-periods: 10 }
            """;

    private static string Each(int count, Func<int, string> entry) => string.Join(", ", Enumerable.Range(0, count).Select(entry));

    private static string Level(string instrument, int level, int top) =>
        level == 0
            ? "none: {}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"level-{level}: {{ instruments: {{ {instrument}: {(double)level / top:0.00} }} }}"
            );
}
