using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Casus.Equilibria;
using Casus.Equilibria.Correlated;
using Casus.Equilibria.Methods;
using Casus.Numerics;

namespace Casus.Formats.Profiles;

/// <summary>Writes what a method found as JSON: profiles in the form that <see cref="ProfileFile"/> reads, numbers in strings, exact.</summary>
public static class SolutionJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document, ended by a line break.</summary>
    public static string Write(string title, MethodChoice choice, MethodAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(answer);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("game", title);
            writer.WriteString("method", choice.Method.Name);
            writer.WriteString("because", choice.Because);
            writer.WriteString("completeness", Word(answer.Completeness));
            writer.WriteStartArray("equilibria");
            foreach (var equilibrium in answer.Equilibria)
                Write(writer, equilibrium);
            writer.WriteEndArray();
            writer.WriteStartArray("remarks");
            foreach (var remark in answer.Remarks)
                writer.WriteStringValue(remark);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static string Word(Completeness completeness) =>
        completeness switch
        {
            Completeness.All => "all",
            Completeness.Some => "some",
            Completeness.Undecided => "undecided",
            Completeness.Stopped => "stopped",
            _ => "out-of-scope",
        };

    private static void Write(Utf8JsonWriter writer, Equilibrium equilibrium)
    {
        writer.WriteStartObject();
        switch (equilibrium)
        {
            case Equilibrium.InTree<Rational> exact:
                Write(writer, exact.Certificate);
                break;
            case Equilibrium.InTree<double> floating:
                Write(writer, floating.Certificate);
                break;
            case Equilibrium.InStrategies<Rational> exact:
                Write(writer, exact.Certificate);
                break;
            case Equilibrium.InStrategies<double> floating:
                Write(writer, floating.Certificate);
                break;
            case Equilibrium.Jointly<Rational> exact:
                Write(writer, exact.Certificate);
                break;
            case Equilibrium.Jointly<double> floating:
                Write(writer, floating.Certificate);
                break;
            case Equilibrium.Recommended<Rational> exact:
                Write(writer, exact.Certificate);
                break;
            case Equilibrium.Recommended<double> floating:
                Write(writer, floating.Certificate);
                break;
            default:
                throw new ArgumentException("An equilibrium of no known form.", nameof(equilibrium));
        }

        writer.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter writer, Certificate<T> certificate)
        where T : struct, INumber<T>
    {
        var (game, profile) = (certificate.Assessment.Game, certificate.Assessment.Profile);
        Payoffs(writer, game.Players, certificate.Values);
        writer.WriteStartObject("profile");
        for (var player = 0; player < game.PlayerCount; player++)
        {
            writer.WriteStartObject(game.Players[player]);
            for (var set = 0; set < game.InformationSetCount; set++)
            {
                if (game.PlayerOf(set) != player)
                    continue;
                writer.WriteStartObject(game.LabelOf(set));
                for (var branch = 0; branch < game.MoveCountOf(set); branch++)
                    Number(writer, game.MovesOf(set)[branch], profile.Probabilities[game.FirstMoveOf(set) + branch]);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartObject("certificate");
        writer.WriteBoolean("exact", certificate.IsExact);
        writer.WriteBoolean("nash", certificate.IsNash);
        writer.WriteBoolean("perfectBayesian", certificate.Holds);
        if (certificate.Regrets is { } regrets)
            Number(writer, "largestRegret", regrets.Aggregate(T.Zero, T.Max));
        Number(writer, "largestGain", certificate.MaxGain);
        writer.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter writer, StrategicCertificate<T> certificate)
        where T : struct, INumber<T>
    {
        var (game, profile) = (certificate.Profile.Game, certificate.Profile);
        Payoffs(writer, game.Players, certificate.Values);
        writer.WriteStartObject("profile");
        for (var player = 0; player < game.PlayerCount; player++)
        {
            writer.WriteStartObject(game.Players[player]);
            for (var strategy = 0; strategy < game.StrategyCountOf(player); strategy++)
                Number(writer, game.Strategies[player][strategy], profile.Of(player)[strategy]);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartObject("certificate");
        writer.WriteBoolean("exact", certificate.IsExact);
        writer.WriteBoolean("nash", certificate.IsNash);
        Number(writer, "largestRegret", certificate.MaxRegret);
        writer.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter writer, CorrelatedCertificate<T> certificate)
        where T : struct, INumber<T>
    {
        var game = certificate.Distribution.Game;
        Payoffs(writer, game.Players, certificate.Payoffs);
        writer.WriteStartArray("draws");
        foreach (var (profile, probability) in certificate.Distribution.Drawn())
        {
            writer.WriteStartObject();
            Number(writer, "probability", probability);
            writer.WriteStartArray("strategies");
            for (var player = 0; player < profile.Length; player++)
                writer.WriteStringValue(game.Strategies[player][profile[player]]);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("certificate");
        writer.WriteBoolean("exact", certificate.IsExact);
        writer.WriteBoolean(certificate.Rule == ObedienceRule.EachRecommendation ? "correlated" : "coarseCorrelated", certificate.Holds);
        Number(writer, "largestRegret", certificate.MaxRegret);
        writer.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter writer, ExtensiveCorrelatedCertificate<T> certificate)
        where T : struct, INumber<T>
    {
        Payoffs(writer, certificate.Game.Players, certificate.Payoffs);
        writer.WriteStartArray("outcomes");
        foreach (var probability in certificate.Outcomes)
            writer.WriteStringValue(Text(probability));
        writer.WriteEndArray();
        writer.WriteStartObject("certificate");
        writer.WriteBoolean("exact", certificate.IsExact);
        writer.WriteBoolean("extensiveFormCorrelated", certificate.Holds);
        Number(writer, "largestTemptation", certificate.MaxTemptation);
        writer.WriteEndObject();
    }

    private static void Payoffs<T>(Utf8JsonWriter writer, IReadOnlyList<string> players, IReadOnlyList<T> values)
        where T : struct, INumber<T>
    {
        writer.WriteStartObject("payoffs");
        for (var player = 0; player < players.Count; player++)
            Number(writer, players[player], values[player]);
        writer.WriteEndObject();
    }

    private static void Number<T>(Utf8JsonWriter writer, string name, T number)
        where T : struct, INumber<T> => writer.WriteString(name, Text(number));

    private static string Text<T>(T number)
        where T : struct, INumber<T> => number is Rational exact ? exact.ToString() : number.ToString("R", CultureInfo.InvariantCulture);
}
