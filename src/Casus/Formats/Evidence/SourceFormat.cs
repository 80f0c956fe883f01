using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Formats.Shapes;

namespace Casus.Formats.Evidence;

/// <summary>The section <c>sources</c>.</summary>
internal static class SourceFormat
{
    private static readonly Field<string> Title = Field.Required("title", TextShape.Line, "Its title.");
    private static readonly Field<string> Author = Field.Optional("author", TextShape.Line, "Who wrote it.");
    private static readonly Field<string> Outlet = Field.Optional("outlet", TextShape.Line, "Where it appeared.");
    private static readonly Field<string> Date = Field.Optional("date", Dates.Date, "When, as far as known.");
    private static readonly Field<string> Address = Field.Optional("address", TextShape.Line, "Its address on the web.");

    private static readonly Field<char> Reliability = Field.Optional(
        "reliability",
        Choices.Reliability,
        "Reliability of the source in the Admiralty code: A completely reliable … E unreliable, F cannot be judged."
    );

    private static readonly Field<string> Document = Field.Optional(
        "document",
        Digests.Digest,
        "SHA-256 of the document's bytes, if it is at hand."
    );

    private static readonly Field<string> Biography = Field.Optional("biography", TextShape.Line, "What it says of its author.");

    private static readonly Field<ImmutableArray<string>> Tags = Field.Optional(
        "tags",
        new ListShape<string>(TextShape.Line, "subjects", mayStandAlone: true),
        "The subjects under which it is filed."
    );

    private static readonly Field<string> ImageCredit = Field.Optional("image-credit", TextShape.Line, "Who made its picture.");
    private static readonly Field<string> Language = Field.Optional(
        "language",
        TextShape.Line,
        "The language it is written in: en, de-AT."
    );

    private static readonly Field<int> Part = Field.Optional(
        "part",
        new CountShape(0, int.MaxValue),
        "Which of several documents in a feed or archive it is, from 0; left out, the only one or the first."
    );

    private static readonly Field<string> Stored = Field.Optional(
        "stored",
        new TextShape(
            "a path beside the dossier with forward slashes, such as documents/1f2e.txt",
            """^(?!\.\.?(/|$))[^/\\:~]+(/(?!\.\.?(/|$))[^/\\:~]+)*$"""
        ),
        "The file that keeps the document's bytes, beside the dossier."
    );

    public static MapShape<Source> Shape { get; } =
        new(
            "sources",
            new RecordShape<Source>(
                "a source",
                [Title, Author, Biography, Outlet, Date, Address, Tags, ImageCredit, Language, Document, Part, Stored, Reliability],
                f =>
                    new(f.Id, f.Of(Title))
                    {
                        Author = f.Of(Author),
                        Outlet = f.Of(Outlet),
                        Date = f.Of(Date),
                        Address = f.Of(Address),
                        Biography = f.Of(Biography),
                        Tags = f.Has(Tags) ? f.Of(Tags) : [],
                        ImageCredit = f.Of(ImageCredit),
                        Language = f.Of(Language),
                        Document = f.Of(Document),
                        Part = f.Has(Part) ? f.Of(Part) : null,
                        Stored = f.Of(Stored),
                        Reliability = f.Has(Reliability) ? f.Of(Reliability) : null,
                    }
            )
        );
}

/// <summary>Dates as far as they are known.</summary>
internal static class Dates
{
    public static TextShape Date { get; } =
        new("a date such as 2025, 2025-12 or 2025-12-05", "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$");
}
