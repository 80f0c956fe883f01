using System.Collections.Immutable;
using Casus.Attribution;
using Casus.Attribution.Scoring;
using Casus.Dossiers;
using Casus.Formats.Shapes;

namespace Casus.Formats.Annotations;

/// <summary>A file of annotations: one document, and what a person found in it.</summary>
internal static class AnnotationFormat
{
    private static readonly Field<int> Version = Field.Required("casus-annotations", new VersionShape(1), "The version of the format: 1.");

    private static readonly Field<string> Document = Field.Required("document", TextShape.Line, "The document's file name.");
    private static readonly Field<string> Style = Field.Required("style", TextShape.Line, "How it is written.");

    private static readonly Field<string> Title = Field.Optional("title", TextShape.Line, "Its title.");
    private static readonly Field<string> Author = Field.Optional(
        "author",
        TextShape.Line,
        "Who wrote it; of several, all as the document names them."
    );
    private static readonly Field<string> Outlet = Field.Optional("outlet", TextShape.Line, "Where it appeared.");
    private static readonly Field<string> Date = Field.Optional("date", TextShape.Line, "When it appeared.");

    private static readonly Field<AnnotatedOrigin> Origin = Field.Optional(
        "provenance",
        new RecordShape<AnnotatedOrigin>(
            "an origin",
            [Title, Author, Outlet, Date],
            f =>
                new()
                {
                    Title = f.Of(Title),
                    Author = f.Of(Author),
                    Outlet = f.Of(Outlet),
                    Date = f.Of(Date),
                }
        ),
        "Where the document says that it comes from."
    );

    private static readonly Field<UtteranceKind> Kind = Field.Required(
        "kind",
        new ChoiceShape<UtteranceKind>(
            "a kind of report",
            ("direct", UtteranceKind.Direct),
            ("indirect", UtteranceKind.Indirect),
            ("mixed", UtteranceKind.Mixed)
        ),
        "In the speaker's words, the reporter's, or both."
    );

    private static readonly Field<string> Speaker = Field.Required("speaker", TextShape.Line, "Who said it, by the fullest name.");
    private static readonly Field<string> Mention = Field.Optional("mention", TextShape.Line, "The words that name the speaker.");
    private static readonly Field<string> Cue = Field.Optional("cue", TextShape.Line, "The words that attribute it.");
    private static readonly Field<Modality> Modality = Field.Required("modality", Choices.Modality, "What kind of utterance it is.");

    private static readonly Field<ImmutableArray<string>> Said = Field.Required(
        "said",
        new ListShape<string>(TextShape.Line, "pieces", mayStandAlone: true),
        "The words, piece by piece, exactly as in the document."
    );

    private static readonly Field<ImmutableArray<AnnotatedStatement>> Statements = Field.Required(
        "statements",
        new ListShape<AnnotatedStatement>(
            new RecordShape<AnnotatedStatement>("a statement", [Kind, Speaker, Mention, Cue, Modality, Said], Build),
            "statements"
        ),
        "The statements, in the order of the text."
    );

    public static RecordShape<AnnotatedDocument> Shape { get; } =
        new(
            "annotations",
            [Version, Document, Style, Origin, Statements],
            f => new(f.Of(Document), f.Of(Style), f.Of(Origin) ?? new(), f.Of(Statements))
        );

    private static AnnotatedStatement Build(Fields f) =>
        new(f.Of(Kind), f.Of(Speaker), f.Of(Modality), f.Of(Said)) { Mention = f.Of(Mention), Cue = f.Of(Cue) };
}
