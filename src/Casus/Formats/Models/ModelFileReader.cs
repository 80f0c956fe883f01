using System.Collections.Immutable;
using Casus.Formats.Yaml;
using Casus.Models.Library;
using Casus.Numerics;

namespace Casus.Formats;

/// <summary>Turns the nodes of a model file into its cases, and complains about all that is not as it should be.</summary>
internal sealed class ModelFileReader(DiagnosticList diagnostics)
{
    private static readonly string[] FileKeys = ["model", "title", "source", "cases"];
    private static readonly string[] CaseKeys = ["oracle", "name", "given", "expected", "tolerance"];

    public ModelFile? Read(MappingNode root)
    {
        RefuseOthers(root, FileKeys);
        var (model, title, source) = (Word(root, "model"), Word(root, "title"), Word(root, "source"));
        var cases = ImmutableArray.CreateBuilder<ModelCase>();
        if (root["cases"] is SequenceNode list)
        {
            foreach (var item in list.Items)
            {
                if (item is MappingNode mapping)
                    cases.Add(Case(mapping));
                else
                    diagnostics.Error(
                        item.Place,
                        $"This should be a case, not {item.Kind}.",
                        "Write its keys: oracle, name, given, expected."
                    );
            }
        }
        else
        {
            diagnostics.Error(root.Place, "The list of cases is missing.", "Add 'cases:' with a list.");
        }

        return diagnostics.HasErrors ? null : new(model, title, source, cases.ToImmutable());
    }

    public ModelValue.Parts Inputs(MappingNode root) => Parts(root);

    private ModelCase Case(MappingNode node)
    {
        RefuseOthers(node, CaseKeys);
        return new(Word(node, "oracle"), Word(node, "name"), Group(node, "given"), Group(node, "expected"), Tolerance(node));
    }

    private double Tolerance(MappingNode node)
    {
        if (node["tolerance"] is not { } written)
            return ModelCase.UsualTolerance;
        if (written is ScalarNode text && Rational.TryParse(text.Text, out var number) && number.Sign >= 0)
            return (double)number;
        diagnostics.Error(written.Place, "The tolerance must be a number of at least zero.", "Write 'tolerance: 1e-9'.");
        return 0;
    }

    private string Word(MappingNode node, string key)
    {
        if (node[key] is ScalarNode { IsEmpty: false } word)
            return word.Text;
        diagnostics.Error(node[key]?.Place ?? node.Place, $"'{key}' is missing here.", $"Add '{key}:' with a text.");
        return "";
    }

    private ModelValue.Parts Group(MappingNode node, string key)
    {
        if (node[key] is MappingNode group)
            return Parts(group);
        diagnostics.Error(node[key]?.Place ?? node.Place, $"'{key}' should be a group of keys.", $"Add '{key}:', or '{key}: {{}}'.");
        return new([]);
    }

    private ModelValue.Parts Parts(MappingNode group) => new([.. group.Entries.Select(e => (e.Key, Value(e.Value)))]);

    private ModelValue Value(Node node)
    {
        switch (node)
        {
            case MappingNode group:
                return Parts(group);
            case SequenceNode list:
                return new ModelValue.Sequence([.. list.Items.Select(Value)]);
            case ScalarNode { IsEmpty: false } scalar:
                return ModelValue.Read(scalar.Text);
            default:
                diagnostics.Error(node.Place, "A value is missing here.", "Write a number, a word, a list or a group of keys.");
                return "";
        }
    }

    private void RefuseOthers(MappingNode node, string[] known)
    {
        foreach (var entry in node.Entries.Where(e => !known.Contains(e.Key, StringComparer.Ordinal)))
            diagnostics.Error(entry.Place, $"'{entry.Key}' is not a key here.", Spelling.Suggest(entry.Key, known));
    }
}
