using System.Text.Json;
using Casus.Models.Cases;
using Casus.Numerics;
using Casus.Workbench.Hosting;

namespace Casus.Workbench.Analyses;

/// <summary>Numbers moved for one answer, read from a request.</summary>
internal static class MovedValues
{
    private const int Most = 2000;
    private const int LongestNumber = 60;

    /// <summary>The numbers by path; a problem that names the one at fault.</summary>
    private static Dictionary<string, Rational> Read(IReadOnlyDictionary<string, JsonElement>? values)
    {
        var moved = new Dictionary<string, Rational>(StringComparer.Ordinal);
        if (values is null)
            return moved;
        if (values.Count > Most)
            throw Problem.Of(ProblemCode.TooMany, $"At most {Most} numbers are moved at once.").Thrown();
        foreach (var (path, value) in values)
            moved[path] = Number(path, value);
        return moved;
    }

    /// <summary>The numbers by path, each one that the case has and may have that value.</summary>
    public static Dictionary<string, Rational> Of(CaseReading reading, IReadOnlyDictionary<string, JsonElement>? values)
    {
        var moved = Read(values);
        foreach (var (path, value) in moved)
            Check(reading.Parameter(path) ?? throw Unknown(path), value);
        return moved;
    }

    /// <summary>The case around those of the numbers that its games and worths rest on.</summary>
    public static CaseModel Around(CaseModel model, IReadOnlyDictionary<string, Rational> moved)
    {
        var slots = new Dictionary<int, Rational>();
        foreach (var (path, value) in moved)
        {
            if (model.Space.Find(path) is { } slot)
                slots[slot.Index] = value;
        }

        return model.Around(slots);
    }

    private static ProblemException Unknown(string path) =>
        (
            Problem.Of(
                ProblemCode.UnknownParameter,
                $"The case has no number '{path}' that its games rest on; /parameters lists them."
            ) with
            {
                Field = path,
            }
        ).Thrown();

    private static void Check(Parameter parameter, Rational value)
    {
        if (!parameter.Source.Domain.Contains(value))
            throw Outside(parameter.Path, $"'{parameter.Path}' must be {parameter.Source.Domain.Name}.");
        if (!parameter.IsFree)
            throw Outside(parameter.Path, $"'{parameter.Path}' is part of a whole and cannot move alone; change it in the file.");
    }

    private static ProblemException Outside(string path, string why) =>
        (Problem.Of(ProblemCode.OutOfDomain, why) with { Field = path }).Thrown();

    private static Rational Number(string path, JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString()!.Trim(),
            _ => "",
        };
        // A number with an exponent of millions would be exact and never end.
        var exponent = text.AsSpan().IndexOfAny('e', 'E');
        var isModest =
            exponent < 0
            || (
                int.TryParse(
                    text.AsSpan(exponent + 1),
                    System.Globalization.NumberStyles.AllowLeadingSign,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var power
                )
                && Math.Abs(power) <= 30
            );
        if (text.Length is > 0 and <= LongestNumber && isModest)
        {
            if (Rational.TryParse(text, out var exact))
                return exact;
            if (double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var rounded) && double.IsFinite(rounded))
                return Rational.FromDouble(rounded);
        }

        throw (
            Problem.Of(ProblemCode.BadRequest, $"The value for '{path}' is no number; write 0.3, \"0.3\" or \"1/3\".") with
            {
                Field = path,
            }
        ).Thrown();
    }
}
