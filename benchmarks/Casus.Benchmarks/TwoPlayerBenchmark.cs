using BenchmarkDotNet.Attributes;
using Casus.Equilibria.Enumeration;
using Casus.Equilibria.Lemke;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Benchmarks;

/// <summary>Two-player solvers on random games: all equilibria exactly, and one equilibrium by paths.</summary>
public class TwoPlayerBenchmark
{
    private StrategicGame<Rational> _small = StrategicGame<Rational>.Bimatrix(new Rational[1, 1], new Rational[1, 1]);
    private StrategicGame<double> _large = StrategicGame<double>.Bimatrix(new double[1, 1], new double[1, 1]);
    private ExtensiveGame<Rational>? _exactTree;
    private ExtensiveGame<double>? _tree;

    /// <summary>Which game: everything random is drawn from it.</summary>
    [Params(0, 1, 2)]
    public int Seed { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(Seed);
        _small = Bimatrix(16, () => (Rational)random.Next(100));
        _large = Bimatrix(100, random.NextDouble);
        _exactTree = Signalling(4, new Rational(1, 4), () => (Rational)random.Next(100));
        _tree = Signalling(12, 1.0 / 12, random.NextDouble);
    }

    [Benchmark(Description = "all equilibria, 16 × 16, exact")]
    public object AllOfBimatrix() => BimatrixEnumeration.Solve(_small);

    [Benchmark(Description = "all equilibria, signalling 4³, exact")]
    public object AllOfTree() => TreeEnumeration.Solve(_exactTree!);

    [Benchmark(Description = "Lemke–Howson, 100 × 100, doubles")]
    public object OneOfBimatrix() => LemkeHowson.Solve(_large);

    [Benchmark(Description = "Lemke on the sequence form, signalling 12³, doubles")]
    public object OneOfTree() => SequenceFormLemke.Solve(_tree!);

    private static StrategicGame<T> Bimatrix<T>(int size, Func<T> draw)
        where T : struct, System.Numerics.INumber<T>
    {
        var (first, second) = (new T[size, size], new T[size, size]);
        for (var row = 0; row < size; row++)
        for (var column = 0; column < size; column++)
            (first[row, column], second[row, column]) = (draw(), draw());
        return StrategicGame<T>.Bimatrix(first, second);
    }

    private static ExtensiveGame<T> Signalling<T>(int size, T prior, Func<T> draw)
        where T : struct, System.Numerics.INumber<T> =>
        new SignallingGame<T>(
            "Sender",
            "Receiver",
            [.. Enumerable.Range(0, size).Select(type => ($"type {type}", prior))],
            [.. Enumerable.Range(0, size).Select(message => $"message {message}")],
            [.. Enumerable.Range(0, size).Select(response => $"response {response}")],
            (_, _, _) => (draw(), draw())
        ).ToGame();
}
