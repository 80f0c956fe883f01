using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Casus.Tests.Architecture;

public class DirectionTests
{
    // Who may use whom, folder by folder. What is not listed may not be used.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Numerics"] = [],
        ["Documents"] = [],
        ["Dossiers"] = ["Numerics"],
        ["Attribution"] = ["Documents", "Dossiers"],
        ["Intake"] = ["Documents", "Dossiers", "Attribution"],
        ["Scenarios"] = ["Numerics", "Dossiers"],
        ["Games"] = ["Numerics"],
        ["Equilibria"] = ["Numerics", "Games"],
        ["Settlements"] = ["Numerics"],
        ["Uncertainty"] = ["Numerics"],
        ["Models"] = ["Numerics", "Dossiers", "Scenarios", "Games", "Equilibria", "Settlements", "Uncertainty"],
        ["Sweeps"] = ["Numerics", "Dossiers", "Scenarios", "Games", "Equilibria", "Settlements", "Uncertainty", "Models"],
        ["Findings"] = ["Numerics", "Dossiers", "Scenarios", "Games", "Equilibria", "Settlements", "Uncertainty", "Models", "Sweeps"],
        ["Reports"] =
        [
            "Numerics",
            "Dossiers",
            "Scenarios",
            "Games",
            "Equilibria",
            "Settlements",
            "Uncertainty",
            "Models",
            "Sweeps",
            "Findings",
            "Documents",
            "Attribution",
            "Intake",
        ],
        ["Formats"] =
        [
            "Numerics",
            "Dossiers",
            "Scenarios",
            "Games",
            "Equilibria",
            "Settlements",
            "Uncertainty",
            "Models",
            "Sweeps",
            "Findings",
            "Reports",
            "Documents",
            "Attribution",
            "Intake",
        ],
    };

    [Fact]
    public void Folders_depend_in_one_direction()
    {
        var compilation = CSharpCompilation.Create(
            "Casus",
            SourceTree.Library.Select(file => file.Tree).Append(CSharpSyntaxTree.ParseText(ImplicitUsings)),
            [
                .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                    .Split(Path.PathSeparator)
                    .Where(p => !Path.GetFileName(p).StartsWith("Casus", StringComparison.Ordinal))
                    .Select(p => MetadataReference.CreateFromFile(p)),
            ]
        );
        var declared = SourceTree
            .Library.SelectMany(f =>
                f.Tree.GetRoot()
                    .DescendantNodes()
                    .OfType<BaseTypeDeclarationSyntax>()
                    .Select(t => (Type: t.Identifier.Text, Folder: Folder(f.Path)))
            )
            .ToLookup(t => t.Type, t => t.Folder);
        var breaches = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, tree) in SourceTree.Library)
        {
            if (Folder(path) is not { } folder)
                continue;
            Assert.True(Allowed.ContainsKey(folder), $"The folder {folder} has no place in the direction of dependencies.");
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                // What a name means is dear to find out: only those that could mean something not allowed are asked for.
                if (!declared[name.Identifier.Text].Any(f => f is not null && f != folder && !Allowed[folder].Contains(f)))
                    continue;
                if (model.GetSymbolInfo(name).Symbol is not INamedTypeSymbol { Locations: [{ IsInSource: true } place, ..] } type)
                    continue;
                var used = Folder(SourceTree.Relative(place.SourceTree!.FilePath));
                if (used is not null && used != folder && !Allowed[folder].Contains(used))
                    breaches.Add($"{folder} uses {used} ({path}: {type.Name})");
            }
        }

        Assert.Empty(breaches);
    }

    private static string? Folder(string path) => path.Split('/') is { Length: >= 4 } parts ? parts[2] : null;

    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";
}
