using System.Collections.Immutable;
using Casus.Formats.Cases.Wars;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases;

internal static partial class ScenarioFormat
{
    private static Scenario Build(Fields f)
    {
        var actors = f.Of(Actors).Select(a => a.Value).ToImmutableArray();
        var future = f.Of(FutureField);
        var scenario = new Scenario
        {
            Title = f.Of(Title),
            Question = f.Of(Question),
            Hash = "",
            Actors = actors,
            Provisions = Values(f, Provisions),
            Instruments = Values(f, Instruments),
            Formulas = Grid(f),
            Worth = WorthFormat.Complete(f.Has(Worths) ? f.Of(Worths) : [], actors, f.Reader),
            Limits = Values(f, Limits),
            Ratification = Stated(f, Ratification, a => a.Role == Role.Ratifier, "it passes whatever it does not oppose."),
            Weights = Stated(f, Weights, a => a.Consent != Consent.NotNeeded, "in the utilitarian sum it counts once."),
            War = f.Of(War),
            Private = f.Has(War) ? PrivateFormat.Build(f.Of(Private), f.Reader.Names) : null,
            NoDeal = f.Of(NoDealField),
            Future = future,
            Play = f.Of(PlayField),
            Wanted = f.Has(WantedField) ? f.Of(WantedField).Within(future, f.PathOf(WantedField), f.Reader) : null,
            RedLine = f.Of(RedLineField),
            Crisis = f.Of(CrisisField),
            Correlations = f.Has(Correlations) ? f.Of(Correlations) : [],
            Dossier = f.Reader.Dossier,
            Defaults = [],
        };
        return scenario with { Defaults = InOrder(f.Reader.Defaults, scenario.War is not null) };
    }

    private static ImmutableArray<T> Values<T>(Fields f, Field<ImmutableArray<Named<T>>> section) =>
        f.Has(section) ? [.. f.Of(section).Select(n => n.Value)] : [];

    // The domain holds what is stated; what is left out counts as 1, and the reader is told so.
    private static ImmutableDictionary<string, Quantity> Stated(
        Fields f,
        Field<ImmutableArray<Named<Quantity>>> section,
        Predicate<Actor> concerns,
        string meaning
    )
    {
        var numbers = (f.Has(section) ? f.Of(section) : []).ByName();
        foreach (var actor in f.Of(Actors).Select(a => a.Value).Where(a => concerns(a) && !numbers.ContainsKey(a.Id)))
            f.Reader.Default(Yaml.Node.Join(section.Key, actor.Id), "1", meaning);
        return numbers;
    }

    private static FormulaGrid Grid(Fields f) =>
        new(
            Values(f, Issues),
            f.Has(Forbidden)
                ? [.. f.Of(Forbidden).Select(rule => rule.ByName())]
                : ImmutableArray<ImmutableDictionary<string, string>>.Empty
        );
}
