using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Casus.Tests.Architecture;

public partial class HouseRuleTests
{
    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var vague = SourceTree
            .All.SelectMany(file => file.Tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .Select(type => type.Identifier.Text)
            .Where(name => Vague().IsMatch(name));

        Assert.Empty(vague);
    }

    [Fact]
    public void Files_methods_and_folders_keep_their_sizes()
    {
        var breaches = new List<string>();
        foreach (var (path, tree) in SourceTree.All)
        {
            var root = tree.GetRoot();
            var lines = tree.GetText().Lines.Count;
            if (lines > 500)
                breaches.Add($"{path} has {lines} lines; is there an idea in it that wants a file of its own?");
            var types = ((CompilationUnitSyntax)root)
                .Members.SelectMany(m => m is BaseNamespaceDeclarationSyntax n ? n.Members : [m])
                .OfType<BaseTypeDeclarationSyntax>()
                .Count();
            if (types > MostTypesInAFile)
                breaches.Add($"{path} holds {types} types.");
            foreach (var method in root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
            {
                var span = method.GetLocation().GetLineSpan();
                if (span.EndLinePosition.Line - span.StartLinePosition.Line + 1 > 60)
                    breaches.Add(
                        $"{path}: {(method as MethodDeclarationSyntax)?.Identifier.Text ?? "constructor"} is longer than 60 lines."
                    );
            }
        }

        foreach (var folder in SourceTree.All.GroupBy(file => Path.GetDirectoryName(file.Path)))
        {
            if (folder.Count() > 30)
                breaches.Add($"{folder.Key} holds {folder.Count()} files.");
        }

        Assert.True(breaches.Count == 0, string.Join(Environment.NewLine, breaches));
    }

    [Fact]
    public void The_default_of_every_public_struct_is_legal()
    {
        // Whoever prints, compares or hashes a default must not be thrown at.
        var structs = typeof(Casus.Numerics.Rational)
            .Assembly.GetExportedTypes()
            .Where(t => t is { IsValueType: true, IsEnum: false, IsByRefLike: false, IsGenericTypeDefinition: false });
        foreach (var type in structs)
        {
            var value = Activator.CreateInstance(type)!;
            _ = value.ToString();
            _ = value.GetHashCode();
            Assert.Equal(value, Activator.CreateInstance(type));
        }
    }

    [Fact]
    public void Every_class_is_sealed_static_or_abstract()
    {
        var open = typeof(Casus.Numerics.Rational)
            .Assembly.GetTypes()
            .Where(t =>
                t.IsClass
                && !t.IsSealed
                && !t.IsAbstract
                && t.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null
            )
            .Select(t => t.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void Nothing_in_the_source_knows_a_shipped_case()
    {
        var names = new[] { "ukraine", "russia", "moscow", "kyiv", "kremlin", "taiwan", "korea", "lavrov", "putin" };
        var found = SourceTree
            .All.Where(file => !file.Path.EndsWith("CommandTree.cs", StringComparison.Ordinal))
            .SelectMany(file => CodeWords(file.Tree).Select(word => (file.Path, Word: word)))
            .Where(w =>
                names.Any(n => w.Word.Contains(n, StringComparison.OrdinalIgnoreCase))
                && !w.Word.Contains("catalog/cases", StringComparison.Ordinal)
            );

        Assert.Empty(found);
    }

    [Fact]
    public void No_file_leaves_work_for_later_or_names_a_place_of_this_machine()
    {
        var found = SourceTree
            .All.Select(file => (file.Path, Text: file.Tree.GetText().ToString()))
            .Where(file => Unfinished().IsMatch(file.Text))
            .Select(file => file.Path);

        Assert.Empty(found);
    }

    // One idea a file; a tiny companion or two may share it.
    private const int MostTypesInAFile = 3;

    private static IEnumerable<string> CodeWords(Microsoft.CodeAnalysis.SyntaxTree tree) =>
        tree.GetRoot().DescendantTokens().Select(token => token.Text).Where(text => text.Length > 3);

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utility|Service|Processor|Impl|Dto)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|/home/|/root/|/Users/")]
    private static partial Regex Unfinished();
}
