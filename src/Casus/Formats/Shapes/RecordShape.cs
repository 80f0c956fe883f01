using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Yaml;

namespace Casus.Formats.Shapes;

/// <summary>A group of known keys.</summary>
/// <param name="noun">With its article, in errors: "an actor".</param>
/// <param name="fields">The keys.</param>
/// <param name="build">Makes the value, once every key is read and nothing is missing.</param>
internal sealed class RecordShape<T>(string noun, ImmutableArray<Field> fields, Func<Fields, T> build) : Shape<T>
    where T : notnull
{
    /// <summary>Checks keys against each other; runs even if some could not be read.</summary>
    public Action<Fields>? Check { get; init; }

    /// <summary>Keys that ask for others, for the schema; the check has the words for it.</summary>
    public ImmutableArray<(Field If, Field Then)> Needs { get; init; } = [];

    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is ScalarNode { IsEmpty: true })
            node = new MappingNode(node.Place, node.Path, []) { IsDefault = node.IsDefault };
        if (node is not MappingNode mapping)
        {
            reader.Error(node.Place, $"This should be {noun}, not {node.Kind}.", $"Write its keys, indented: {Listed()}.");
            return false;
        }

        var read = new Fields(mapping, reader);
        ReadEntries(mapping, read);
        foreach (var field in fields.Where(f => !read.IsGiven(f)))
            StandIn(field, read);
        Check?.Invoke(read);
        if (!read.HasFailed)
            value = build(read);
        return !read.HasFailed;
    }

    public override JsonObject Schema(SchemaBook book)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            foreach (var spelling in field.Spellings)
                properties[spelling] = field.Schema(book);
        }

        var required = fields.Where(f => f.IsRequired).ToList();
        var schema = new JsonObject
        {
            ["type"] = required.Count == 0 ? new JsonArray("object", "null") : "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        if (required.Where(f => f.Spellings.Count() == 1).Select(f => (JsonNode)f.Key).ToArray() is { Length: > 0 } plain)
            schema["required"] = new JsonArray(plain);
        if (required.Where(f => f.Spellings.Count() > 1).Select(EitherSpelling).ToArray() is { Length: > 0 } accented)
            schema["allOf"] = new JsonArray(accented);
        if (!Needs.IsEmpty)
        {
            schema["dependentRequired"] = new JsonObject(
                Needs
                    .GroupBy(n => n.If.Key, n => n.Then.Key, StringComparer.Ordinal)
                    .Select(g => KeyValuePair.Create(g.Key, (JsonNode?)new JsonArray([.. g.Select(k => (JsonNode)k)])))
            );
        }

        return schema;
    }

    private static JsonNode EitherSpelling(Field field) =>
        new JsonObject
        {
            ["anyOf"] = new JsonArray([.. field.Spellings.Select(s => (JsonNode)new JsonObject { ["required"] = new JsonArray(s) })]),
        };

    private void ReadEntries(MappingNode mapping, Fields read)
    {
        var written = mapping.Entries.Select(e => Spelling.WithoutAccents(e.Key)).ToHashSet(StringComparer.Ordinal);
        var free = fields.Select(f => f.Key).Where(k => !written.Contains(Spelling.WithoutAccents(k))).ToList();
        foreach (var entry in mapping.Entries)
        {
            if (fields.FirstOrDefault(f => f.Is(entry.Key)) is not { } field)
            {
                ReportUnknown(entry, mapping, free, read);
            }
            else if (read.IsGiven(field))
            {
                read.Error(entry.Place, $"'{entry.Key}' is given twice, in two spellings.", "Keep one of the two.");
            }
            else
            {
                read.Stand(field, entry.Value);
                field.Read(entry.Value, read);
            }
        }
    }

    private void ReportUnknown(Entry entry, MappingNode mapping, List<string> free, Fields read)
    {
        read.Fail();
        if (CommaTrap.IsTold(entry, mapping, read.Reader))
            return;
        read.Error(
            entry.Place,
            $"'{entry.Key}' is not a key of {noun}.",
            Spelling.Suggest(entry.Key, free.Count > 0 ? free : fields.Select(f => f.Key))
        );

        // What was meant is not missing.
        if (Spelling.Nearest(entry.Key, free) is { } meant)
            read.Stand(fields.First(f => f.Key == meant), entry.Value);
    }

    private void StandIn(Field field, Fields read)
    {
        if (field.IsRequired)
        {
            read.Error(read.Node.Place, $"'{field.Key}' is missing from {noun}.", $"Add '{field.Key}:'. {field.Doc}");
        }
        else if (field.DefaultText is { } text)
        {
            var path = read.PathOf(field);
            if (text != "{}")
                read.Reader.Default(path, text, field.DefaultMeaning);
            field.Read(field.DefaultNode(read.Node.Place, path), read);
        }
    }

    private string Listed() => string.Join(", ", fields.OrderByDescending(f => f.IsRequired).Take(6).Select(f => f.Key));
}
