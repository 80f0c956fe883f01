using System.Text.Json;
using Casus.Sweeps.Answers;

namespace Casus.Formats.Sweeps;

/// <summary>What a sweep found, for programs. Every probability comes with the interval of its sampling error.</summary>
public static class SweepJson
{
    private const int MostFormulas = 5000;

    /// <summary>Writes a sweep's answers.</summary>
    public static string Write(SweepAnswer answer, string engine)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("title", answer.Plan.Scenario.Title);
            json.WriteString("scenario", answer.Plan.Scenario.Hash);
            json.WriteString("engine", engine);
            json.WriteNumber("seed", answer.Plan.Seed);
            json.WriteString("design", answer.Plan.Design.ToString());
            json.WriteNumber("replicates", answer.Plan.Replicates);
            json.WriteNumber("draws", answer.Stated.Draws);
            json.WriteNumber("drawsPlanned", answer.Plan.Draws);
            json.WriteBoolean("finished", answer.IsDone);
            json.Objects("inputs", answer.Space.Inputs, input => Input(json, input));
            json.Texts("heldAtCentralValue", answer.Space.Held);
            json.Objects(
                "correlationsMended",
                answer.Space.Repairs,
                r =>
                {
                    json.WriteString("first", r.First);
                    json.WriteString("second", r.Second);
                    json.Number("stated", r.Stated);
                    json.Number("used", r.Used);
                }
            );
            json.Objects("variants", answer.Variants, variant => Variant(json, answer, variant));
            json.WriteEndObject();
        });
    }

    private static void Input(Utf8JsonWriter json, Casus.Sweeps.Inputs.UncertainInput input)
    {
        json.WriteString("name", input.Name);
        json.WriteString("law", input.Law.Text);
        json.WriteString("kind", input.Kind.ToString());
        json.Number("p5", input.Quantile(0.05));
        json.Number("p50", input.Quantile(0.5));
        json.Number("p95", input.Quantile(0.95));
        json.Number("cutOff", input.CutOff);
    }

    private static void Variant(Utf8JsonWriter json, SweepAnswer answer, VariantAnswer variant)
    {
        json.WriteString("id", variant.Variant.Id);
        json.WriteString("name", variant.Variant.Name);
        Estimate(json, "someIsSigned", variant.AnySigned);
        Estimate(json, "someIsSignedAndDeters", variant.AnyBoth);
        json.WriteNumber("drawsWithoutAnswer", variant.Faulty);
        json.Objects("formulas", variant.Ranked(MostFormulas), f => Formula(json, answer, variant.Of(f)));
    }

    private static void Formula(Utf8JsonWriter json, SweepAnswer answer, FormulaAnswer formula)
    {
        json.WriteString("formula", answer.Plan.Scenario.Formulas.Name(formula.Formula));
        Estimate(json, "signed", formula.Signing);
        Estimate(json, "deters", formula.Deterring);
        Estimate(json, "signedAndDeters", formula.Both);
        json.WriteStartObject("accepted");
        for (var d = 0; d < formula.Accepted.Length; d++)
            Estimate(json, answer.Model.Demands[d].Name, formula.Accepted[d]);
        json.WriteEndObject();
        Estimate(json, "attack", formula.Attack);
        json.Numbers("attackP5P50P95", [formula.AttackSpread.P5, formula.AttackSpread.P50, formula.AttackSpread.P95]);
        json.Number("best", formula.First);
        json.Number("leastGain", formula.Gain);
        json.Number("regret", formula.Regret);
        json.Number("regretP90", formula.RegretP90);
        json.Number("regretMost", formula.RegretMost);
    }

    private static void Estimate(Utf8JsonWriter json, string name, Estimate estimate) =>
        json.Numbers(name, [estimate.Value, estimate.Low, estimate.High]);
}
