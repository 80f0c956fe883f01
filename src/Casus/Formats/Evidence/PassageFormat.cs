using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Formats.Shapes;

namespace Casus.Formats.Evidence;

/// <summary>Where in its source a statement stands.</summary>
internal static class PassageFormat
{
    private static readonly Field<int> Start = Field.Required(
        "start",
        new CountShape(0, int.MaxValue),
        "The first character of the passage, from 0, in the text as it was read."
    );
    private static readonly Field<int> Length = Field.Required("length", new CountShape(1, int.MaxValue), "The number of characters.");
    private static readonly Field<ImmutableArray<string>> Quotes = Field.Optional(
        "quotes",
        new ListShape<string>(TextShape.Line, "quotations", mayStandAlone: true),
        "The words in quotation marks, as the source has them."
    );
    private static readonly Field<string> Digest = Field.Optional(
        "digest",
        Digests.Digest,
        "SHA-256 of the passage's words, which proves that the source still reads so."
    );

    public static RecordShape<Passage> Shape { get; } =
        new(
            "a passage",
            [Start, Length, Quotes, Digest],
            f => new(f.Of(Start), f.Of(Length)) { Quotes = f.Has(Quotes) ? f.Of(Quotes) : [], Digest = f.Of(Digest) }
        );
}
