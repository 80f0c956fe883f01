using System.Collections.Immutable;
using Casus.Formats.Yaml;
using Casus.Games.Templates;

namespace Casus.Formats.Trees;

/// <summary>Turns the nodes of a game file into a template, and complains about all that is not as it should be.</summary>
internal sealed class TreeFileReader
{
    private static readonly string[] Keys = ["casus-game", "title", "source", "means", "players", "parameters", "tree"];

    private readonly DiagnosticList _diagnostics;
    private readonly FieldReader _fields;

    public TreeFileReader(DiagnosticList diagnostics) => (_diagnostics, _fields) = (diagnostics, new(diagnostics));

    public TreeFile? Read(MappingNode root)
    {
        _fields.RefuseOthers(root, Keys);
        if (_fields.Word(root, "casus-game") is not "1")
            _diagnostics.Error(
                (root["casus-game"] ?? root).Place,
                "The version of the format is missing or unknown.",
                "Write 'casus-game: 1'."
            );
        var players = Players(root);
        var parameters = Parameters(root);
        if (root["tree"] is not { } top)
        {
            _diagnostics.Error(root.Place, "The tree is missing.", "Add 'tree:' with the first node below it.");
            return null;
        }

        var tree = new TreeReader(_diagnostics, _fields, players).Read(top);
        if (tree is null || _diagnostics.HasErrors)
            return null;
        var template = new TreeTemplate(players, parameters, tree);
        return new(
            _fields.Optional(root, "title"),
            _fields.Optional(root, "source"),
            _fields.Optional(root, "means"),
            template,
            _fields.Places,
            root.Place
        );
    }

    private ImmutableArray<string> Players(MappingNode root)
    {
        if (root["players"] is not SequenceNode list || list.Items.IsEmpty)
        {
            _diagnostics.Error((root["players"] ?? root).Place, "The list of players is missing.", "Write 'players: [A, B]'.");
            return [];
        }

        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in list.Items)
        {
            if (item is not ScalarNode { IsEmpty: false } name)
                _diagnostics.Error(item.Place, $"A player's name is expected here, not {item.Kind}.", "Write a word.");
            else if (names.Contains(name.Text))
                _diagnostics.Error(item.Place, $"There are two players '{name.Text}'.", "Give each a name of its own.");
            else
                names.Add(name.Text);
        }

        return names.ToImmutable();
    }

    private ImmutableArray<TemplateParameter> Parameters(MappingNode root)
    {
        switch (root["parameters"])
        {
            case null or ScalarNode { IsEmpty: true }:
                return [];
            case MappingNode mapping:
                return [.. mapping.Entries.Select(Parameter).OfType<TemplateParameter>()];
            case { } other:
                _diagnostics.Error(other.Place, $"This should be parameters, each under its name, not {other.Kind}.", "Write 'name: 0.5'.");
                return [];
        }
    }

    private TemplateParameter? Parameter(Entry entry)
    {
        if (!entry.Key.All(c => char.IsLetterOrDigit(c) || c == '_') || !(char.IsLetter(entry.Key[0]) || entry.Key[0] == '_'))
        {
            _diagnostics.Error(entry.Place, $"'{entry.Key}' cannot be the name of a parameter.", "Use letters, digits and underscores.");
            return null;
        }

        if (entry.Value is not MappingNode group)
            return _fields.Expression(entry.Value) is { } value ? new(entry.Key, value, "") : null;
        _fields.RefuseOthers(group, ["value", "means"]);
        if (group["value"] is { } given)
            return _fields.Expression(given) is { } number ? new(entry.Key, number, _fields.Optional(group, "means")) : null;
        _diagnostics.Error(group.Place, $"The value of '{entry.Key}' is missing.", "Add 'value: 0.5'.");
        return null;
    }
}
