using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Yaml;

namespace Casus.Formats.Shapes;

/// <summary>What a part of a file may look like: said once, used to read it and to write its JSON Schema.</summary>
internal abstract class Shape
{
    /// <summary>The JSON Schema of what this shape reads.</summary>
    public abstract JsonObject Schema(SchemaBook book);
}

/// <summary>A shape that reads values of one kind.</summary>
internal abstract class Shape<T> : Shape
{
    /// <summary>The value of a node; without one, the reader has been told why.</summary>
    public bool TryRead(Node node, Reader reader, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return node is not BrokenNode && Read(node, reader, out value);
    }

    /// <summary>As <see cref="TryRead"/>, of a node that could be read as YAML.</summary>
    protected abstract bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out T value);

    /// <summary>The text of a node that should be a single value with something in it.</summary>
    protected static bool TryText(Node node, Reader reader, string wanted, out string text)
    {
        text = "";
        if (node is ScalarNode { IsEmpty: false } scalar && scalar.Text.Trim().Length > 0)
        {
            text = scalar.Text.Trim();
            return true;
        }

        var problem = node is ScalarNode ? "The value is missing." : $"This should be {wanted}, not {node.Kind}.";
        reader.Error(
            node.Place,
            problem,
            node is ScalarNode
                ? $"Write {wanted} after the colon."
                : "Write one value after the colon, in quotes if it holds a colon or a comma."
        );
        return false;
    }
}
