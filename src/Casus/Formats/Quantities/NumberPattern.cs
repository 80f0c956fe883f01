using System.Text.Json.Nodes;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>The short form of numbers as a JSON Schema: enough for an editor to tell a slip while it is typed.</summary>
internal static class NumberPattern
{
    // Kept to what every dialect of regular expressions knows.
    private const string Decimal = "([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?";

    /// <summary>The schema of a number, a range or a law.</summary>
    public static JsonObject Schema(Domain domain, bool withPosterior, bool mayBeRange = true)
    {
        List<string> forms = [Value(domain), .. LawForms(domain, mayBeRange)];
        if (mayBeRange)
            forms.Add(Range(domain));
        if (withPosterior)
            forms.Add("posterior\\([^()]+\\)");
        return Either(domain, forms);
    }

    /// <summary>The schema of a number or a range.</summary>
    public static JsonObject BoundsSchema(Domain domain) => Either(domain, [Value(domain), Range(domain)]);

    /// <summary>The schema of a number alone.</summary>
    public static JsonObject PointSchema(Domain domain) => Either(domain, [Value(domain)]);

    /// <summary>The pattern of a number alone, as the text of a key.</summary>
    public static string PointPattern(Domain domain) => Whole([Value(domain)]);

    private static JsonObject Either(Domain domain, IEnumerable<string> forms)
    {
        var number = new JsonObject { ["type"] = "number" };
        if (domain.Least is { } least)
            number["minimum"] = (double)least;
        if (domain.Most is { } most)
            number["maximum"] = (double)most;
        var text = new JsonObject { ["type"] = "string", ["pattern"] = Whole(forms) };
        return new() { ["anyOf"] = new JsonArray(number, text) };
    }

    private static string Whole(IEnumerable<string> forms) => $"^ *({string.Join('|', forms)}) *$";

    private static string Value(Domain domain) => Signed(domain.Least == Rational.Zero ? "\\+?" : "[-+\u2212]?");

    private static string Signed(string sign) => $"{sign}{Decimal}( *%| */ *{Decimal}| +in +{Decimal})?";

    private static string Range(Domain domain) =>
        $"{Value(domain)} +to +{Value(domain)}( +as +(normal|log-?normal|logit-?normal|beta|uniform))?";

    private static IEnumerable<string> LawForms(Domain domain, bool withCompounds)
    {
        var (value, any) = (Value(domain), Signed("[-+\u2212]?"));
        foreach (var (name, counts) in LawReader.Counts)
        {
            foreach (var count in counts)
                yield return $"{name} *\\( *{any}( *, *{any}){{{count - 1}}} *\\)";
        }

        if (withCompounds)
            yield return $"({string.Join('|', CompoundLaws.Names)}) *\\(.*\\)";
        yield return $"discrete *\\( *{value} *: *{any}( *, *{value} *: *{any})* *\\)";
    }
}
