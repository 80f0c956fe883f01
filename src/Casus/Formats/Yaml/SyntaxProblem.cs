using YamlDotNet.Core;

namespace Casus.Formats.Yaml;

/// <summary>What a YAML parser finds, in words an author can act on.</summary>
internal static class SyntaxProblem
{
    // Fragments of the parser's messages, the more special first.
    private static readonly (string Fragment, string Problem, string Remedy)[] Known =
    [
        (
            "quoted scalar",
            "A quotation mark is opened and not closed.",
            "Close it. Inside '…' write '' for an apostrophe, inside \"…\" write \\\"."
        ),
        ("parse the version", "A line that begins with % is taken for a directive.", "Put text that begins with % into quotes."),
        (
            "apping values are not allowed",
            "A second colon stands on this line, or the line is indented too far.",
            "Put text that contains ': ' into quotes, and give keys of one group the same indentation."
        ),
        (
            "nvalid mapping",
            "A second colon stands on this line, or the line is indented too far.",
            "Put text that contains ': ' into quotes, and give keys of one group the same indentation."
        ),
        ("simple key", "A key and its colon are expected here.", "Write 'key: value', or indent the line if it continues the text above."),
        (
            "block mapping",
            "The line does not fit the lines above it.",
            "Give all keys of one group the same indentation, and put text that has quotation marks inside wholly into quotes."
        ),
        ("block collection", "The line does not fit the list above it.", "Begin each item with '- ' at the same indentation."),
        ("cannot start any token", "Text may not begin with this character.", "Put the text into quotes."),
        ("anchor", "A name is expected after & or *.", "Put text that begins with & or * into quotes."),
        ("alias", "A name is expected after & or *.", "Put text that begins with & or * into quotes."),
        ("tag", "A word that begins with ! is taken for a tag.", "Put text that begins with ! into quotes."),
        ("block scalar", "The text after | or > does not begin as it must.", "Begin it on the next line, indented."),
        ("directive", "A line that begins with % is taken for a directive.", "Put text that begins with % into quotes."),
        ("document start", "Something stands outside the document.", "Begin all top keys in the first column, and delete lines of '...'."),
    ];

    /// <summary>What a parser's error means.</summary>
    /// <param name="error">The error.</param>
    /// <param name="unclosed">The innermost brace or bracket that is open.</param>
    /// <param name="source">The file.</param>
    public static (string Problem, string Remedy, Place Place) Describe(YamlException error, Place? unclosed, SourceText source)
    {
        var place = new Place(source, Math.Max(1, (int)error.Start.Line), Math.Max(1, (int)error.Start.Column));
        foreach (var (fragment, problem, remedy) in Known)
        {
            if (error.Message.Contains(fragment, StringComparison.OrdinalIgnoreCase))
                return unclosed is not null && fragment != "quoted scalar" ? Unknown(unclosed, place) : Sharpen(problem, remedy, place);
        }

        return Unknown(unclosed, place);
    }

    /// <summary>What can be said where the parser says nothing of use: inside braces, that they were not closed, for that is what it is.</summary>
    public static (string Problem, string Remedy, Place Place) Unknown(Place? unclosed, Place last) =>
        unclosed is { } open
            ? (
                "The brace or bracket opened here is not closed as it should be.",
                "Part its entries with commas, and close it with } or ].",
                open
            )
            : ("This is not YAML as it should be.", "Look for a missing quotation mark, colon or bracket here or just below.", last);

    // The laws that contain a colon fall into the trap most often, so they are named.
    private static (string, string, Place) Sharpen(string problem, string remedy, Place place)
    {
        var line = place.Source.Line(place.Line) ?? "";
        var law = line.IndexOf("discrete(", StringComparison.Ordinal);
        return law >= 0 && problem.Contains("colon", StringComparison.Ordinal)
            ? (
                "The colons in a discrete law are taken for keys.",
                "Put it into quotes: \"discrete(0.2: 0.5, 0.7: 0.5)\".",
                place with
                {
                    Column = law + 1,
                }
            )
            : (problem, remedy, place);
    }
}
