using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Casus.Equilibria.Quantal;
using Casus.Games;

namespace Casus.Benchmarks;

/// <summary>Branches of logit equilibria from blind chance to λ = 1000, payoffs uniform on [0, 1]. An operation is one whole branch.</summary>
[MemoryDiagnoser]
public class LogitBenchmark
{
    private const double Lambda = 1000;
    private ExtensiveGame<double> _signalling = null!;
    private StrategicGame<double> _three = null!;
    private StrategicGame<double> _ten = null!;
    private StrategicGame<double> _large = null!;

    /// <summary>The seed of the payoffs: how long a branch is depends on them.</summary>
    [Params(1, 2, 3, 4, 5)]
    public int Seed { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _signalling = Signalling(Seed, 8);
        _three = Form(Seed, 10, 10, 10);
        _ten = Form(Seed, [.. Enumerable.Repeat(2, 10)]);
        _large = Form(Seed, 100, 100);
    }

    [Benchmark(Description = "signalling 8³")]
    public int SignallingOfEight() => Steps(LogitResponse.Solve(_signalling, Lambda));

    [Benchmark(Description = "3 players × 10")]
    public int ThreePlayers() => Steps(MixedLogitResponse.Solve(_three, Lambda));

    [Benchmark(Description = "10 players × 2")]
    public int TenPlayers() => Steps(MixedLogitResponse.Solve(_ten, Lambda));

    [Benchmark(Description = "2 players × 100")]
    public int TwoPlayers() => Steps(MixedLogitResponse.Solve(_large, Lambda));

    private static int Steps<TPoint>(LogitOutcome<TPoint> outcome) =>
        outcome is LogitOutcome<TPoint>.Reached reached
            ? reached.Path.Length
            : throw new InvalidOperationException("The branch was not followed to its goal, so its time says nothing.");

    private static ExtensiveGame<double> Signalling(int seed, int count)
    {
        var random = new Random(seed);
        (double, double)[] payoffs =
        [
            .. Enumerable.Range(0, count * count * count).Select(_ => (random.NextDouble(), random.NextDouble())),
        ];
        return new SignallingGame<double>(
            "Sender",
            "Receiver",
            [.. Names(count).Select(name => (name, 1.0 / count))],
            Names(count),
            Names(count),
            (type, message, response) => payoffs[(((type * count) + message) * count) + response]
        ).ToGame();
    }

    private static StrategicGame<double> Form(int seed, params int[] counts)
    {
        var random = new Random(seed);
        var profiles = counts.Aggregate(1, (product, count) => product * count);
        ImmutableArray<double>[] tables =
        [
            .. counts.Select(_ => Enumerable.Range(0, profiles).Select(_ => random.NextDouble()).ToImmutableArray()),
        ];
        return new(Names(counts.Length), [.. counts.Select(Names)], tables);
    }

    private static ImmutableArray<string> Names(int count) =>
        [.. Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture))];
}
