using System.Collections.Immutable;
using System.Text.Json;
using Casus.Equilibria;
using Casus.Equilibria.Enumeration;
using Casus.Equilibria.Pure;
using Casus.Formats.Gambit;
using Casus.Formats.Games;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Catalog.Games;

/// <summary>Every game of the catalogue loads, is of its class, is written back, and has the answer that is known.</summary>
public sealed class GameCatalogTests
{
    private static readonly string Folder = Path.Combine(Approved.Root, "catalog", "games");

    public static TheoryData<string> Trees => Files("*.efg");

    public static TheoryData<string> Tables => Files("*.nfg");

    [Fact]
    public void There_are_sixty_games_or_more() => Assert.InRange(Trees.Count + Tables.Count, 60, 1000);

    [Theory]
    [MemberData(nameof(Trees))]
    public void A_tree_has_its_known_answer(string file)
    {
        var document = ReadTree(file);
        var (game, known) = (document.ToGame<Rational>(), Known(file));

        Assert.Equal(document.Write(), Again(document).Write());
        var kind = GameClass.Of(game);
        Holds(known.Class, "players", kind.Players);
        Holds(known.Class, "nodes", game.NodeCount);
        Holds(known.Class, "chance", kind.HasChance);
        Holds(known.Class, "perfectRecall", kind.HasPerfectRecall);
        Holds(known.Class, "perfectInformation", kind.HasPerfectInformation);
        if (kind.Players == 2)
            Holds(known.Class, "constantSum", kind.IsConstantSum);
        foreach (var expected in known.Profiles)
        {
            var certificate = Verifier.Check(
                Assessment<Rational>.FromBayes(ProfileOf(game, expected.Strategies)),
                tolerance: Slack(game, expected.Precision)
            );
            if (kind.HasPerfectRecall)
                Assert.True(certificate.IsNash, $"{file}: a profile has regret {certificate.Regrets!.Value.Max()}.");
            Pays(expected, certificate.Values);
            if (known.Value is var (value, precision) && kind.IsConstantSum)
                Assert.True(Rational.Abs(certificate.Values[0] - value) <= precision, $"{file}: the value is {certificate.Values[0]}.");
        }
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void Subgame_perfect_equilibria_with_perfect_information_are_those_that_backward_induction_finds(string file)
    {
        var (game, known) = (ReadTree(file).ToGame<Rational>(), Known(file));
        if (!GameClass.Of(game).HasPerfectInformation)
            return;

        var found = Assert.IsType<Solution<Certificate<Rational>>.Found>(BackwardInduction.Solve(game, limit: 4096));

        Assert.NotEmpty(found.Equilibria);
        foreach (var expected in known.Profiles)
        {
            var profile = ProfileOf(game, expected.Strategies);
            var isPure = profile.Probabilities.All(probability => probability.IsWhole);
            var isFound = found.Equilibria.Any(certificate =>
                certificate.Assessment.Profile.Probabilities.SequenceEqual(profile.Probabilities)
            );
            if (isPure && expected.Satisfies("subgame-perfect"))
                Assert.True(isFound, $"{file}: a subgame-perfect equilibrium was not found.");
            if (expected.Fails("subgame-perfect"))
                Assert.False(isFound, $"{file}: backward induction found what is not subgame-perfect.");
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_has_its_known_answer(string file)
    {
        var document = ReadTable(file);
        var (game, known) = (document.ToGame<Rational>(), Known(file));

        Assert.Equal(document.Write(), NfgFile.Read(file, document.Write()).Value!.Write());
        Holds(known.Class, "players", game.PlayerCount);
        Holds(known.Class, "profiles", game.ProfileCount);
        if (game.PlayerCount == 2)
            Holds(known.Class, "constantSum", GameClass.Of(game).IsConstantSum);
        foreach (var expected in known.Profiles)
        {
            var certificate = StrategicCertificate<Rational>.Check(ProfileOf(game, expected.Strategies), Slack(game, expected.Precision));
            Assert.True(certificate.IsNash, $"{file}: a profile has regret {certificate.MaxRegret}.");
            Pays(expected, certificate.Values);
        }

        if (known.Count("pure") is { } pure)
            Assert.Equal(
                pure,
                PureEquilibria.Solve(game) is Solution<StrategicCertificate<Rational>>.Found found ? found.Equilibria.Length : 0
            );
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Enumeration_finds_exactly_the_equilibria_that_are_known(string file)
    {
        var (game, known) = (ReadTable(file).ToGame<Rational>(), Known(file));
        if (game.PlayerCount != 2 || game.StrategyCount > 32 || !known.IsComplete || known.Concept != "nash")
            return;

        var found = Assert.IsType<Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.Found>(BimatrixEnumeration.Solve(game));

        Assert.True(found.IsComplete);
        var extremes = found.Equilibria.SelectMany(component => component.Extremes).Select(Text).Order(StringComparer.Ordinal).ToList();
        if (known.Count("count") is { } count)
            Assert.Equal(count, extremes.Count);
        if (known.Count("components") is { } components)
            Assert.Equal(components, found.Equilibria.Length);
        if (known.Profiles.All(profile => profile.Precision == Rational.Zero) && known.Profiles.Count() == extremes.Count)
            Assert.Equal(
                known
                    .Profiles.Select(profile => Text(StrategicCertificate<Rational>.Check(ProfileOf(game, profile.Strategies))))
                    .Order(StringComparer.Ordinal),
                extremes
            );

        static string Text(StrategicCertificate<Rational> certificate) => string.Join(' ', certificate.Profile.Probabilities);
    }

    private static TheoryData<string> Files(string pattern) =>
        [
            .. Directory
                .GetFiles(Folder, pattern, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file))
                .Order(StringComparer.Ordinal),
        ];

    private static ExpectedAnswer Known(string file) =>
        ExpectedAnswer.Read(Path.Combine(Folder, Path.ChangeExtension(file, ".expected.json")));

    private static EfgFile ReadTree(string file) => Assert.IsType<GameFile.Tree>(Read(file)).File;

    private static NfgFile ReadTable(string file) => Assert.IsType<GameFile.Table>(Read(file)).File;

    private static GameFile Read(string file)
    {
        var parsed = GameReader.Read(file, File.ReadAllText(Path.Combine(Folder, file)));
        Assert.True(parsed.IsValid, parsed.Render());
        return parsed.Value;
    }

    private static EfgFile Again(EfgFile document) => EfgFile.Read("again.efg", document.Write()).Value!;

    private static void Holds(JsonElement kind, string property, int value)
    {
        if (kind.TryGetProperty(property, out var expected))
            Assert.Equal(expected.GetInt32(), value);
    }

    private static void Holds(JsonElement kind, string property, bool value)
    {
        if (kind.TryGetProperty(property, out var expected))
            Assert.Equal(expected.GetBoolean(), value);
    }

    private static void Pays(ExpectedProfile expected, ImmutableArray<Rational> values)
    {
        foreach (var (payoff, value) in expected.Payoffs.Zip(values))
            Assert.True(Rational.Abs(payoff - value) <= expected.Precision, $"A payoff is {value}, not {payoff}.");
    }

    // A profile known to some decimals has a regret of that order times what is at stake.
    private static Rational Slack(ExtensiveGame<Rational> game, Rational precision)
    {
        var stake = Rational.Zero;
        for (var node = 0; precision.Sign > 0 && node < game.NodeCount; node++)
            if (game.KindOf(node) == NodeKind.Terminal)
                foreach (var payoff in game.PayoffsAt(node))
                    stake += Rational.Abs(payoff);
        return stake * precision * game.MoveCount * 4;
    }

    private static Rational Slack(StrategicGame<Rational> game, Rational precision)
    {
        var stake = Rational.Zero;
        for (var player = 0; player < game.PlayerCount; player++)
            foreach (var payoff in game.PayoffsOf(player))
                stake += Rational.Abs(payoff);
        return stake * precision * game.StrategyCount * 4;
    }

    private static Profile<Rational> ProfileOf(ExtensiveGame<Rational> game, JsonElement players)
    {
        var probabilities = Profile<Rational>.Uniform(game).Probabilities.ToArray();
        foreach (var player in players.EnumerateObject())
        foreach (var set in player.Value.EnumerateObject())
        {
            var number = SetOf(game, game.Players.IndexOf(player.Name), set.Name);
            Fill(set.Value, game.MovesOf(number).ToArray(), probabilities.AsSpan(game.FirstMoveOf(number), game.MoveCountOf(number)));
        }

        return Profile<Rational>.Of(game, probabilities);
    }

    // Where sets of two players have the same label, each gets a number behind it when it is read.
    private static int SetOf(ExtensiveGame<Rational> game, int player, string label) =>
        Enumerable
            .Range(0, game.InformationSetCount)
            .Single(set =>
                game.PlayerOf(set) == player
                && (
                    game.LabelOf(set) == label
                    || (game.LabelOf(set).LastIndexOf('_') is var mark and > 0 && game.LabelOf(set)[..mark] == label)
                )
            );

    private static MixedProfile<Rational> ProfileOf(StrategicGame<Rational> game, JsonElement players)
    {
        var probabilities = new Rational[game.StrategyCount];
        foreach (var player in players.EnumerateObject())
        {
            var seat = game.Players.IndexOf(player.Name);
            Fill(player.Value, [.. game.Strategies[seat]], probabilities.AsSpan(game.FirstStrategyOf(seat), game.StrategyCountOf(seat)));
        }

        return MixedProfile<Rational>.Of(game, probabilities);
    }

    // Decimals need not add up to one exactly, so they are scaled; fractions do, and scaling leaves them alone.
    private static void Fill(JsonElement choices, string[] labels, Span<Rational> probabilities)
    {
        probabilities.Clear();
        var sum = Rational.Zero;
        foreach (var choice in choices.EnumerateObject())
            sum += probabilities[Array.IndexOf(labels, choice.Name)] = Rational.Parse(choice.Value.GetString()!);
        foreach (ref var probability in probabilities)
            probability /= sum;
    }
}
