using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Models.Cases;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Tests.Scenarios;

/// <summary>
/// The case that the methods page works end to end: 21 shares, five texts, with and without a contingent; challenger, protégé, one guarantor and a
/// ratifier. Illustrative fractions chosen so that answers are exact. Made in code, so that it rests on no file format.
/// </summary>
internal sealed record WorkedExample
{
    private const int Steps = 20;
    private static readonly string[] Texts = ["none", "aid-only", "may", "ambiguous", "would"];

    /// <summary>The largest resolve; resolve is uniform from nothing to this.</summary>
    public string Resolve { get; init; } = "2";

    /// <summary>What standing aside and only sending aid cost the guarantor under "would".</summary>
    public (string None, string Aid) RenegingWould { get; init; } = ("0.35", "0.30");

    /// <summary>The challenger's belief in "would" under the ambiguous text: a number, or a range of what the analyst holds plausible.</summary>
    public string ChallengerBelieves { get; init; } = "0.5";

    public string ProtegeBelieves { get; init; } = "0.5";

    public string GuarantorBelieves { get; init; } = "0.5";

    public string Ceiling { get; init; } = "0.35";

    public string Wanted { get; init; } = "0.35";

    /// <summary>The challenger's dislike of each text as such, from "none" to "would".</summary>
    public string[] Dislikes { get; init; } = ["0", "0", "0.02", "0.05", "0.10"];

    public Closure Closure { get; init; }

    public bool HasRatifier { get; init; } = true;

    /// <summary>Whether a text that two read in two ways is among the options.</summary>
    public bool HasAmbiguousText { get; init; } = true;

    /// <summary>Whether troops may be deployed.</summary>
    public bool HasTroops { get; init; } = true;

    /// <summary>Whether the challenger's share is an issue; otherwise nothing is said of territory.</summary>
    public bool HasShares { get; init; } = true;

    public Dossier Dossier { get; init; } = Dossier.Empty;

    public RedLine? RedLine { get; init; }

    public Scenario Build()
    {
        Actor[] actors =
        [
            new("challenger", "Northland", Role.Challenger, Consent.Required),
            new("protege", "Southland", Role.Protege, Consent.Required),
            new("guarantor", "Westland", Role.Guarantor, Consent.Required),
            .. HasRatifier ? [new Actor("assembly", "Southland's assembly", Role.Ratifier, Consent.Required)] : Array.Empty<Actor>(),
        ];
        return new()
        {
            Title = "Worked end to end",
            Question = "Which formula do all sign, and does it deter?",
            Hash = new string('0', 64),
            Actors = [.. actors],
            Provisions = [Clear("may", "0.05", "0"), .. HasAmbiguousText ? [Ambiguous()] : Array.Empty<Provision>(), Clear("would")],
            Instruments = [Contingent()],
            Formulas = new([.. HasShares ? [Shares()] : Array.Empty<Issue>(), Guarantees(), Contingents()], []),
            Worth = Worths(),
            Limits = HasRatifier ? [new("assembly", Q("limits.assembly.challenger-share-at-most", Ceiling, Domain.Share), null)] : [],
            Ratification = ImmutableDictionary<string, Quantity>.Empty,
            Weights = ImmutableDictionary<string, Quantity>.Empty,
            War = War(),
            Private = new(
                new(new Uniform(0, Rational.Parse(Resolve)), Scale("private.challenger.resolve")),
                new(new Uniform(0, Rational.Parse("0.4")), Scale("private.protege.pain-of-resisting")),
                ImmutableDictionary<string, PrivateType>.Empty.Add("guarantor", new(new Uniform(0, 1), Scale("private.guarantor.stake")))
            ),
            NoDeal = new(Share("no-deal.challenger-wins", "0.6"), Costs("no-deal.cost", ("challenger", "0.2"), ("protege", "0.25"))),
            Future = new(1, Share("future.discount", "0.9"), ChallengerOverTime.NewGovernmentEachPeriod)
            {
                TurnoverProbability = Left("future.turnover"),
                Erosion = Left("future.erosion"),
                Rearmament = Left("future.rearmament"),
                ProbeProbability = Left("future.probes"),
            },
            Play = new() { Closure = Closure, TerritoryShiftsPower = Left("play.territory-shifts-power") },
            Wanted = new(Share("wanted.attack-probability-at-most", Wanted), 1),
            RedLine = RedLine,
            Defaults = [new("future.erosion", "0", "No cost of reneging wears away.")],
            Dossier = Dossier,
        };
    }

    public CaseModel Model() => CaseModel.Of(Build(), Ledger.Posteriors(Ledger.Of(Dossier)));

    /// <summary>The formula with a share in twentieths, a text and a contingent.</summary>
    public static int Formula(FormulaGrid grid, int twentieths, string text, int contingent) =>
        grid.Find([twentieths, grid.Issues[1].Options.ToList().FindIndex(o => o.Id == text), contingent]);

    private static Issue Shares() =>
        new(
            "territory",
            "What share does Northland hold?",
            [
                .. Enumerable
                    .Range(0, Steps + 1)
                    .Select(i => new Option($"share-{i}", $"{i} of {Steps}")
                    {
                        ChallengerShare = new(
                            $"issues.territory.options.share-{i}.challenger-share",
                            new QuantityValue.Stated(new Point(new Rational(i, Steps))),
                            Domain.Share
                        ),
                    }),
            ]
        );

    private Issue Guarantees() =>
        new(
            "guarantee",
            "What is promised?",
            [
                .. Texts
                    .Where(text => HasAmbiguousText || text != "ambiguous")
                    .Select(text =>
                        text switch
                        {
                            "none" => new Option(text, "No promise"),
                            "aid-only" => new Option(text, "Aid alone") { RulesOut = [Response.None, Response.Direct] },
                            _ => new Option(text, $"A text that says {text}") { Provision = text },
                        }
                    ),
            ]
        );

    private Issue Contingents() =>
        new("contingent", "Are troops deployed?", [new("no", "No troops"), .. HasTroops ? [Troops()] : Array.Empty<Option>()]);

    private static Option Troops() =>
        new("yes", "Troops")
        {
            Instruments = ImmutableDictionary<string, Quantity>.Empty.Add(
                "troops",
                Q("issues.contingent.options.yes.instruments.troops", "1", Domain.NotNegative)
            ),
        };

    private static Instrument Contingent() =>
        new("troops", "Troops")
        {
            Resolve = Q("instruments.troops.resolve", "0.1", Domain.Any),
            Denial = Q("instruments.troops.denial", "0.05", Domain.Any),
            DenialApplies = [Response.None, Response.Aid, Response.Direct],
            ChallengerCost = Left("instruments.troops.challenger-cost"),
            Budget = Costs("instruments.troops.budget", ("guarantor", "0.02")),
        };

    private ImmutableDictionary<string, Worth> Worths()
    {
        var dislikes = ImmutableDictionary.CreateBuilder<(string, string), Quantity>();
        for (var i = 0; i < Texts.Length; i++)
        {
            if (Dislikes[i] != "0" && (HasAmbiguousText || Texts[i] != "ambiguous"))
                dislikes.Add(("guarantee", Texts[i]), Q($"worth.challenger.guarantee.{Texts[i]}", "-" + Dislikes[i], Domain.Any));
        }

        if (HasTroops)
            dislikes.Add(("contingent", "yes"), Q("worth.challenger.contingent.yes", "-0.1", Domain.Any));
        var none = ImmutableDictionary<(string, string), Quantity>.Empty;
        return ImmutableDictionary<string, Worth>
            .Empty.Add(
                "challenger",
                new(Q("worth.challenger.territory", "1", Domain.NotNegative), Left("worth.challenger.peace"), dislikes.ToImmutable())
            )
            .Add("protege", new(Q("worth.protege.territory", "1", Domain.NotNegative), Left("worth.protege.peace"), none))
            .Add("guarantor", new(Left("worth.guarantor.territory"), Q("worth.guarantor.peace", "0.25", Domain.Any), none));
    }

    private static RenewedWar War() =>
        new(
            new(Share("renewed-war.none.challenger-wins", "0.8"), Costs("renewed-war.none.cost", ("challenger", "0.2"))),
            new(
                Share("renewed-war.aid.challenger-wins", "0.6"),
                Costs("renewed-war.aid.cost", ("challenger", "0.3"), ("guarantor", "0.05"))
            ),
            new(
                Share("renewed-war.direct.challenger-wins", "0.2"),
                Costs("renewed-war.direct.cost", ("challenger", "0.8"), ("guarantor", "0.4"))
            )
        )
        {
            Contributions = ImmutableDictionary<string, Contribution>.Empty.Add(
                "guarantor",
                new(Share("renewed-war.parts.guarantor.winning", "1"), Share("renewed-war.parts.guarantor.cost", "1"))
            ),
        };

    private Provision Clear(string id) => Clear(id, RenegingWould.None, RenegingWould.Aid);

    private static Provision Clear(string id, string none, string aid) =>
        new(
            id,
            $"The guarantor {id} fight.",
            Attack(id),
            [Reading(id, id, none, aid)],
            ImmutableDictionary<string, ReadingBelief>
                .Empty.Add("challenger", Sure(id, "challenger"))
                .Add("protege", Sure(id, "protege"))
                .Add("guarantor", Sure(id, "guarantor"))
        )
        {
            Guarantors = ["guarantor"],
        };

    private Provision Ambiguous() =>
        new(
            "ambiguous",
            "An attack on one concerns all.",
            Attack("ambiguous"),
            [Reading("ambiguous", "would", RenegingWould.None, RenegingWould.Aid), Reading("ambiguous", "may", "0.05", "0")],
            ImmutableDictionary<string, ReadingBelief>
                .Empty.Add("challenger", Belief("challenger", ChallengerBelieves))
                .Add("protege", Belief("protege", ProtegeBelieves))
                .Add("guarantor", Belief("guarantor", GuarantorBelieves))
        )
        {
            Guarantors = ["guarantor"],
        };

    private static Trigger Attack(string provision) => new("armed-attack", false, Left($"provisions.{provision}.trigger.misattribution"));

    private static Reading Reading(string provision, string id, string none, string aid)
    {
        var path = $"provisions.{provision}.readings.{id}.cost-of-reneging.guarantor";
        return new(
            id,
            $"The guarantor {id} fight.",
            ImmutableDictionary<string, RenegingCost>.Empty.Add(
                "guarantor",
                new(Q($"{path}.none", none, Domain.NotNegative), Q($"{path}.aid", aid, Domain.NotNegative))
            )
        );
    }

    private static ReadingBelief Sure(string provision, string actor) => Belief($"provisions.{provision}.beliefs.{actor}", []);

    private static ReadingBelief Belief(string actor, string would)
    {
        var path = $"provisions.ambiguous.beliefs.{actor}";
        return Belief(path, [Q($"{path}.would", would, Domain.Probability)]);
    }

    private static ReadingBelief Belief(string path, Quantity[] stated)
    {
        ImmutableArray<Quantity> beliefs = [.. stated, new($"{path}.rest", new QuantityValue.Rest(), Domain.Probability)];
        return new(beliefs, beliefs, Share($"{path}.attitude", "1"));
    }

    private static ImmutableDictionary<string, Quantity> Costs(string path, params ReadOnlySpan<(string Actor, string Cost)> costs)
    {
        var all = ImmutableDictionary<string, Quantity>.Empty;
        foreach (var (actor, cost) in costs)
            all = all.Add(actor, Q($"{path}.{actor}", cost, Domain.Any));
        return all;
    }

    private static Quantity Scale(string path) => Q($"{path}.scale", "1", Domain.NotNegative);

    private static Quantity Share(string path, string value) => Q(path, value, Domain.Share);

    private static Quantity Left(string path) => Quantity.Default(path, Rational.Zero, Domain.Any);

    private static Quantity Q(string path, string value, Domain domain)
    {
        var ends = value.Split(" to ");
        Distribution law =
            ends.Length == 2 ? new Interval(Rational.Parse(ends[0]), Rational.Parse(ends[1])) : new Point(Rational.Parse(value));
        return new(path, new QuantityValue.Stated(law), domain);
    }
}
