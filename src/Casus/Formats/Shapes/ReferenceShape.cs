using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Yaml;

namespace Casus.Formats.Shapes;

/// <summary>The name of something that the case defines elsewhere.</summary>
internal sealed class ReferenceShape(NameKind kind) : Shape<string>
{
    public static ReferenceShape Actor { get; } = new(NameKind.Actor);
    public static ReferenceShape Guarantor { get; } = new(NameKind.Guarantor);
    public static ReferenceShape Ratifier { get; } = new(NameKind.Ratifier);
    public static ReferenceShape Provision { get; } = new(NameKind.Provision);
    public static ReferenceShape Reading { get; } = new(NameKind.Reading);
    public static ReferenceShape Instrument { get; } = new(NameKind.Instrument);
    public static ReferenceShape Issue { get; } = new(NameKind.Issue);
    public static ReferenceShape Hypothesis { get; } = new(NameKind.Hypothesis);
    public static ReferenceShape Statement { get; } = new(NameKind.Statement);
    public static ReferenceShape Source { get; } = new(NameKind.Source);
    public static ReferenceShape Cluster { get; } = new(NameKind.Cluster);

    private string Word => kind.ToString().ToLowerInvariant();

    private string Article => Word[0] is 'a' or 'i' ? "an" : "a";

    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out string value) =>
        TryText(node, reader, $"the name of {Article} {Word}", out value) && IsDefined(value, node.Place, node.Path, reader);

    /// <summary>Whether a name is defined; if not, the reader is told.</summary>
    public bool IsDefined(string name, Place place, string path, Reader reader)
    {
        var inDossier = kind is NameKind.Hypothesis or NameKind.Statement;
        if (inDossier && !reader.Names.HasDossier)
        {
            reader.Error(
                place,
                $"'{name}' should be {Article} {Word} of a dossier, but the scenario names none.",
                "Add 'dossier: dossier.yaml'."
            );
            return false;
        }

        if (reader.Names.Of(kind, path) is not { } legal || legal.Contains(name))
            return true;
        if (reader.Names.Roles.TryGetValue(name, out var role) && kind is NameKind.Guarantor or NameKind.Ratifier)
            reader.Error(place, $"'{name}' is {Choices.RoleWithArticle(role)}, not a {Word}.", OneOf(legal));
        else
            reader.Error(
                place,
                $"There is no {Word} '{name}'{(inDossier ? " in the dossier" : "")}.",
                legal.Count == 0 ? "None is defined." : Spelling.Suggest(name, legal)
            );
        return false;
    }

    public override JsonObject Schema(SchemaBook book) =>
        new() { ["type"] = new JsonArray("string", "number", "boolean"), ["description"] = $"The name of {Article} {Word}." };

    private string OneOf(IReadOnlyList<string> legal) =>
        legal.Count == 0 ? $"No actor is a {Word}." : $"Write one of: {string.Join(", ", legal)}.";
}
