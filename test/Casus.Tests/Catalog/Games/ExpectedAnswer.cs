using System.Text.Json;
using Casus.Numerics;

namespace Casus.Tests.Catalog.Games;

/// <summary>What is known of a game of the catalogue: the file beside it, read.</summary>
internal sealed class ExpectedAnswer(JsonElement root)
{
    public JsonElement Class => root.GetProperty("class");

    public IEnumerable<ExpectedProfile> Profiles =>
        root.TryGetProperty("equilibria", out var equilibria) && equilibria.TryGetProperty("profiles", out var profiles)
            ? profiles.EnumerateArray().Select(profile => new ExpectedProfile(profile))
            : [];

    public string Concept => root.GetProperty("equilibria").GetProperty("concept").GetString()!;

    public bool IsComplete => root.GetProperty("equilibria").TryGetProperty("complete", out var complete) && complete.GetBoolean();

    /// <summary>The value to the first player, if the game has one, and how exactly it is known.</summary>
    public (Rational Value, Rational Precision)? Value =>
        root.TryGetProperty("value", out var value) ? (Rational.Parse(value.GetString()!), Precision(root)) : null;

    public int? Count(string what) =>
        root.TryGetProperty("equilibria", out var equilibria) && equilibria.TryGetProperty(what, out var count) ? count.GetInt32() : null;

    public static ExpectedAnswer Read(string path) => new(JsonDocument.Parse(File.ReadAllText(path)).RootElement);

    public static Rational Precision(JsonElement element) =>
        element.TryGetProperty("precision", out var precision) ? Rational.Parse(precision.ToString()) : Rational.Zero;
}

/// <summary>One profile that is claimed, with its payoffs.</summary>
internal sealed class ExpectedProfile(JsonElement profile)
{
    public JsonElement Strategies => profile.GetProperty("strategies");

    public Rational Precision => ExpectedAnswer.Precision(profile);

    public Rational[] Payoffs =>
        profile.TryGetProperty("payoffs", out var payoffs)
            ? [.. payoffs.EnumerateArray().Select(payoff => Rational.Parse(payoff.GetString()!))]
            : [];

    public bool Satisfies(string concept) => Has("satisfies", concept);

    public bool Fails(string concept) => Has("fails", concept);

    private bool Has(string member, string concept) =>
        profile.TryGetProperty(member, out var concepts) && concepts.EnumerateArray().Any(item => item.GetString() == concept);
}
