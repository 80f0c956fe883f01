using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Casus.Tests.Architecture;

/// <summary>The project's own source, found from the test's place upwards and parsed once.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static IReadOnlyList<(string Path, SyntaxTree Tree)> Library { get; } = Parse("src/Casus");

    public static IReadOnlyList<(string Path, SyntaxTree Tree)> All { get; } =
    [.. Library, .. Parse("src/Casus.Cli"), .. Parse("src/Casus.Workbench").Where(file => !IsGenerated(file.Item1))];

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    // What the mapper writes keeps its own manners.
    private static bool IsGenerated(string path) => path.Contains("/Migrations/", StringComparison.Ordinal);

    private static List<(string, SyntaxTree)> Parse(string folder) =>
        [.. Files(folder, "*.cs").Select(path => (Relative(path), CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path)))];

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Casus.slnx"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Casus.slnx above the tests."));
}
