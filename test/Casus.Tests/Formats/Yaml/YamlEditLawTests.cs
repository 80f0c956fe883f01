using System.Diagnostics;
using Casus.Formats.Yaml.Editing;
using CsCheck;

namespace Casus.Tests.Formats.Yaml;

/// <summary>What holds of every edit, over texts and files made by chance and over the shipped ones.</summary>
public class YamlEditLawTests
{
    // Words that YAML reads as something else, or that need quotes, among harmless ones.
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Among(
            "yes",
            "null",
            "~",
            "- x",
            "a: b",
            "a #b",
            "#",
            "'",
            "\"",
            "{",
            "[a]",
            "*x",
            "&x",
            "!t",
            "%d",
            "@",
            "`",
            "---",
            "...",
            " lead",
            "trail ",
            "two  blanks",
            "tab\there",
            "line\nbreak",
            "line\n\nbreak\n",
            "\r\n",
            "\u0085",
            "\u2028",
            "\u202Eback",
            "\u0007",
            "😀",
            "",
            "-1",
            "0.3 to 0.5",
            "?",
            ": x",
            "x:",
            "<<",
            "=",
            "\uFEFFx"
        ),
        Gen.String[Gen.Char[" abc:#-'\"\n{}[],&*!|>%@`\\é"], 0, 40],
        Gen.String[Gen.Char["abc de "], 100, 400],
        Gen.Int[-1000, 1000].Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))
    );

    private static readonly Gen<string> Key = Gen.String[Gen.Char["abcdefgh"], 1, 6];

    [Fact]
    public void Whatever_text_is_set_reads_back_as_it_was_and_all_else_stays() =>
        Gen.Select(Scalar(), AnyText, Among("\n", "\r\n"))
            .Sample(
                (scalar, text, newline) =>
                {
                    var before = $"# top{newline}a:{newline}  b: 1   # one{newline}  c:";
                    var after = $"   {newline}{newline}  # of d{newline}  d: [x, y]{newline}e: 'z'{newline}";
                    var file = before + scalar.Replace("\n", newline, StringComparison.Ordinal) + after;

                    var edited = YamlEdit.Apply("a.yaml", file, new YamlChange.Set("a.c", text));

                    Assert.True(edited.IsValid, $"{edited.Render()}\n{file}");
                    Assert.Equal(text, YamlEdit.ValueAt(edited.Value, "a.c"));
                    Assert.StartsWith(before, edited.Value, StringComparison.Ordinal);
                    Assert.EndsWith(after.TrimStart(' '), edited.Value, StringComparison.Ordinal);
                    Assert.Equal(edited.Value, YamlEdit.Apply("a.yaml", edited.Value, new YamlChange.Set("a.c", text)).Value);
                },
                iter: 3000
            );

    [Fact]
    public void Whatever_is_put_in_reads_back_and_goes_without_a_trace() =>
        Gen.Select(AnyFile(), Key, Value(2), Among("\n", "\r\n"))
            .Sample(
                (file, key, value, newline) =>
                {
                    var text = file.Text.Replace("\n", newline, StringComparison.Ordinal);
                    var name = "z" + key;

                    var edited = YamlEdit.Apply("a.yaml", text, new YamlChange.Insert(file.Section, new(name, value)));

                    Assert.True(edited.IsValid, $"{edited.Render()}\n{text}");
                    var removed = YamlEdit.Apply("a.yaml", edited.Value, new YamlChange.Remove($"{file.Section}.{name}"));
                    Assert.True(removed.IsValid, $"{removed.Render()}\n{edited.Value}");
                    Assert.Equal(text, removed.Value);
                },
                iter: 2000
            );

    [Fact]
    public void Every_number_of_a_shipped_case_can_be_set_and_set_back()
    {
        foreach (
            var path in Directory.EnumerateFiles(Path.Combine(Catalog.Root, "catalog", "cases"), "*.yaml", SearchOption.AllDirectories)
        )
        {
            var text = File.ReadAllText(path);
            var set = 0;
            foreach (var (at, value) in Scalars(LayoutReader.Read(text), ""))
            {
                var there = YamlEdit.Apply("a.yaml", text, new YamlChange.Set(at, "0.123"));
                Assert.True(there.IsValid, there.Render());
                Assert.Equal("0.123", YamlEdit.ValueAt(there.Value, at));
                var back = YamlEdit.Apply("a.yaml", there.Value, new YamlChange.Set(at, value));
                Assert.Equal(value, YamlEdit.ValueAt(back.Value!, at));
                Assert.Equal(text.Count(c => c == '#'), there.Value.Count(c => c == '#'));
                // What stands on one line without need comes back byte for byte.
                if (!value.Contains('\n', StringComparison.Ordinal) && value.Length < 60)
                    Assert.Equal(text, back.Value);
                if (++set == 60)
                    break;
            }

            Assert.True(set > 10);
        }
    }

    [Fact]
    public void Many_changes_take_the_time_of_few_passes()
    {
        var entries = Enumerable.Range(0, 4000).Select(i => new YamlEntry($"k{i}", "v")).ToList();
        var started = Stopwatch.GetTimestamp();

        var edited = YamlEdit.Apply("a.yaml", "s:\n  a: 1\n", [.. entries.Select(e => new YamlChange.Insert("s", e))]);

        Assert.True(edited.IsValid);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(3));
    }

    private static IEnumerable<(string Path, string Value)> Scalars(LayoutNode node, string path) =>
        node switch
        {
            LayoutScalar { IsNothing: false, Anchor: null } scalar => [(path, scalar.Value)],
            LayoutGroup { Anchor: null } group => group
                .Entries.Where(e => e.Key is not "<<")
                .SelectMany(e => Scalars(e.Value, Join(path, e.Key))),
            LayoutList { Anchor: null } list => list.Items.SelectMany((item, i) => Scalars(item, Join(path, $"{i + 1}"))),
            _ => [],
        };

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static Gen<string> Among(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    /// <summary>A value as people write it, behind the colon.</summary>
    private static Gen<string> Scalar() =>
        Among(
            " plain words",
            " 'single'",
            " \"dou\\\"ble\"",
            " >-\n    folded\n    over lines",
            " |-\n    line\n    by line",
            " >   # why\n    folded, with a remark",
            "",
            " ~",
            "\n    below the key",
            " several\n    plain\n    lines",
            " 0.5"
        );

    /// <summary>A file with a section of some form, and the section's path.</summary>
    private static Gen<(string Text, string Section)> AnyFile() =>
        Gen.Select(
            Among(
                "s:\n  a: 1\n  b: 2\n",
                "s:\n  a: 1   # one\n  # more\n",
                "s:\n    a:\n        x: 1\n\n    b:\n        x: 2\n",
                "s:\n  a: >-\n    long\n    words\n\n",
                "s:\n  a: [1, 2]\n"
            ),
            Among("", "t: 1\n", "# end\n", "\nt:\n  - 1\n  - 2\n", "\n\n# end\n"),
            Among("", "# top\n\n", "q: { a: 1 }\n"),
            (section, after, before) => (before + section + after, "s")
        );

    private static Gen<YamlValue> Value(int depth) =>
        depth == 0
            ? AnyText.Select(t => (YamlValue)new YamlValue.Text(t))
            : Gen.OneOf(
                AnyText.Select(t => (YamlValue)new YamlValue.Text(t)),
                Gen.Select(Key.HashSet[1, 4], Value(depth - 1).Array[4], Gen.Bool)
                    .Select(
                        (keys, values, inline) =>
                            (YamlValue)new YamlValue.Group([.. keys.Select((k, i) => new YamlEntry(k, values[i]))]) { IsOnOneLine = inline }
                    ),
                Gen.Select(Value(depth - 1).Array[1, 4], Gen.Bool)
                    .Select((items, inline) => (YamlValue)new YamlValue.List([.. items]) { IsOnOneLine = inline })
            );
}
