using Casus.Formats.Gambit;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Formats.Gambit;

public sealed class EfgWriterTests
{
    [Fact]
    public void What_is_written_reads_back_to_the_same_document()
    {
        foreach (var sample in GambitSamples.Trees)
        {
            var file = EfgFileTests.Read(sample);
            var again = EfgFileTests.Read(file.Write());

            AssertSame(file, again);
            Assert.Equal(file.Write(), again.Write());
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("a\\b")]
    [InlineData("a\\\\")]
    [InlineData("\\\"x\\")]
    [InlineData("two\nlines\ttab Füße 龍")]
    public void Every_text_can_be_a_label(string label)
    {
        var build = new GameBuilder<double>("A");
        var game = build.Build(build.Decision(0, "set", (label, build.Terminal(1)), ("other", build.Terminal(2))));

        var again = EfgFileTests.Read(EfgFile.From(game, label, label).Write());

        Assert.Equal(label, again.Title);
        Assert.Equal(label, again.Comment);
        Assert.Equal(label, again.ToGame<double>().LabelOfMove(0));
    }

    [Fact]
    public void A_game_written_and_read_is_the_same_game()
    {
        foreach (var sample in GambitSamples.Trees)
        {
            var exact = EfgFileTests.Read(sample).ToGame<Rational>();
            AssertSame(exact, EfgFileTests.Read(EfgFile.From(exact).Write()).ToGame<Rational>());
            var rough = EfgFileTests.Read(sample).ToGame<double>();
            AssertSame(rough, EfgFileTests.Read(EfgFile.From(rough).Write()).ToGame<double>());
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(49)]
    public void Equal_shares_in_doubles_are_written_so_that_they_sum_to_one(int count)
    {
        var build = new GameBuilder<double>("A");
        var game = build.Build(build.Chance([.. Enumerable.Range(0, count).Select(i => ($"{i}", 1.0 / count, build.Terminal(i * 0.1)))]));

        var file = EfgFile.From(game);

        Assert.Equal(Rational.One, file.Sets[0].Probabilities.Select(Rational.Parse).Aggregate((a, b) => a + b));
        AssertSame(game, EfgFileTests.Read(file.Write()).ToGame<double>());
    }

    [Fact]
    public void Uneven_doubles_sum_to_one_too_and_come_back_the_same()
    {
        var build = new GameBuilder<double>("A");
        double[] chances = [0.15000000000000002, 0.3, 0.55];
        var game = build.Build(build.Chance([.. chances.Select((c, i) => ($"{i}", c, build.Terminal(i)))]));

        var file = EfgFile.From(game);

        Assert.Equal(Rational.One, file.Sets[0].Probabilities.Select(Rational.Parse).Aggregate((a, b) => a + b));
        AssertSame(game, EfgFileTests.Read(file.Write()).ToGame<double>());
    }

    internal static void AssertSame(EfgFile left, EfgFile right)
    {
        Assert.Equal((left.Title, left.Comment), (right.Title, right.Comment));
        Assert.Equal(left.Players, right.Players);
        Assert.Equal(left.Nodes, right.Nodes);
        Assert.Equal(left.Sets.Select(s => (s.Player, s.Number, s.Label)), right.Sets.Select(s => (s.Player, s.Number, s.Label)));
        Assert.Equal(left.Sets.SelectMany(s => s.Moves), right.Sets.SelectMany(s => s.Moves));
        Assert.Equal(left.Sets.SelectMany(s => s.Probabilities), right.Sets.SelectMany(s => s.Probabilities));
        Assert.Equal(left.Outcomes.Select(o => (o.Number, o.Label)), right.Outcomes.Select(o => (o.Number, o.Label)));
        Assert.Equal(left.Outcomes.SelectMany(o => o.Payoffs), right.Outcomes.SelectMany(o => o.Payoffs));
    }

    internal static void AssertSame<T>(ExtensiveGame<T> left, ExtensiveGame<T> right)
        where T : struct, System.Numerics.INumber<T>
    {
        Assert.Equal(left.Players, right.Players);
        Assert.Equal(left.NodeCount, right.NodeCount);
        for (var node = 0; node < left.NodeCount; node++)
        {
            Assert.Equal(left.KindOf(node), right.KindOf(node));
            Assert.Equal(left.ParentOf(node), right.ParentOf(node));
            Assert.Equal(left.BranchInto(node), right.BranchInto(node));
            Assert.Equal(left.ChanceInto(node), right.ChanceInto(node));
            if (left.KindOf(node) == NodeKind.Decision)
                Assert.Equal(left.LabelOf(left.InformationSetOf(node)), right.LabelOf(right.InformationSetOf(node)));
            if (left.KindOf(node) == NodeKind.Terminal)
                Assert.Equal(left.PayoffsAt(node).ToArray(), right.PayoffsAt(node).ToArray());
        }
    }
}
