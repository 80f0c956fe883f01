namespace Casus.Workbench.Exploring;

/// <summary>Under which heading a number is shown.</summary>
internal static class ParameterGroups
{
    public static (string Id, string Label) Of(string path) =>
        path.Split('.') switch
        {
            ["provisions", _, "beliefs", ..] => ("beliefs", "Who believes which reading"),
            ["wanted", ..] => ("wanted", "What counts as deterring"),
            ["worth", ..] or ["issues", ..] => ("worth", "What outcomes are worth"),
            ["limits", ..] => ("limits", "What nobody goes beyond"),
            ["renewed-war", ..] or ["private", ..] => ("war", "A renewed war"),
            ["no-deal", ..] => ("no-deal", "Continued war"),
            ["future", ..] => ("future", "The years after signature"),
            ["provisions", ..] => ("provisions", "What the clauses bind to"),
            ["instruments", ..] => ("instruments", "Troops, aid and other means"),
            ["crisis", ..] => ("crisis", "The crisis"),
            _ => ("other", "Other numbers"),
        };
}
