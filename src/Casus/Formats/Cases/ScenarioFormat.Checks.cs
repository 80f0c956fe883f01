using System.Globalization;
using Casus.Formats.Cases.Wars;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases;

internal static partial class ScenarioFormat
{
    // What a renewed war cannot be analysed without.
    private static Field[] NeededInWar => [Private, NoDealField, FutureField, WantedField];

    private static void Check(Fields f)
    {
        ActorFormat.CheckAll(f, Actors);
        PrivateFormat.CheckAll(f, Private);
        CheckParts(f);
        CheckShares(f);
        CheckGrid(f);
        CheckRatifiers(f);
        CheckProvisions(f);
        CheckCourses(f);
        CorrelationFormat.CheckAll(f);
        if (f.Has(WantedField) && f.Has(FutureField))
            f.Of(WantedField).CheckWithin(f, f.Of(FutureField).Periods);
    }

    private static void CheckParts(Fields f)
    {
        if (f.IsGiven(War))
        {
            foreach (var section in NeededInWar.Where(s => !f.IsGiven(s)))
                f.Error(f.PlaceOf(War), $"A renewed war needs the section '{section.Key}'.", $"Add '{section.Key}:'. {section.Doc}");
            if (!f.IsGiven(Issues))
                f.Error(
                    f.PlaceOf(War),
                    "A renewed war needs the section 'issues'.",
                    "Add 'issues:' with at least one issue and its options."
                );
            return;
        }

        foreach (var section in NeededInWar.Where(f.IsGiven).Take(1))
            f.Error(
                f.PlaceOf(section),
                $"'{section.Key}' is given, but no 'renewed-war'.",
                $"Add '{War.Key}:', or delete '{section.Key}'."
            );
        if (!f.IsGiven(CrisisField) && !NeededInWar.Any(f.IsGiven))
            f.Error(
                f.Node.Place,
                "There is neither a 'renewed-war' nor a 'crisis': nothing can be analysed.",
                "Add one of the two sections."
            );
        else if (f.IsGiven(Issues) && f.IsGiven(CrisisField))
            f.Reader.Warning(f.PlaceOf(Issues), "The issues have no effect without a 'renewed-war'.", "Add it, or delete them.");
    }

    private static void CheckShares(Fields f)
    {
        if (!f.Has(Issues))
            return;
        var dividing = f.Of(Issues).Where(i => i.Value.Options.Any(o => o.ChallengerShare is not null)).ToList();
        foreach (var other in dividing.Skip(1))
            f.Error(
                other.Place,
                $"'{other.Id}' divides the stake, as '{dividing[0].Id}' does already.",
                "Let one issue alone have challenger-shares."
            );
        if (f.Has(Limits) && dividing.Count == 0 && f.Of(Limits).Length > 0)
            f.Reader.Warning(
                f.PlaceOf(Limits),
                "The limits have no effect: no issue divides the stake.",
                "Give the options of an issue 'challenger-share'."
            );
    }

    private static void CheckGrid(Fields f)
    {
        if (!f.Has(Issues) || (f.IsGiven(Forbidden) && !f.Has(Forbidden)))
            return;
        var size = f.Of(Issues).Aggregate(1.0, (product, issue) => product * issue.Value.Options.Length);
        if (size > FormulaGrid.MaximumSize)
        {
            f.Error(
                f.PlaceOf(Issues),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The issues combine to {size:N0} formulas; at most {FormulaGrid.MaximumSize:N0} are looked at."
                ),
                "Split the case, or drop options that differ little."
            );
        }
        else if (f.Has(Forbidden) && Grid(f).Count == 0)
        {
            f.Error(f.PlaceOf(Forbidden), "Every combination of options is forbidden.", "Leave at least one that can be signed.");
        }
    }

    private static void CheckRatifiers(Fields f)
    {
        if (!f.Has(Actors) || !f.IsGiven(War))
            return;
        foreach (var actor in f.Of(Actors).Where(a => a.Value.Role == Role.Ratifier))
        {
            var hasLimit = f.IsGiven(Limits) && (!f.Has(Limits) || f.Of(Limits).Any(l => l.Id == actor.Id));
            var hasWorth = f.IsGiven(Worths) && (!f.Has(Worths) || f.Of(Worths).Any(w => w.Id == actor.Id));
            if (!hasLimit && !hasWorth)
                f.Reader.Warning(
                    actor.Place,
                    $"Nothing is said of what '{actor.Id}' wants: it accepts every formula.",
                    "Give it a limit or a worth."
                );
        }
    }

    private static void CheckProvisions(Fields f)
    {
        if (!f.Has(Issues))
            return;
        var promising = f.Of(Issues).Where(i => i.Value.Options.Any(o => o.Provision is not null)).ToList();
        foreach (var other in promising.Skip(1))
            f.Error(
                other.Place,
                $"'{other.Id}' puts a provision into the agreement, as '{promising[0].Id}' does already.",
                "Let one issue alone name provisions; write one provision for each combination."
            );
    }

    // What the courses of the years do not cover together is refused, not ignored.
    private static void CheckCourses(Fields f)
    {
        if (!f.Has(FutureField))
            return;
        var future = f.Of(FutureField);
        var probes = future.ProbeProbability.Central() is { Sign: > 0 };
        var asserts = f.Has(PlayField) && f.Of(PlayField).AssertivenessGain is not null;
        if (future.Challenger != ChallengerOverTime.NewGovernmentEachPeriod && (probes || asserts))
            f.Error(
                f.PlaceOf(FutureField),
                $"{(probes ? "Probes" : "Assertiveness")} can be followed only where each period brings a new government to the challenger.",
                probes
                    ? "Write 'challenger: new-government-each-period', or 'probe-probability: 0'."
                    : "Write 'challenger: new-government-each-period', or delete 'assertiveness'."
            );
        var changes = future.Erosion.Central() is { Sign: > 0 } || future.Rearmament.Central() is { Sign: not 0 };
        if (probes && changes && future.Periods > MostProbedPeriods)
            f.Error(
                f.PlaceOf(FutureField),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Probes under a guarantee that changes over time are followed for at most {MostProbedPeriods} periods."
                ),
                "Look less far ahead, or leave out erosion and rearmament."
            );
    }

    private const int MostProbedPeriods = Models.Guarantees.ProbedPeriods.Most;
}
