using Casus.Scenarios;

namespace Casus.Reports.Cases;

/// <summary>What a number of a scenario is called in a sentence, from its path.</summary>
public sealed class AssumptionNames(Scenario scenario)
{
    /// <summary>The name; a path that no pattern knows is given with its hyphens opened.</summary>
    public string Of(string path)
    {
        var parts = path.Split('.');
        return parts switch
        {
            ["worth", var actor, "territory"] => $"{Possessive(actor)} worth of the whole stake",
            ["worth", var actor, "peace"] => $"{Possessive(actor)} worth of peace as such",
            ["worth", var actor, .. var option] => $"{Possessive(actor)} worth of {Option(option)} as such",
            ["no-deal", "cost", var actor] => $"{Possessive(actor)} cost of continued war",
            ["no-deal", "challenger-wins"] => "the share that continued war would bring the challenger",
            ["limits", var actor, "challenger-share-at-most"] => $"{Possessive(actor)} ceiling on the challenger's share",
            ["limits", var actor, "challenger-share-at-least"] => $"{Possessive(actor)} floor under the challenger's share",
            ["renewed-war", var response, "challenger-wins"] => $"the challenger's chance of winning {Helped(response)}",
            ["renewed-war", var response, "cost", var actor] => $"{Possessive(actor)} cost of renewed war {Helped(response)}",
            ["provisions", var provision, "beliefs", var actor, var reading, ..] =>
                $"{Possessive(actor)} belief in \"{reading}\" ({provision})",
            ["provisions", var provision, "readings", var reading, "cost-of-reneging", .. var rest] =>
                $"what {Short(rest)} costs guarantors under \"{reading}\" ({provision})",
            ["provisions", var provision, "trigger", "misattribution"] =>
                $"the chance that an attack is wrongly taken for a provoked one ({provision})",
            ["private", var actor, "resolve", ..] => $"the scale of {Possessive(actor)} resolve",
            ["private", var actor, "pain-of-resisting", ..] => $"the scale of {Possessive(actor)} pain of resisting",
            ["private", var actor, "stake", ..] => $"the scale of {Possessive(actor)} stake",
            ["instruments", var instrument, var what, ..] => $"{Instrument(instrument)}: {what.Replace('-', ' ')} per unit",
            ["issues", var issue, "options", var option, "challenger-share"] =>
                $"the challenger's share under \"{OptionName(issue, option)}\"",
            ["issues", var issue, "options", var option, "instruments", var instrument] =>
                $"the amount of {Instrument(instrument)} under \"{OptionName(issue, option)}\"",
            ["future", "discount"] => "what a period's delay leaves of a value",
            ["future", "erosion"] => "the share of reneging costs that a period wears away",
            ["future", "rearmament"] => "the challenger's rearmament per period",
            ["wanted", "attack-probability-at-most"] => "the largest acceptable probability of an attack",
            ["ratification", var actor] => $"the probability that {Actor(actor)} ratifies",
            _ => string.Join(", ", parts.Select(Actor)),
        };
    }

    private static string Helped(string response) =>
        response switch
        {
            "none" => "if nobody helps",
            "aid" => "against aid",
            "direct" => "against direct help",
            _ => response,
        };

    private static string Short(string[] rest) =>
        rest switch
        {
            [.., "none"] => "standing aside",
            [.., "aid"] => "only sending aid",
            _ => string.Join(' ', rest),
        };

    private string Actor(string id) => scenario.Actors.FirstOrDefault(a => a.Id == id)?.Name ?? id.Replace('-', ' ');

    private string Possessive(string id) => Actor(id) is var name && name.EndsWith('s') ? name + "'" : name + "'s";

    private string Instrument(string id) => scenario.Instruments.FirstOrDefault(i => i.Id == id)?.Name ?? id;

    private string Option(string[] parts) =>
        parts switch
        {
            [var issue, var option] => $"\"{OptionName(issue, option)}\"",
            [var option] =>
                $"\"{scenario.Formulas.Issues.SelectMany(i => i.Options).FirstOrDefault(o => o.Id == option)?.Name ?? option}\"",
            _ => string.Join(' ', parts),
        };

    private string OptionName(string issue, string option) =>
        scenario.Formulas.Issues.FirstOrDefault(i => i.Id == issue)?.Options.FirstOrDefault(o => o.Id == option)?.Name ?? option;
}
