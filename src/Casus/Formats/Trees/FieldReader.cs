using Casus.Formats.Yaml;
using Casus.Numerics.Expressions;

namespace Casus.Formats.Trees;

/// <summary>Reads words and expressions, and remembers where each stands, for what is found out only when numbers are put in.</summary>
internal sealed class FieldReader(DiagnosticList diagnostics)
{
    private readonly Dictionary<object, Place> _places = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyDictionary<object, Place> Places => _places;

    public T Stand<T>(T what, Place at)
        where T : class
    {
        _places[what] = at;
        return what;
    }

    public void RefuseOthers(MappingNode node, IReadOnlyCollection<string> keys)
    {
        foreach (var entry in node.Entries)
            if (!keys.Contains(entry.Key))
                diagnostics.Error(entry.Place, $"The key '{entry.Key}' is not known here.", Spelling.Suggest(entry.Key, keys));
    }

    public string? Word(MappingNode node, string key)
    {
        switch (node[key])
        {
            case null:
                return null;
            case ScalarNode scalar:
                return scalar.Text;
            case { } other:
                diagnostics.Error(other.Place, $"'{key}' should be a word, not {other.Kind}.", "Write it on the same line.");
                return null;
        }
    }

    public string Optional(MappingNode node, string key) => node[key] is ScalarNode { IsEmpty: true } ? "" : Word(node, key) ?? "";

    public Expression? Expression(Node node)
    {
        if (node is not ScalarNode { IsEmpty: false } scalar)
        {
            if (node is not BrokenNode)
                diagnostics.Error(
                    node.Place,
                    $"A number or an expression is expected here, not {node.Kind}.",
                    "Write '0.5' or 'win - cost'."
                );
            return null;
        }

        // A quotation mark stands before the text.
        var place = scalar.IsQuoted ? node.Place with { Column = node.Place.Column + 1 } : node.Place;
        try
        {
            return Stand(ExpressionText.Read(scalar.Text), place);
        }
        catch (ExpressionException wrong)
        {
            diagnostics.Error(place with { Column = place.Column + wrong.At }, wrong.Message, wrong.Remedy);
            return null;
        }
    }
}
