using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Formats.Shapes;

namespace Casus.Formats.Evidence;

/// <summary>A dossier file, section by section.</summary>
internal static class DossierFormat
{
    public const string VersionKey = "casus-dossier";

    private static readonly Field<int> Version = Field.Required(VersionKey, new VersionShape(1), "The version of the format: 1.");

    private static readonly Field<ImmutableArray<Named<Source>>> Sources = Field.Optional("sources", SourceFormat.Shape, "The documents.");

    private static readonly Field<ImmutableArray<Named<Hypothesis>>> Hypotheses = Field.Optional(
        "hypotheses",
        HypothesisFormat.Shape,
        "What is true or not, and on which statements bear."
    );

    private static readonly Field<ImmutableArray<Named<Cluster>>> Clusters = Field.Optional(
        "clusters",
        ClusterFormat.Shape,
        "Statements with a common origin, which together can never weigh more than the origin does."
    );

    private static readonly Field<ImmutableArray<Named<Statement>>> Statements = Field.Optional(
        "statements",
        StatementFormat.Shape,
        "What was said, done or assessed, as a source reports it, in the analyst's paraphrase."
    );

    private static readonly Field<ImmutableArray<Named<string>>> Rejected = Field.Optional(
        "rejected",
        new MapShape<string>("rejected proposals", TextShape.Line),
        "Proposals that a person did not take for statements: name: the reason."
    );

    public static RecordShape<Dossier> Shape { get; } =
        new(
            "a dossier",
            [Version, Sources, Hypotheses, Clusters, Statements, Rejected],
            f =>
                new()
                {
                    Sources = Values(f, Sources),
                    Hypotheses = Values(f, Hypotheses),
                    Clusters = Values(f, Clusters),
                    Statements = Values(f, Statements),
                    Rejections = f.Has(Rejected) ? [.. f.Of(Rejected).Select(r => new Rejection(r.Id, r.Value))] : [],
                }
        );

    private static ImmutableArray<T> Values<T>(Fields f, Field<ImmutableArray<Named<T>>> section) =>
        f.Has(section) ? [.. f.Of(section).Select(n => n.Value)] : [];
}
