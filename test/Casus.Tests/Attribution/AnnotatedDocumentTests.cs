using Casus.Attribution.Scoring;
using Casus.Documents;
using Casus.Formats;

namespace Casus.Tests.Attribution;

/// <summary>The annotated documents of the catalog. Scores are measured by <c>casus evaluate</c>; here they only may not fall far.</summary>
public class AnnotatedDocumentTests
{
    public static TheoryData<string> Files =>
        [
            .. new[] { "development", "held-out" }
                .SelectMany(f => Directory.EnumerateFiles(Folder(f), "*.yaml"))
                .Select(f => Path.GetRelativePath(Folder(""), f))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Annotations_are_well_formed_and_their_words_stand_in_the_document(string file)
    {
        var score = ScoreOf(file);

        Assert.NotEmpty(score.Annotated.Statements);
        Statements.AreWellFormed(score.Proposals);
    }

    [Fact]
    public void There_are_at_least_sixty_articles_and_six_hundred_statements_in_many_styles()
    {
        var all = Files.Select(f => Annotated(f.Data)).ToList();

        Assert.True(all.Count >= 60);
        Assert.True(all.Sum(a => a.Statements.Length) >= 600);
        Assert.True(all.Select(a => a.Style).Distinct().Count() >= 20);
    }

    [Theory]
    [InlineData("development", 0.85, 0.75)]
    [InlineData("held-out", 0.75, 0.62)]
    public void Rules_do_not_lose_what_they_could(string folder, double found, double attributed)
    {
        var whole = new Evaluation([
            .. Files.Select(f => f.Data).Where(f => f.StartsWith(folder, StringComparison.Ordinal)).Select(ScoreOf),
        ])
            .Whole
            .All;

        Assert.InRange(whole.Overlap.F1, found, 1);
        Assert.InRange(whole.WithSpeaker.F1, attributed, 1);
    }

    private static string Folder(string name) => Path.Combine(Approved.Root, "catalog", "documents", name);

    private static AnnotatedDocument Annotated(string file)
    {
        var parsed = AnnotationFile.Read(
            Path.GetFileName(file),
            name => File.ReadAllBytes(Path.Combine(Folder(Path.GetDirectoryName(file)!), name))
        );
        Assert.Empty(parsed.Diagnostics);
        return parsed.Value!;
    }

    private static DocumentScore ScoreOf(string file)
    {
        var annotated = Annotated(file);
        var bytes = File.ReadAllBytes(Path.Combine(Folder(Path.GetDirectoryName(file)!), annotated.Document));
        return DocumentScore.Of(annotated, Statements.Of(Assert.Single(DocumentReader.Read(annotated.Document, bytes))));
    }
}
