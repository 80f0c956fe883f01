using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Casus.Cli.Commands.Games;

/// <summary>How long a solver may take: it then stops and shows the best it found, with its regret.</summary>
internal static class TimeLimit
{
    public static Option<TimeSpan?> Option() =>
        new("--time-limit")
        {
            Description = "Stop after so long, such as 30s, 5m or 1h, and show the best found with its regret.",
            CustomParser = Parse,
        };

    private static TimeSpan? Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        var unit = text.Length > 0 ? text[^1] : ' ';
        var scale = unit switch
        {
            's' => 1,
            'm' => 60,
            'h' => 3600,
            _ => 0,
        };
        var digits = scale == 0 ? text : text[..^1];
        if (
            double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount * Math.Max(scale, 1) is > 0 and < 1e7 and var seconds
        )
            return TimeSpan.FromSeconds(seconds);
        result.AddError($"'{text}' is no time: write 30s, 5m or 1h.");
        return null;
    }
}
