using System.Globalization;

namespace Casus.Cli;

/// <summary>Numbers of things in words: "1 source", "2 sources".</summary>
internal static class Counted
{
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
