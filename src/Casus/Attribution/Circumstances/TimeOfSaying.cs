using System.Collections.Frozen;
using Casus.Attribution.Words;

namespace Casus.Attribution.Circumstances;

/// <summary>Words that tell a time of saying from other times.</summary>
internal static class TimeOfSaying
{
    /// <summary>The days of the week from Sunday, as <see cref="DayOfWeek"/> counts.</summary>
    public static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>Parts of a day behind its name.</summary>
    public static readonly FrozenSet<string> Parts = WordList.Of("morning afternoon evening night");

    /// <summary>Before a time, these make it the bound of something else.</summary>
    public static readonly FrozenSet<string> Bounds = WordList.Of(
        "since until till by before after from for through between of next the a an every each this that and or to than"
    );

    /// <summary>Behind a time without preposition, these begin something new.</summary>
    public static readonly FrozenSet<string> Follows = WordList.Of(
        "that in at to during after before as when while from he she it they we i and but with on by the a an there if whether following ahead"
    );

    /// <summary>Participles of making something known: a statement "issued on Tuesday" was made on Tuesday.</summary>
    public static readonly FrozenSet<string> MadeKnown = WordList.Of(
        "published issued released broadcast delivered aired posted printed circulated sent signed dated made televised recorded given streamed"
    );

    /// <summary>Participles of other events that do not end in "-ed".</summary>
    public static readonly FrozenSet<string> Happened = WordList.Of(
        "held met began begun took taken came fell lost won shot struck hit built born left fought broke broken sunk rose grew put"
    );

    /// <summary>Numbers in words, as in "two days ago".</summary>
    public static readonly FrozenDictionary<string, int> Counts = new Dictionary<string, int>
    {
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
