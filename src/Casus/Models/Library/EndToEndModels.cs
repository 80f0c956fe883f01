using System.Collections.Immutable;
using System.Globalization;
using Casus.Models.Guarantees;
using Casus.Numerics;
using Casus.Settlements;
using Casus.Settlements.Concepts;
using Casus.Settlements.Conflicts;

namespace Casus.Models.Library;

/// <summary>A whole settlement of share, text and contingent, from the guarantee game to who signs, asked for by parts.</summary>
internal static class EndToEndModels
{
    private static readonly string[] Texts = ["none", "aidOnly", "may", "ambiguous", "would"];
    private static readonly string[] Actors = ["C", "P", "G", "V"];

    private static readonly ImmutableArray<ModelInput> Game =
    [
        .. BaseNumbers.War,
        .. BaseNumbers.Strong,
        .. BaseNumbers.Weak,
        ModelInput.Positive("h", "what a contingent adds to the cost of not fighting"),
        ModelInput.Positive("mu", "what it takes off the challenger's chance of winning"),
    ];

    public static IEnumerable<PublishedModel> All { get; } =
    [
        new(
            "end-to-end-slices",
            "What five texts with and without a contingent deter",
            "docs/methods.md, worked end to end",
            Game,
            given =>
                new([
                    .. Slices(given)
                        .Select(s =>
                            (
                                s.Name,
                                (ModelValue)
                                    Outputs.Of(("pAtt", s.Course.Hazard[0]), ("O", s.Course.ChallengerValue), ("L", s.Course.ProtegeLoss))
                            )
                        ),
                ])
        ),
        new(
            "end-to-end",
            "Which of all shares, texts and contingents challenger, protégé, guarantor and ratifier accept, and why not the others",
            "docs/methods.md, worked end to end",
            [
                .. Game,
                ModelInput.Share("delta", "what later years count for"),
                ModelInput.Share("step", "shares run from 0 to 1 in such steps"),
                ModelInput.Share("cap", "the largest share that the ratifier accepts"),
                ModelInput.Share("pw", "the share that continued war would bring the challenger"),
                ModelInput.Positive("cC", "what continued war costs the challenger"),
                ModelInput.Positive("cP", "what it costs the protégé"),
                new("eta", "the challenger's dislike of each text, from none to would"),
                ModelInput.Positive("etaF", "its dislike of a contingent"),
                ModelInput.Positive("peace", "what peace is worth to the guarantor"),
                ModelInput.Positive("mF", "what a contingent costs the guarantor"),
            ],
            Choice
        ),
    ];

    private static List<Slice> Slices(Given given) =>
        [
            .. from text in Enumerable.Range(0, Texts.Length)
            from contingent in Enumerable.Range(0, 2)
            select new Slice(text, contingent, Solve(given, text, contingent)),
        ];

    private static Course<Rational> Solve(Given given, int text, int contingent)
    {
        var (strong, weak) = (BaseNumbers.StrongReneging(given), BaseNumbers.WeakReneging(given));
        (Rational, Rational)[] reneging = Texts[text] switch
        {
            "none" => [(0, 0)],
            "aidOnly" or "may" => [weak],
            "ambiguous" => [strong, weak],
            _ => [strong],
        };
        var stage = BaseNumbers.Stage(
            given,
            reneging,
            given.Exact("h") * contingent,
            given.Exact("mu") * contingent,
            [true, true, Texts[text] != "aidOnly"]
        );
        // Of two readings each is as likely as the other, to everybody.
        var belief = reneging.Length == 1 ? Rational.One : new Rational(1, 2);
        return GuaranteeSolution<Rational>.Of(BaseNumbers.Game(given, stage, belief, belief, belief)).AsChallenger;
    }

    private static ModelValue.Parts Choice(Given given)
    {
        var slices = Slices(given);
        var step = given.Exact("step");
        var shares = Enumerable.Range(0, (int)(double)(Rational.One / step) + 1).Select(i => step * i).ToArray();
        var formulas = slices.SelectMany(slice => shares.Select(share => (Slice: slice, Share: share))).ToArray();
        var table = SurplusTable<Rational>.ByFormula(
            formulas.Length,
            [true, true, true, true],
            (f, surplus) => Surpluses(given, formulas[f].Slice, formulas[f].Share, surplus)
        );
        var sets = AcceptSets.Of(table);
        ImmutableArray<int> bargainers = [0, 1, 2];
        var set = BargainingSet<Rational>.Of(table, sets.Zone, bargainers);
        var conflicts = slices.Select(slice =>
        {
            var within = FormulaSet.Where(formulas.Length, f => formulas[f].Slice == slice);
            var found = ConflictAnalysis.Of(sets, within).MinimalConflicts;
            return (slice.Name, ModelValue.Of(found.Select(c => string.Concat(c.Select(a => Actors[a])))));
        });
        return Outputs.Of(
            ("formulas", (Rational)formulas.Length),
            ("feasible", (Rational)sets.Zone.Count),
            ("pareto", (Rational)Skyline<Rational>.Of(table, sets.Zone, bargainers).Members.Length),
            ("nash", Describe(NashSolution.Choose(set))),
            ("leximin", Describe(LeximinSolution.Choose(set))),
            ("leastAttack", sets.Zone.ToImmutableArray().Select(f => formulas[f].Slice.Course.Hazard[0]).Min()),
            ("mus", new ModelValue.Parts([.. conflicts]))
        );

        ModelValue Describe(Agreement<Rational> picked)
        {
            var (slice, share) = formulas[picked.Winners[0]];
            return new ModelValue.Sequence([Texts[slice.Text], (Rational)slice.Contingent, share]);
        }
    }

    private static void Surpluses(Given given, Slice slice, Rational share, Span<Rational> surplus)
    {
        var (course, delta, contingent) = (slice.Course, given.Exact("delta"), (Rational)slice.Contingent);
        var dislike = given.List("eta")[slice.Text] + (given.Exact("etaF") * contingent);
        surplus[0] = share + (delta * course.ChallengerValue) - dislike - (given.Exact("pw") - given.Exact("cC"));
        surplus[1] = Rational.One - share - (delta * course.ProtegeLoss) - (Rational.One - given.Exact("pw") - given.Exact("cP"));
        surplus[2] = given.Exact("peace") - (delta * course.Burden[0]) - (given.Exact("mF") * contingent);
        surplus[3] = given.Exact("cap") - share;
    }

    private sealed record Slice(int Text, int Contingent, Course<Rational> Course)
    {
        public string Name => string.Create(CultureInfo.InvariantCulture, $"{Texts[Text]}/{Contingent}");
    }
}
