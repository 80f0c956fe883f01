using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Casus.Formats.Yaml;

/// <summary>Reads YAML into nodes, with every problem as a diagnostic and never an exception, whatever the bytes.</summary>
internal sealed class YamlReader
{
    private readonly SourceText _source;
    private readonly DiagnosticList _diagnostics;
    private readonly Parser _parser;
    private readonly Dictionary<string, Node> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<Place> _open = [];
    private Place _last;
    private int _nodes;

    private YamlReader(SourceText source, DiagnosticList diagnostics)
    {
        (_source, _diagnostics, _last) = (source, diagnostics, new(source, 1, 1));
        _parser = new Parser(new Scanner(new StringReader(source.Text), skipComments: true));
    }

    /// <summary>The file's one document, or none; then the diagnostics say why. Problems beside the document do not suppress it.</summary>
    public static Node? Read(string file, ReadOnlyMemory<byte> bytes, DiagnosticList diagnostics)
    {
        if (YamlText.Decode(file, bytes, diagnostics) is not { } source)
            return null;
        var reader = new YamlReader(source, diagnostics);
        try
        {
            return reader.ReadStream();
        }
        catch (YamlException error)
        {
            var (problem, remedy, place) = SyntaxProblem.Describe(error, reader.Unclosed, source);
            diagnostics.Error(place, problem, remedy);
        }
        catch (RefusedException)
        {
            // Said where it was found; nothing beyond can be trusted.
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException or ArithmeticException)
        {
            // The parser is not ours: a slip in it must not take the caller down.
            var (problem, remedy, place) = SyntaxProblem.Unknown(reader.Unclosed, reader._last);
            diagnostics.Error(place, problem, remedy);
        }

        return null;
    }

    // The innermost brace or bracket that is open.
    private Place? Unclosed => _open.TryPeek(out var place) ? place : null;

    private Node? ReadStream()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _diagnostics.Error(new(_source, 1, 1), "The file is empty.", "Write a case into it, or start from a template: casus new.");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode("", 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _diagnostics.Error(PlaceOf(second), "A second document begins here.", "Keep one document in a file, or use 'include:'.");
            return null;
        }

        return root;
    }

    private Node ReadNode(string path, int depth)
    {
        var place = PlaceOf(_parser.Current!);
        if (depth > YamlLimits.Depth)
            Refuse(place, $"The file nests deeper than {YamlLimits.Depth} levels.", "No case needs that many.");
        Grow(place, 1);
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Expand(alias, path);
        if (_parser.Current is not NodeEvent opening)
            throw new InvalidOperationException("A node was expected.");
        if (!opening.Tag.IsEmpty)
            _diagnostics.Error(place, $"The tag '{opening.Tag.Value}' has no meaning here.", "Delete it.");

        Node node = opening switch
        {
            Scalar => ReadScalar(place, path),
            SequenceStart => ReadSequence(place, path, depth),
            _ => ReadMapping(place, path, depth),
        };
        if (!opening.Anchor.IsEmpty)
            _anchors[opening.Anchor.Value] = node;
        return node;
    }

    private ScalarNode ReadScalar(Place place, string path)
    {
        var scalar = _parser.Consume<Scalar>();
        return new(place, path, scalar.Value, scalar.Style != ScalarStyle.Plain);
    }

    private SequenceNode ReadSequence(Place place, string path, int depth)
    {
        var isFlow = _parser.Consume<SequenceStart>().Style == SequenceStyle.Flow;
        if (isFlow)
            _open.Push(place);
        var items = ImmutableArray.CreateBuilder<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(SequenceNode.ItemPath(path, items.Count), depth + 1));
        }

        if (isFlow)
            _open.Pop();
        return new(place, path, items.ToImmutable());
    }

    private MappingNode ReadMapping(Place place, string path, int depth)
    {
        var isFlow = _parser.Consume<MappingStart>().Style == MappingStyle.Flow;
        if (isFlow)
            _open.Push(place);
        var entries = new EntryList(_diagnostics, path);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var keyPlace = PlaceOf(_parser.Current!);
            if (_parser.Current is Scalar { Tag.IsEmpty: true } key)
            {
                Grow(keyPlace, 1);
                _parser.MoveNext();
                if (!key.Anchor.IsEmpty)
                    _anchors[key.Anchor.Value] = new ScalarNode(keyPlace, path, key.Value, key.Style != ScalarStyle.Plain);
                var isMerge = key is { Value: "<<", Style: ScalarStyle.Plain };
                var value = ReadNode(isMerge ? path : Node.Join(path, key.Value), depth + 1);
                if (isMerge)
                    entries.Merge(value, keyPlace);
                else
                    entries.Add(key.Value, keyPlace, value);
            }
            else
            {
                _diagnostics.Error(keyPlace, "A key must be a name, not a list, a group or a reference.", "Write a name before the colon.");
                ReadNode(path, depth + 1);
                ReadNode(path, depth + 1);
            }
        }

        if (isFlow)
            _open.Pop();
        return new(place, path, entries.ToImmutable(), isFlow);
    }

    private Node Expand(AnchorAlias alias, string path)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            _diagnostics.Error(
                PlaceOf(alias),
                $"'*{alias.Value.Value}' refers to nothing before it.",
                $"Mark what it refers to with '&{alias.Value.Value}', or put text that begins with * into quotes."
            );
            return new BrokenNode(PlaceOf(alias), path);
        }

        Grow(PlaceOf(alias), anchored.Count);
        return anchored.Under(path);
    }

    // Counted before anything is copied, so that an alias of aliases costs nothing.
    private void Grow(Place place, int count)
    {
        _nodes = (int)Math.Min((long)_nodes + count, int.MaxValue);
        if (_nodes > YamlLimits.Nodes)
            Refuse(place, $"The file holds more than {YamlLimits.Nodes} values, references expanded.", "No case needs that many.");
    }

    private void Refuse(Place place, string problem, string remedy)
    {
        _diagnostics.Error(place, problem, remedy);
        throw new RefusedException();
    }

    private Place PlaceOf(ParsingEvent @event) =>
        _last = new(_source, Math.Max(1, (int)@event.Start.Line), Math.Max(1, (int)@event.Start.Column));

    // Leaves the recursion from any depth; caught in Read and never seen outside.
#pragma warning disable CA1032, CA1064, CA1710, RCS1194 // An exit, not an error that anybody handles.
    private sealed class RefusedException : Exception;
#pragma warning restore CA1032, CA1064, CA1710, RCS1194
}
