using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Formats.Gambit;

/// <summary>A Gambit <c>.nfg</c> file: a game in strategic form with every number as it was written. Immutable.</summary>
/// <remarks>The first player's strategy turns fastest, in both versions of the format.</remarks>
public sealed class NfgFile
{
    internal NfgFile(
        string title,
        string comment,
        ImmutableArray<string> players,
        ImmutableArray<ImmutableArray<string>> strategies,
        ImmutableArray<string> payoffs,
        ImmutableArray<EfgOutcome> outcomes,
        ImmutableArray<int> outcomeOf
    )
    {
        (Title, Comment, Players, Strategies) = (title, comment, players, strategies);
        (Payoffs, Outcomes, OutcomeOf) = (payoffs, outcomes, outcomeOf);
    }

    /// <summary>The game's title.</summary>
    public string Title { get; }

    /// <summary>The comment; empty if there is none.</summary>
    public string Comment { get; }

    /// <summary>The players' names as written, perhaps empty or repeated.</summary>
    public ImmutableArray<string> Players { get; }

    /// <summary>The labels of each player's strategies; numbers from one where the file only counts them.</summary>
    public ImmutableArray<ImmutableArray<string>> Strategies { get; }

    /// <summary>Whether payoffs are given by outcomes with numbers, not profile by profile.</summary>
    public bool HasOutcomes => !OutcomeOf.IsDefault;

    /// <summary>The payoffs as written, profile by profile, in each the players in order; none in the version with outcomes.</summary>
    public ImmutableArray<string> Payoffs { get; }

    /// <summary>The outcomes in order; their numbers are their places from one. None in the version with payoffs.</summary>
    public ImmutableArray<EfgOutcome> Outcomes { get; }

    /// <summary>The number of each profile's outcome, zero for none; the default in the version with payoffs.</summary>
    public ImmutableArray<int> OutcomeOf { get; }

    /// <summary>Reads a file's text. Linear in its length.</summary>
    /// <param name="file">The file's name, for the diagnostics.</param>
    /// <param name="text">What is in it.</param>
    public static Parsed<NfgFile> Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        return NfgReader.Read(file, text);
    }

    /// <summary>The file of a game, in the version with payoffs.</summary>
    public static NfgFile From<T>(StrategicGame<T> game, string title = "", string comment = "")
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(comment);
        var payoffs = ImmutableArray.CreateBuilder<string>(checked(game.ProfileCount * game.PlayerCount));
        for (var profile = 0; profile < game.ProfileCount; profile++)
        for (var player = 0; player < game.PlayerCount; player++)
            payoffs.Add(ExactText.Write(game.PayoffsOf(player)[profile]));
        return new(title, comment, game.Players, game.Strategies, payoffs.MoveToImmutable(), [], default);
    }

    /// <summary>The file's text. It reads back to the same document.</summary>
    public string Write() => NfgWriter.Write(this);

    /// <summary>The game, in exact fractions or in doubles; names that are empty or occur twice are made unique.</summary>
    /// <exception cref="NotSupportedException">The type of number is neither <see cref="Casus.Numerics.Rational"/> nor double.</exception>
    public StrategicGame<T> ToGame<T>()
        where T : struct, INumber<T>
    {
        var profiles = HasOutcomes ? OutcomeOf.Length : Payoffs.Length / Players.Length;
        var tables = new ImmutableArray<T>[Players.Length];
        for (var player = 0; player < tables.Length; player++)
        {
            var byOutcome = Outcomes.Select(outcome => ExactText.As<T>(outcome.Payoffs[player])).ToArray();
            var table = ImmutableArray.CreateBuilder<T>(profiles);
            for (var profile = 0; profile < profiles; profile++)
                table.Add(
                    !HasOutcomes ? ExactText.As<T>(Payoffs[(profile * Players.Length) + player])
                    : OutcomeOf[profile] == 0 ? T.Zero
                    : byOutcome[OutcomeOf[profile] - 1]
                );
            tables[player] = table.MoveToImmutable();
        }

        return new(UniqueLabels.Of(Players), [.. Strategies.Select(UniqueLabels.Of)], tables);
    }
}
