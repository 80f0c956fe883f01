using Casus.Formats;
using Casus.Models.Library;
using Casus.Tests.Architecture;

namespace Casus.Tests.Catalog;

/// <summary>Every published figure that the catalog holds, computed again.</summary>
public class ModelCatalogTests
{
    private static readonly (char Family, int Count)[] Families =
    [
        ('C', 12),
        ('D', 10),
        ('G', 30),
        ('R', 6),
        ('S', 16),
        ('E', 6),
        ('U', 9),
        ('X', 2),
    ];

    private static readonly List<(string File, ModelFile Model)> Files =
    [
        .. SourceTree.Files("catalog/models", "*.yaml").Select(path => (SourceTree.Relative(path), Read(path))),
    ];

    public static TheoryData<string, string> Cases =>
        new(Files.SelectMany(file => file.Model.Cases.Select(c => (file.File, c.Oracle))).Where(c => c.Oracle != NotReproduced));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_model_gives_what_was_published(string file, string oracle)
    {
        var (_, model) = Files.Single(f => f.File == file);
        var @case = model.Cases.Single(c => c.Oracle == oracle);
        var published = ModelLibrary.Find(model.Model);
        Assert.NotNull(published);

        var answer = published.Evaluate(@case.Given);

        Assert.True(answer is ModelAnswer.Answered, answer is ModelAnswer.Refused refused ? string.Join(' ', refused.Faults) : "");
        var outputs = ((ModelAnswer.Answered)answer).Outputs;
        Assert.True(outputs.IsClose(@case.Expected, @case.Tolerance), $"expected {@case.Expected}\nfound    {outputs}");
    }

    [Fact]
    public void Every_oracle_stands_once()
    {
        var wanted = Families.SelectMany(f => Enumerable.Range(1, f.Count).Select(i => $"{f.Family}{i:00}")).Order(StringComparer.Ordinal);
        var found = Files.SelectMany(f => f.Model.Cases).Select(c => c.Oracle).Order(StringComparer.Ordinal);

        Assert.Equal(wanted, found);
    }

    [Fact]
    public void Every_model_has_a_name_of_its_own_and_a_case()
    {
        Assert.Equal(ModelLibrary.All.Length, ModelLibrary.All.Select(m => m.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            ModelLibrary.All.Select(m => m.Name),
            Files.Select(f => f.Model.Model).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_audit_whose_box_is_not_known_agrees_only_in_that_doubt_lies_between_clear_texts()
    {
        var (_, model) = Files.Single(f => f.Model.Cases.Any(c => c.Oracle == NotReproduced));
        var audit = model.Cases.Single();

        var answer = ModelLibrary.Find(model.Model)!.Evaluate(audit.Given);

        var outputs = Assert.IsType<ModelAnswer.Answered>(answer).Outputs;
        Assert.True(outputs.Find("D_between")!.IsClose(1.0, 0));
        // Whoever finds the box should take this oracle off the exceptions.
        Assert.False(outputs.IsClose(audit.Expected, audit.Tolerance));
    }

    // The figures come without the box over which they were drawn.
    private const string NotReproduced = "U08";

    private static ModelFile Read(string path)
    {
        var parsed = ModelFile.Read(path, p => File.ReadAllBytes(p));
        Assert.True(parsed.IsValid, parsed.Render());
        return parsed.Value;
    }
}
