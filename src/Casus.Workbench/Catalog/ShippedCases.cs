using System.Collections.Immutable;
using Casus.Workbench.Cases;

namespace Casus.Workbench.Catalog;

/// <summary>The cases that come with the program.</summary>
internal static class ShippedCases
{
    private const string Prefix = "cases/";
    private static readonly Lazy<ImmutableArray<ShippedCase>> Read = new(ReadAll);

    public static ImmutableArray<ShippedCase> All => Read.Value;

    private static ImmutableArray<ShippedCase> ReadAll()
    {
        var assembly = typeof(ShippedCases).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(n => n[Prefix.Length..].Replace('\\', '/'))
                .GroupBy(n => n[..n.IndexOf('/', StringComparison.Ordinal)])
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Of(g.Key, [.. g.Select(n => n[(g.Key.Length + 1)..]).Order(StringComparer.Ordinal)]))
                .Where(c => c.Files.Any(f => f.Name == CaseFile.ScenarioName)),
        ];
    }

    private static ShippedCase Of(string id, string[] names)
    {
        ImmutableArray<(string, byte[])> files = [.. names.Select(name => (name, Bytes($"{Prefix}{id}/{name}")))];
        var parsed = Formats.ScenarioFile.Read(CaseFile.ScenarioName, name => files.FirstOrDefault(f => f.Item1 == name).Item2);
        return new(id, parsed.Value?.Title ?? id, parsed.Value?.Question ?? "", files);
    }

    private static byte[] Bytes(string resource)
    {
        using var stream = typeof(ShippedCases).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>A case that comes with the program.</summary>
internal sealed record ShippedCase(string Id, string Title, string Question, ImmutableArray<(string Name, byte[] Content)> Files);
