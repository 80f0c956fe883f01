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

    public static MapShape<Source> Shape { get; } =
        new(
            "sources",
            new RecordShape<Source>(
                "a source",
                [Title, Author, Outlet, Date, Address, Document, Reliability],
                f =>
                    new(f.Id, f.Of(Title))
                    {
                        Author = f.Of(Author),
                        Outlet = f.Of(Outlet),
                        Date = f.Of(Date),
                        Address = f.Of(Address),
                        Document = f.Of(Document),
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
