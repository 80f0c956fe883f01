using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Casus.Workbench.Tests;

/// <summary>The bundle of the page is committed; it must be made of the sources that lie beside it.</summary>
public sealed class PageBundleTests
{
    private static readonly string Workbench = Path.Combine(Root(AppContext.BaseDirectory), "src", "Casus.Workbench");
    private static readonly string Sources = Path.Combine(Workbench, "web");

    [Fact]
    public void The_bundle_is_made_of_the_sources_as_they_are()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Workbench, "wwwroot", "manifest.json")))!["sources"]!.AsObject();
        var made = manifest.ToDictionary(entry => entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
        var stale = Files().Where(file => made.GetValueOrDefault(file) != Hash(Path.Combine(Sources, file))).ToList();
        var gone = made.Keys.Except(Files(), StringComparer.Ordinal);
        Assert.True(
            stale.Count == 0 && !gone.Any(),
            $"Run eng/web: wwwroot is older than {string.Join(", ", stale.Concat(gone.Select(file => file + " (gone)")))}."
        );
    }

    [Fact]
    public void The_page_names_only_files_that_are_there()
    {
        var folder = Path.Combine(Workbench, "wwwroot");
        var page = File.ReadAllText(Path.Combine(folder, "index.html"));
        var named = page.Split('"').Where(part => part.StartsWith('/') && part != "/drawings.css").ToList();
        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(File.Exists(Path.Combine(folder, path[1..])), path));
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(Path.Combine(Sources, "src"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Sources, path).Replace('\\', '/'))
            .Concat(["build.mjs", "package.json", "package-lock.json", "tsconfig.json"]);

    private static string Hash(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(path).ReplaceLineEndings("\n"))));

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Casus.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
