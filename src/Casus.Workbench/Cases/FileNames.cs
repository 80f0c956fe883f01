using System.Text.RegularExpressions;
using Casus.Workbench.Hosting;

namespace Casus.Workbench.Cases;

/// <summary>What a file of a case may be called. Names are labels in a table, but a case is also taken home as an archive, so they are kept harmless.</summary>
internal static partial class FileNames
{
    private const int Longest = 100;
    private static readonly string[] Endings = [".yaml", ".yml", ".csv", ".txt"];

    /// <summary>The name, if it is one.</summary>
    public static string Checked(string? name)
    {
        if (
            name is not { Length: > 0 and <= Longest }
            || !Harmless().IsMatch(name)
            || name.Split('/').Any(part => part.Length == 0 || part.All(c => c == '.'))
            || !Endings.Contains(Path.GetExtension(name), StringComparer.Ordinal)
        )
            throw Problem
                .Of(
                    ProblemCode.UnsafeName,
                    $"'{Shown(name)}' cannot be the name of a file. Use letters, digits, '-', '_' and '.', at most {Longest} characters, '/' between folders, and end it with {string.Join(", ", Endings)}."
                )
                .Thrown();
        return name;
    }

    /// <summary>The last part of whatever name something came under, without anything that a terminal or a path would act on.</summary>
    public static string Label(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var kept = new string([
            .. last.Where(c =>
                !char.IsControl(c) && !char.IsSurrogate(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format
            ),
        ]).Trim();
        return kept.Length == 0 ? "document"
            : kept.Length <= Longest ? kept
            : kept[^Longest..];
    }

    private static string Shown(string? name) =>
        name is null ? "" : new string([.. name.Take(Longest).Select(c => char.IsControl(c) ? '?' : c)]);

    [GeneratedRegex("^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Harmless();
}
