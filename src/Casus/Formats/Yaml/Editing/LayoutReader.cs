using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Casus.Formats.Yaml.Editing;

/// <summary>Reads where everything stands in a text that <see cref="YamlReader"/> has found to be in order.</summary>
internal sealed class LayoutReader
{
    private readonly string _text;
    private readonly Parser _parser;

    private LayoutReader(string text)
    {
        _text = text;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The root.</summary>
    public static LayoutNode Read(string text)
    {
        var reader = new LayoutReader(text);
        reader._parser.Consume<StreamStart>();
        reader._parser.Consume<DocumentStart>();
        return reader.ReadNode();
    }

    private LayoutNode ReadNode()
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return new LayoutAlias((int)alias.Start.Index, (int)alias.End.Index, alias.Value.Value);
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new LayoutScalar((int)scalar.Start.Index, EndOf(scalar), NameOf(scalar.Anchor), scalar.Value, scalar.Style);
        if (_parser.TryConsume<SequenceStart>(out var list))
            return ReadList(list);
        return ReadGroup(_parser.Consume<MappingStart>());
    }

    private LayoutList ReadList(SequenceStart start)
    {
        var items = new List<LayoutNode>();
        while (_parser.Current is not SequenceEnd)
            items.Add(ReadNode());
        var end = _parser.Consume<SequenceEnd>();
        var isFlow = start.Style == SequenceStyle.Flow;
        return new(
            (int)start.Start.Index,
            NameOf(start.Anchor),
            isFlow,
            isFlow ? (int)end.End.Index + 1 : (int)start.Start.Index,
            (int)start.Start.Column - 1,
            items
        );
    }

    private LayoutGroup ReadGroup(MappingStart start)
    {
        var entries = new List<LayoutEntry>();
        while (_parser.Current is not MappingEnd)
        {
            var key = _parser.Current!;
            var name = ReadNode() is LayoutScalar scalar ? scalar.Value : "";
            var value = ReadNode();
            entries.Add(new(name, (int)key.Start.Index, (int)key.Start.Column - 1, (int)key.End.Index, value));
        }

        var end = _parser.Consume<MappingEnd>();
        var isFlow = start.Style == MappingStyle.Flow;
        return new((int)start.Start.Index, NameOf(start.Anchor), isFlow, isFlow ? (int)end.End.Index + 1 : (int)start.Start.Index, entries);
    }

    private static string? NameOf(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;

    /// <summary>The end of a scalar's words: the parser counts the blank lines behind a block scalar to it, which belong to nobody.</summary>
    private int EndOf(Scalar scalar)
    {
        var end = (int)scalar.End.Index;
        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
            return end;
        var start = (int)scalar.Start.Index;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        // Blanks at the end of the last line are words too.
        while (end < (int)scalar.End.Index && _text[end] is (' ' or '\t'))
            end++;
        return end;
    }
}
