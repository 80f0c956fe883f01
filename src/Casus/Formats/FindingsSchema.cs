using System.Text.Json.Nodes;

namespace Casus.Formats;

/// <summary>The JSON Schema (2020-12) of what <see cref="FindingsJson"/> writes.</summary>
internal static class FindingsSchema
{
    public static JsonObject Document() => Headed(Object([.. Heads(), .. Details()]));

    private static (string Name, JsonObject Shape)[] Heads() =>
        [
            ("title", Text("The scenario's title.")),
            ("question", Text("The question it asks.")),
            ("scenario", Text("The canonical hash of the scenario.")),
            ("engine", Text("The version of the software.")),
            ("values", Text("Which values the assumptions have: central.")),
            ("formulaCount", Count("How many formulas may be signed.")),
            ("signedCount", Count("How many no veto stands against.")),
            ("deterringCount", Count("How many deter as wanted.")),
            ("signedAndDeterringCount", Count("How many are both.")),
            ("pick", Text("The formula looked at.")),
            ("pickReason", Text("Why that one.")),
            ("pickAttack", Number("The probability of an attack under it.")),
            ("ratified", Number("The probability that ratifiers that do not oppose it pass it.")),
            ("pareto", Texts("The undominated formulas among the signed.")),
            ("findings", List(Finding())),
        ];

    // What stands for each formula, and what the rest of the report shows, in parts of their own.
    private static (string Name, JsonObject Shape)[] Details() =>
        [
            ("demands", Texts("What formulas are measured against, in the order of each surplus.")),
            (
                "formulas",
                List(
                    Object(
                        ("options", Text("")),
                        ("signed", Switch()),
                        ("deters", Switch()),
                        ("attack", Number("")),
                        ("surplus", Numbers())
                    )
                )
            ),
            ("hazards", List(Object(("options", Text("")), ("hazard", Numbers())))),
            ("choices", List(Object(("concept", Text("")), ("comparesActors", Switch()), ("formulas", Texts(""))))),
            ("standoff", Anything("What stands between a deterring formula and a signature.")),
            ("zones", List(Anything("The zone of agreement in the challenger's share."))),
            (
                "hypotheses",
                List(Object(("id", Text("")), ("claim", Text("")), ("low", Number("")), ("central", Number("")), ("high", Number(""))))
            ),
            (
                "variants",
                List(Object(("structure", Text("")), ("signed", Count("")), ("signedAndDeter", Count("")), ("attack", Number(""))))
            ),
            (
                "assumptions",
                List(
                    Object(
                        ("path", Text("")),
                        ("written", Text("")),
                        ("central", Number("")),
                        ("low", Number("")),
                        ("high", Number("")),
                        ("backing", Text("")),
                        ("evidence", Texts(""))
                    )
                )
            ),
            ("defaults", List(Object(("path", Text("")), ("value", Text("")), ("meaning", Text(""))))),
            ("proof", Object(("games", Count("")), ("largestRegret", Number("")), ("exactGames", Count("")), ("scope", Text("")))),
        ];

    private static JsonObject Headed(JsonObject root)
    {
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        root.Insert(1, "title", "What Casus found");
        return root;
    }

    private static JsonObject Finding() =>
        Object(
            ("id", Text("The finding's name.")),
            ("claim", Text("")),
            ("standing", new JsonObject { ["enum"] = new JsonArray("Holds", "Fails", "NotApplicable") }),
            ("measure", Text("What the number is.")),
            ("value", Number("")),
            ("low", Number("The least as one assumption at a time moves in its range.")),
            ("high", Number("The largest.")),
            ("threshold", Number("Where the claim turns.")),
            ("status", Text("exact, verified or numerical.")),
            ("why", Texts("")),
            ("restsOn", Texts("Paths of assumptions.")),
            ("evidence", Texts("Statements of the dossier.")),
            (
                "flips",
                List(
                    Object(
                        ("path", Text("")),
                        ("from", Number("")),
                        ("turnsAt", Number("")),
                        ("withinRange", Switch()),
                        ("distance", Number(""))
                    )
                )
            ),
            ("jointFlip", new JsonObject { ["type"] = new JsonArray("object", "null") })
        );

    private static JsonObject Object(params ReadOnlySpan<(string Name, JsonObject Shape)> properties)
    {
        var (shapes, required) = (new JsonObject(), new JsonArray());
        foreach (var (name, shape) in properties)
        {
            shapes[name] = shape;
            required.Add((JsonNode)name);
        }

        return new()
        {
            ["type"] = "object",
            ["properties"] = shapes,
            ["required"] = required,
        };
    }

    private static JsonObject Described(JsonObject shape, string description)
    {
        if (description.Length > 0)
            shape["description"] = description;
        return shape;
    }

    private static JsonObject Text(string description) => Described(new() { ["type"] = "string" }, description);

    private static JsonObject Count(string description) => Described(new() { ["type"] = "integer", ["minimum"] = 0 }, description);

    private static JsonObject Number(string description) => Described(new() { ["type"] = new JsonArray("number", "null") }, description);

    private static JsonObject Switch() => new() { ["type"] = "boolean" };

    private static JsonObject Numbers() => List(Number(""));

    private static JsonObject Texts(string description) => Described(List(Text("")), description);

    private static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Anything(string description) => Described(new() { ["type"] = "object" }, description);
}
