using Casus.Formats.Yaml.Editing;

namespace Casus.Tests.Formats.Yaml;

public class YamlEditTests
{
    private const string Text = """
        # A case.
        casus: 1
        title: "A title"   # quoted, with a remark

        actors:
          kyiv:   # the protégé
            worth: { share: 0.5, because: 'it''s so' }
            cost: 0.3
          moscow:
            cost: ~
            because: >-
              A reason that goes on
              over two lines.

        options: [a, b]
        # the end
        """;

    [Theory]
    [InlineData("title", "Another", "title: \"Another\"   # quoted, with a remark")]
    [InlineData("actors.kyiv.cost", "0.4 to 0.6", "    cost: 0.4 to 0.6")]
    [InlineData("actors.kyiv.cost", "triangular(0, 1, 2)", "    cost: triangular(0, 1, 2)")]
    [InlineData("actors.kyiv.worth.share", "0.75", "{ share: 0.75, because: 'it''s so' }")]
    [InlineData("actors.kyiv.worth.share", "a, b", "{ share: \"a, b\", because: 'it''s so' }")]
    [InlineData("actors.kyiv.worth.because", "that's it", "because: 'that''s it' }")]
    [InlineData("actors.moscow.cost", "0.1", "    cost: 0.1")]
    [InlineData("actors.moscow.because", "Short.", "    because: >-\n      Short.\n\noptions")]
    [InlineData("options.2", "c", "options: [a, c]")]
    public void A_value_is_set_in_its_place_in_the_manner_of_its_author(string path, string value, string line)
    {
        var edited = Edit(Text, new YamlChange.Set(path, value));

        Assert.Contains(line, edited, StringComparison.Ordinal);
        Assert.Equal(value, YamlEdit.ValueAt(edited, path));
        Assert.Equal(edited, Edit(edited, new YamlChange.Set(path, value)));
        Assert.Equal(Remarks(Text), Remarks(edited));
    }

    [Fact]
    public void An_entry_comes_at_the_end_of_its_group_and_goes_without_a_trace()
    {
        var change = new YamlChange.Insert(
            "actors",
            new("paris", new YamlValue.Group([new("cost", "0.2"), new("options", new YamlValue.List(["a", "b"]) { IsOnOneLine = true })]))
        );

        var edited = Edit(Text, change);

        Assert.Contains(
            "      over two lines.\n  paris:\n    cost: 0.2\n    options: [a, b]\n\noptions:",
            edited,
            StringComparison.Ordinal
        );
        Assert.Equal(Text, Edit(edited, new YamlChange.Remove("actors.paris")));
    }

    [Fact]
    public void Entries_that_stand_apart_get_a_neighbour_that_stands_apart()
    {
        const string Spaced = "s:\n  a:\n    x: 1\n\n  # of b\n  b:\n    x: 2   # two\n    # and more of b\nt: 3\n";

        var edited = Edit(Spaced, new YamlChange.Insert("s", new("c", new YamlValue.Group([new("x", "3")])) { Comment = "of c" }));

        Assert.Equal(
            "s:\n  a:\n    x: 1\n\n  # of b\n  b:\n    x: 2   # two\n    # and more of b\n\n  # of c\n  c:\n    x: 3\nt: 3\n",
            edited
        );
    }

    [Theory]
    [InlineData("s:\nt: 1\n", "s:\n  k: v\nt: 1\n")]
    [InlineData("s:   # none yet\nt: 1\n", "s:   # none yet\n  k: v\nt: 1\n")]
    [InlineData("s: {}   # none yet\nt: 1\n", "s:   # none yet\n  k: v\nt: 1\n")]
    [InlineData("s: ~\nt: 1\n", "s:\n  k: v\nt: 1\n")]
    [InlineData("s: { a: 1 }\nt: 1\n", "s: { a: 1, k: v }\nt: 1\n")]
    [InlineData("s:\n    a: 1", "s:\n    a: 1\n    k: v")]
    [InlineData("t: 1", "t: 1\ns:\n  k: v")]
    [InlineData("t: 1\n# end\n", "t: 1\n# end\ns:\n  k: v\n")]
    [InlineData("t: 1\n...\n", "t: 1\ns:\n  k: v\n...\n")]
    public void A_section_that_is_empty_in_braces_or_missing_takes_its_first_entry(string text, string expected) =>
        Assert.Equal(expected, Edit(text, new YamlChange.Insert("s", new("k", "v"))));

    [Fact]
    public void Several_entries_of_a_section_that_is_missing_come_into_one()
    {
        var edited = Edit(
            "a: 1\n",
            new YamlChange.Insert("s.t", new("k", "v")),
            new YamlChange.Insert("s.t", new("l", "w")),
            new YamlChange.Insert("s", new("m", "x"))
        );

        Assert.Equal("a: 1\ns:\n  t:\n    k: v\n    l: w\n  m: x\n", edited);
    }

    [Fact]
    public void Put_sets_what_is_there_and_adds_what_is_not()
    {
        Assert.Equal("a: 2\n", Edit("a: 1\n", new YamlChange.Put("", new("a", "2"))));
        Assert.Equal("a: 1\nb: 2\n", Edit("a: 1\n", new YamlChange.Put("", new("b", "2"))));
    }

    [Theory]
    [InlineData("e: [a]\n", "e: [a, z]\n")]
    [InlineData("e: []\n", "e: [z]\n")]
    [InlineData("e: a   # one\n", "e: [a, z]   # one\n")]
    [InlineData("e:\n", "e: [z]\n")]
    [InlineData("e:\n  - a   # one\n  - b\nf: 1\n", "e:\n  - a   # one\n  - b\n  - z\nf: 1\n")]
    [InlineData("e:\n- a\nf: 1\n", "e:\n- a\n- z\nf: 1\n")]
    [InlineData("f: 1\n", "f: 1\ne: [z]\n")]
    public void An_item_comes_at_the_end_of_its_list(string text, string expected) =>
        Assert.Equal(expected, Edit(text, new YamlChange.Append("e", "z")));

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_stay()
    {
        var text = "\uFEFF" + Text.ReplaceLineEndings("\r\n");

        var edited = Edit(
            text,
            new YamlChange.Insert("actors.kyiv", new("note", new string('x', 70) + " " + new string('y', 70))),
            new YamlChange.Set("actors.moscow.because", "One line.")
        );

        Assert.StartsWith("\uFEFF", edited, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", edited.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("One line.", YamlEdit.ValueAt(edited, "actors.moscow.because"));
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x\n", "a", "&x")]
    [InlineData("a: &x 1\nb: *x\n", "b", "*x")]
    [InlineData("a: &x { k: 1 }\nb: *x\n", "b.k", "*x")]
    [InlineData("a: &x { k: 1 }\nb: *x\n", "a.k", "&x")]
    [InlineData("a: &x { k: 1 }\nb: { <<: *x, l: 2 }\n", "b.k", "taken in")]
    [InlineData("a:\n  k: 1\n", "a", "over several lines")]
    [InlineData("a:\n  key: 1\n", "a.kex", "Did you mean 'key'?")]
    [InlineData("a: 1\n", "a.b", "a single value")]
    [InlineData("a: [1, 2]\n", "a.3", "2 items")]
    [InlineData("a: {\n  k: 1, # one\n  l: 2 }\n", "a", "remarks")]
    [InlineData("a: 1\na: 2\n", "a", "given twice")]
    [InlineData("a: [1\n", "a", "closed")]
    public void What_cannot_be_set_without_harm_is_refused_with_a_reason(string text, string path, string reason)
    {
        var edited = YamlEdit.Apply("a.yaml", text, new YamlChange.Set(path, "z"));

        Assert.False(edited.IsValid);
        Assert.Contains(reason, edited.Render(), StringComparison.Ordinal);
        Assert.StartsWith("a.yaml:", edited.Render(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b", "a: 1\nc: 3\n")]
    [InlineData("a", "b: 2   # two\nc: 3\n")]
    [InlineData("c", "a: 1\nb: 2   # two\n")]
    public void An_entry_goes_with_its_line(string path, string expected) =>
        Assert.Equal(expected, Edit("a: 1\nb: 2   # two\nc: 3\n", new YamlChange.Remove(path)));

    [Fact]
    public void An_entry_in_braces_goes_with_its_comma()
    {
        Assert.Equal("s: { b: 2 }\n", Edit("s: { a: 1, b: 2 }\n", new YamlChange.Remove("s.a")));
        Assert.Equal("s: { a: 1 }\n", Edit("s: { a: 1, b: 2 }\n", new YamlChange.Remove("s.b")));
    }

    [Fact]
    public void Of_changes_that_cannot_all_be_made_none_is()
    {
        var edited = YamlEdit.Apply("a.yaml", Text, new YamlChange.Set("title", "x"), new YamlChange.Set("nothing", "y"));

        Assert.False(edited.IsValid);
    }

    [Fact]
    public void A_kept_trailing_break_is_not_lost_by_what_follows()
    {
        // "+" keeps the blank lines behind a text as part of it, so that nothing can be put there without changing it.
        var edited = YamlEdit.Apply("a.yaml", "s:\n  a: |+\n    words\n\n\n", new YamlChange.Insert("s", new("b", "1")));

        Assert.False(edited.IsValid);
    }

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.False(YamlEdit.Apply("a.yaml", "a: 1\n", new YamlChange.Set("a", "\uD800")).IsValid);

    private static string Edit(string text, params YamlChange[] changes)
    {
        var edited = YamlEdit.Apply("a.yaml", text, changes);
        Assert.True(edited.IsValid, edited.Render());
        return edited.Value;
    }

    private static IEnumerable<string> Remarks(string text) =>
        text.Split('\n').Where(l => l.Contains('#', StringComparison.Ordinal)).Select(l => l[l.IndexOf('#', StringComparison.Ordinal)..]);
}
