using Casus.Reports;
using Casus.Reports.Drawings;

namespace Casus.Tests.Reports;

/// <summary>A report whose every text tries to be markup, a terminal command, or both.</summary>
internal static class HostileReport
{
    public const string Words = "\"><script>alert('x')</script>&amp;\u001B[31m\u202E\u0000|`*[x](javascript:y)\uD800";

    public static Report Build() => new(Words, Runs(), [Runs()], [new(Words, Words, Words)], new(Words, Words, Words, 1), [Section()]);

    private static Prose Runs() =>
        [
            Words,
            new Run.Strong(Words),
            new Run.Emphasis(Words),
            new Run.Code(Words),
            new Run.Reference(Words, Words),
            new Run.Source(Words, new("https://example.org/\"><script>")),
            new Run.Badge(Verdict.Holds, Words),
        ];

    private static Section Section() =>
        new(
            Words,
            Words,
            [
                new Block.Paragraph(Words),
                new Block.Bullets([Words]),
                new Table([Words, Column.Number(Words)], [new Row([Words, Words], true, Words + "row")], Words),
                new Block.Note(NoteKind.Caveat, Words),
                new Block.Verdicts([new(Words, Verdict.Fails, Words, Words, Words)]),
                new Block.Illustration(
                    new(
                        Words + "fig",
                        Words,
                        Words,
                        new HurdleChart(Words, [new(Words, Words, 1, Words)]),
                        Words,
                        new Table(
                            [Words],
                            [
                                [Words],
                            ],
                            Words
                        )
                    )
                ),
                new Block.Details(Words, [Words]),
                new Block.Definitions([new(Words, Words, Words + "term")]),
            ]
        );
}
