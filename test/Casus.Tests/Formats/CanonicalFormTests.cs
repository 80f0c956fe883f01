using System.Text;
using Casus.Formats.Canonical;
using Casus.Formats.Yaml;

namespace Casus.Tests.Formats;

public class CanonicalFormTests
{
    private static readonly string Hash = HashOf(SmallCase.Text);

    [Fact]
    public void A_hash_is_64_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{64}$", Hash);

    [Fact]
    public void The_hash_is_that_of_the_canonical_text()
    {
        var scenario = SmallCase.Read(SmallCase.Text).Value!;
        var expected = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalForm.Of(scenario)))
        );

        Assert.Equal(expected, scenario.Hash);
        Assert.Equal(CanonicalForm.Of(scenario), CanonicalForm.Of(scenario with { Hash = "another" }));
    }

    [Fact]
    public void Comments_blanks_and_line_endings_do_not_matter()
    {
        Assert.Equal(
            Hash,
            HashOf("# A remark\n\n" + SmallCase.Text.Replace("actors:", "actors:   # who takes part\n\n", StringComparison.Ordinal))
        );
        Assert.Equal(Hash, HashOf(SmallCase.Text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(Hash, HashOf("\uFEFF" + SmallCase.Text));
    }

    [Fact]
    public void Quotes_and_braces_do_not_matter() => Assert.Equal(Hash, HashOf(AsJson(SmallCase.Text)));

    [Theory]
    [InlineData("role: protégé", "role: protege")]
    [InlineData("joins-after: patron", "joins-after: [patron]")]
    [InlineData("pact: -0.05 to -0.2", "promise.pact: -0.2 to -0.05")]
    [InlineData("fight: 0.2 to 0.6", "fight: 20% to 3/5")]
    [InlineData("none: 0.35", "none: 0.350")]
    [InlineData("discount: 0.9", "discount: 9/10")]
    [InlineData("discount: 0.9 }", "discount: { value: 0.9 } }")]
    [InlineData("resolve: \"uniform(0, 2)\"", "resolve: { law: 'uniform(0,2.0)' }")]
    [InlineData("none: {}", "none:")]
    public void Spelling_does_not_matter(string old, string @new) => Assert.Equal(Hash, HashOf(SmallCase.With(old, @new)));

    [Fact]
    public void The_order_of_what_has_no_order_does_not_matter()
    {
        Assert.Equal(Hash, HashOf(SmallCase.With("{ north: 0.3, patron: 0.03 }", "{ patron: 0.03, north: 0.3 }")));
        Assert.Equal(Hash, HashOf(SmallCase.With("  - { promise: none, garrison: small }", "  - { garrison: small, promise: none }")));
    }

    [Fact]
    public void The_split_into_files_does_not_matter()
    {
        var cut = SmallCase.Text.IndexOf("worth:", StringComparison.Ordinal);
        var whole = SmallCase.Read(
            "include: rest/more.yaml\n" + SmallCase.Text[..cut],
            ("rest/more.yaml", "casus: 1\n" + SmallCase.Text[cut..])
        );

        Assert.Equal("", whole.Render());
        Assert.Equal(Hash, whole.Value!.Hash);
    }

    [Theory]
    [InlineData("fight: 0.2 to 0.6", "fight: 0.2 to 0.61")]
    [InlineData("They asked for it.", "They asked for it twice.")]
    [InlineData("confidence: low", "confidence: high")]
    [InlineData("joins-after: patron", "joins-after: []")]
    [InlineData(
        "front: { challenger-share: 0.3 }\n      river: { challenger-share: 0.4 }",
        "river: { challenger-share: 0.4 }\n      front: { challenger-share: 0.3 }"
    )]
    [InlineData("  - { promise: none, garrison: small }", "  - { promise: pact, garrison: small }")]
    [InlineData("discount: 0.9 }", "discount: 0.9, erosion: 0.01 }")]
    [InlineData("title: Two", "title: The two")]
    public void A_change_of_meaning_matters(string old, string @new) => Assert.NotEqual(Hash, HashOf(SmallCase.With(old, @new)));

    [Fact]
    public void A_default_written_out_matters_since_it_is_then_the_authors_own() =>
        Assert.NotEqual(Hash, HashOf(SmallCase.With("discount: 0.9 }", "discount: 0.9, erosion: 0 }")));

    [Fact]
    public void The_dossier_matters()
    {
        var other = SmallCase.Read(
            SmallCase.Text,
            ("parts/dossier.yaml", SmallCase.Dossier.Replace("0.3 to 0.5", "0.3 to 0.6", StringComparison.Ordinal))
        );

        Assert.NotEqual(Hash, other.Value!.Hash);
    }

    [Fact]
    public void Every_value_of_a_file_matters()
    {
        // Each value in turn is changed; whatever is still a case must be another one.
        var (changed, still) = (0, 0);
        foreach (var scalar in Scalars(Parse(SmallCase.Text)).Where(s => !s.Path.EndsWith("casus", StringComparison.Ordinal)))
        {
            var lines = SmallCase.Text.Split('\n');
            var line = lines[scalar.Place.Line - 1];
            var at = scalar.Place.Column - 1 + (scalar.IsQuoted ? 1 : 0);
            lines[scalar.Place.Line - 1] = line[..at] + Another(scalar.Text) + line[(at + scalar.Text.Length)..];
            var parsed = SmallCase.Read(string.Join('\n', lines));
            changed++;
            if (!parsed.IsValid)
                continue;
            still++;
            Assert.True(parsed.Value.Hash != Hash, $"{scalar.Path} can be changed without another hash.");
        }

        Assert.True(changed >= 60 && still >= 45, $"{changed} values were changed, of which {still} were still a case.");
    }

    private static string Another(string text) =>
        text switch
        {
            "0" => "0.01",
            "1" => "0.99",
            "10" => "9",
            _ when text.Contains("0.", StringComparison.Ordinal) => text.Replace("0.", "0.0", StringComparison.Ordinal),
            _ when text.Contains("(0, ", StringComparison.Ordinal) => text.Replace("(0, ", "(0.1, ", StringComparison.Ordinal),
            "low" => "high",
            _ => text + "s",
        };

    private static IEnumerable<ScalarNode> Scalars(Node node) =>
        node switch
        {
            MappingNode mapping => mapping.Entries.SelectMany(e => Scalars(e.Value)),
            SequenceNode sequence => sequence.Items.SelectMany(Scalars),
            ScalarNode scalar => [scalar],
            _ => [],
        };

    private static string AsJson(string yaml) => YamlAsJson.Of(Parse(yaml))!.ToJsonString();

    private static Node Parse(string yaml) => YamlReader.Read("a.yaml", Encoding.UTF8.GetBytes(yaml), new())!;

    private static string HashOf(string text)
    {
        var parsed = SmallCase.Read(text);
        Assert.Equal("", parsed.Render());
        return parsed.Value!.Hash;
    }
}
