using Casus.Models.Cases;
using Casus.Scenarios;

namespace Casus.Workbench.Exploring;

/// <summary>Between what, and in which steps, dragging a number makes sense.</summary>
internal sealed record SliderShape(double Least, double Most, double Step)
{
    public static SliderShape Of(Parameter parameter)
    {
        var domain = parameter.Source.Domain;
        var central = (double)parameter.Central;
        var reach = Math.Max(2 * (parameter.High - parameter.Low), Math.Max(Math.Abs(central), 0.05));
        var least = domain.Least is { } l ? Math.Max((double)l, domain.Most is null ? central - reach : (double)l) : central - reach;
        var most = domain.Most is { } m ? (double)m : central + reach;
        least = Math.Min(least, central);
        most = Math.Max(most, central);
        // A hundredth of the way, rounded down to one, two or five of a decimal place.
        var raw = Math.Max((most - least) / 200, 1e-6);
        var place = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step =
            raw / place >= 5 ? 5 * place
            : raw / place >= 2 ? 2 * place
            : place;
        return new(Math.Round(least, 9), Math.Round(most, 9), step);
    }
}

/// <summary>Whose belief in which reading a number is.</summary>
internal sealed record BeliefRef(string Provision, string Actor, string ActorLabel, string Reading)
{
    public static BeliefRef? Of(string path, Scenario scenario) =>
        path.Split('.') is ["provisions", var provision, "beliefs", var actor, var reading, ..]
            ? new(provision, actor, scenario.Actors.FirstOrDefault(a => a.Id == actor)?.Name ?? actor, reading)
            : null;
}
