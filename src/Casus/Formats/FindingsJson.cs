using System.Text.Json;
using Casus.Findings;
using Casus.Findings.Flips;
using Casus.Models.Cases;

namespace Casus.Formats;

/// <summary>What an analysis found, for programs. Its shape is schema/findings.schema.json.</summary>
public static class FindingsJson
{
    private const int MostFormulas = 5000;

    /// <summary>Writes the findings of a case.</summary>
    public static string Write(CaseFindings found, string engine)
    {
        ArgumentNullException.ThrowIfNull(found);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("title", found.Scenario.Title);
            json.WriteString("question", found.Scenario.Question);
            json.WriteString("scenario", found.Scenario.Hash);
            json.WriteString("engine", engine);
            json.WriteString("values", "central");
            Counts(json, found);
            json.Objects("findings", found.Findings, f => Finding(json, f));
            Formulas(json, found);
            json.Objects(
                "choices",
                found.Choices,
                c =>
                {
                    json.WriteString("concept", c.Concept);
                    json.WriteBoolean("comparesActors", c.ComparesActors);
                    json.Texts("formulas", c.Winners.Select(found.Scenario.Formulas.Name));
                }
            );
            Standoff(json, found);
            Readings(json, found);
            Evidence(json, found);
            json.Objects(
                "variants",
                found.Variants,
                v =>
                {
                    json.WriteString("structure", v.Name);
                    json.WriteNumber("signed", v.SignedCount);
                    json.WriteNumber("signedAndDeter", v.DeterringCount);
                    json.Number("attack", v.Attack);
                }
            );
            json.Objects("assumptions", found.Outcome.Model.Space.Parameters, p => Assumption(json, p));
            json.Objects(
                "defaults",
                found.Scenario.Defaults,
                d =>
                {
                    json.WriteString("path", d.Path);
                    json.WriteString("value", d.Value);
                    json.WriteString("meaning", d.Meaning);
                }
            );
            Proof(json, found);
            json.WriteEndObject();
        });
    }

    private static void Counts(Utf8JsonWriter json, CaseFindings found)
    {
        json.WriteNumber("formulaCount", found.Scenario.Formulas.Count);
        json.WriteNumber("signedCount", found.SignedFormulas.Count);
        json.WriteNumber("deterringCount", found.Deterring.Count);
        json.WriteNumber("signedAndDeterringCount", found.Both.Count);
        json.WriteString("pick", found.Scenario.Formulas.Name(found.Pick));
        json.WriteString("pickReason", found.PickReason.ToString());
        json.Number("pickAttack", found.Outcome.AttackProbability(found.Pick));
        json.Number("ratified", found.Ratified);
        json.Texts("pareto", found.Pareto.Take(MostFormulas).Select(found.Scenario.Formulas.Name));
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("id", finding.Id);
        json.WriteString("claim", finding.Claim);
        json.WriteString("standing", finding.Standing.ToString());
        json.WriteString("measure", finding.Measure.Name);
        json.Number("value", finding.Measure.Value);
        json.Number("low", finding.Measure.Low);
        json.Number("high", finding.Measure.High);
        json.Number("threshold", finding.Measure.Threshold);
        json.WriteString("status", finding.Measure.Status.ToString());
        json.Texts("why", finding.Why);
        json.Texts("restsOn", finding.RestsOn);
        json.Texts("evidence", finding.Evidence);
        json.Objects(
            "flips",
            finding.Flips,
            f =>
            {
                json.WriteString("path", f.Path);
                json.Number("from", f.From);
                json.Number("turnsAt", f.To);
                json.WriteBoolean("withinRange", f.WithinRange);
                json.Number("distance", f.Distance);
            }
        );
        if (finding.JointFlip is not { } joint)
        {
            json.WriteNull("jointFlip");
            return;
        }

        json.WriteStartObject("jointFlip");
        json.Number("distance", joint.Distance);
        json.Objects("changes", joint.Changes, c => Change(json, c));
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, Change change)
    {
        json.WriteString("path", change.Path);
        json.Number("from", change.From);
        json.Number("to", change.To);
    }

    private static void Formulas(Utf8JsonWriter json, CaseFindings found)
    {
        var outcome = found.Outcome;
        var all = Enumerable.Range(0, found.Scenario.Formulas.Count);
        var listed =
            found.Scenario.Formulas.Count <= MostFormulas ? all : all.Where(f => found.SignedFormulas.Contains(f)).Take(MostFormulas);
        json.Texts("demands", outcome.Model.Demands.Select(d => d.Name));
        json.Objects(
            "formulas",
            listed,
            f =>
            {
                json.WriteString("options", found.Scenario.Formulas.Name(f));
                json.WriteBoolean("signed", found.SignedFormulas.Contains(f));
                json.WriteBoolean("deters", found.Deterring.Contains(f));
                json.Number("attack", outcome.AttackProbability(f));
                json.Numbers("surplus", Enumerable.Range(0, outcome.Model.Demands.Length).Select(d => outcome.Surplus(d, f)));
            }
        );
        json.Objects(
            "hazards",
            found.Shown,
            f =>
            {
                json.WriteString("options", found.Scenario.Formulas.Name(f));
                json.Numbers("hazard", outcome.SolutionOf(f).AsChallenger.Hazard);
            }
        );
    }

    private static void Standoff(Utf8JsonWriter json, CaseFindings found)
    {
        var standoff = found.Standoff;
        json.WriteStartObject("standoff");
        json.Objects("conflicts", standoff.Conflicts, c => json.Texts("demands", c.Select(d => d.Name)));
        json.Objects("corrections", standoff.Corrections, c => json.Texts("demands", c.Select(d => d.Name)));
        json.WriteString("nearest", standoff.Nearest is { } nearest ? found.Scenario.Formulas.Name(nearest) : null);
        json.Objects(
            "deficits",
            standoff.Deficits,
            d =>
            {
                json.WriteString("demand", d.Demand.Name);
                json.Number("amount", d.Amount);
            }
        );
        json.Objects(
            "concessions",
            standoff.Concessions,
            c =>
            {
                json.Number("cost", c.Cost);
                json.Objects("changes", c.Changes, x => Change(json, x));
            }
        );
        json.Objects(
            "swaps",
            standoff.Swaps,
            s =>
            {
                json.WriteString("formula", found.Scenario.Formulas.Name(s.Formula));
                json.Number("attack", s.Attack);
                json.WriteBoolean("deters", s.Deters);
            }
        );
        json.WriteEndObject();
    }

    private static void Readings(Utf8JsonWriter json, CaseFindings found)
    {
        if (found.Curve is { } curve)
        {
            json.WriteStartObject("attackByBelief");
            json.Numbers("belief", curve.Everybody.X);
            json.Numbers("challengerAlone", curve.ChallengerAlone.Y);
            json.Numbers("everybody", curve.Everybody.Y);
            json.Number("detersFrom", curve.DetersFrom ?? double.NaN);
            json.WriteEndObject();
        }

        if (found.Window is { } window)
        {
            json.WriteStartObject("window");
            json.WriteString("formula", found.Scenario.Formulas.Name(window.Formula));
            json.Objects(
                "accepts",
                window.Accepts,
                a =>
                {
                    json.WriteString("demand", a.Demand.Name);
                    Stretches(json, "beliefs", a.Stretches);
                }
            );
            Stretches(json, "deters", window.Deters);
            Stretches(json, "open", window.Open);
            json.WriteEndObject();
        }

        json.Objects(
            "zones",
            found.Zones,
            z =>
            {
                json.WriteString("formula", found.Scenario.Formulas.Name(z.Formula));
                Stretches(json, "zone", z.Zone);
                json.Number("width", z.Width);
                json.Number("attack", z.Attack);
            }
        );
    }

    private static void Stretches(Utf8JsonWriter json, string name, IEnumerable<Stretch> stretches) =>
        json.Objects(
            name,
            stretches,
            s =>
            {
                json.Number("from", s.From);
                json.Number("to", s.To);
            }
        );

    private static void Evidence(Utf8JsonWriter json, CaseFindings found)
    {
        json.Objects(
            "hypotheses",
            found.Ledgers,
            l =>
            {
                json.WriteString("id", l.Hypothesis.Id);
                json.WriteString("claim", l.Hypothesis.Claim);
                json.Number("low", l.Posterior.Low);
                json.Number("central", (double)l.Posterior.Central);
                json.Number("high", l.Posterior.High);
            }
        );
        if (found.RedLine is not { } line)
            return;
        json.WriteStartObject("redLine");
        json.Number("turning", line.Turning);
        json.Number("threatByPosturer", line.ThreatByPosturer);
        json.Number("givesWay", line.GivesWay);
        json.Number("likelihoodRatio", line.LikelihoodRatio);
        json.Number("attackerIfOpposing", line.AttackerIfOpposing);
        json.WriteEndObject();
    }

    private static void Assumption(Utf8JsonWriter json, Parameter parameter)
    {
        json.WriteString("path", parameter.Path);
        json.WriteString("written", parameter.Source.Value.ToString());
        json.Number("central", (double)parameter.Central);
        json.Number("low", parameter.Low);
        json.Number("high", parameter.High);
        json.WriteString("backing", parameter.Source.Backing.ToString());
        json.WriteString("because", parameter.Source.Because);
        json.Texts("evidence", parameter.Source.Evidence);
    }

    private static void Proof(Utf8JsonWriter json, CaseFindings found)
    {
        json.WriteStartObject("proof");
        json.WriteNumber("games", found.Proof.Games);
        json.Number("largestRegret", found.Proof.LargestRegret);
        json.WriteNumber("exactGames", found.Proof.ExactGames);
        json.WriteString("scope", found.Proof.Scope);
        json.WriteEndObject();
    }
}
