using System.Text;
using Casus.Documents;

namespace Casus.Tests.Documents.Pdf;

/// <summary>Files made to fill the memory, to run for ever, or to overflow the stack. Each must be told or read, and must not end the program.</summary>
public class HostilePdfTests
{
    private const string Words = "Nothing was agreed at the bridge today, and nothing was refused.";

    private static readonly byte[] Text = Encoding.ASCII.GetBytes($"BT /F1 10 Tf 60 700 Td ({Words}) Tj ET\n");

    [Fact]
    public void A_small_sound_file_is_read() => Assert.Equal(Words, Reading.One("a.pdf", RawPdf.OnePage(RawPdf.Stream("", Text))).Text);

    [Fact]
    public void A_stream_that_unpacks_without_end_is_told()
    {
        var bomb = RawPdf.Packed(new byte[100 << 20]);

        IsTold("unpacks to more than 64 MB", RawPdf.OnePage(RawPdf.Stream("/Filter /FlateDecode", bomb)));
        Assert.True(bomb.Length < 1 << 20);
    }

    [Fact]
    public void A_bomb_within_a_bomb_is_told()
    {
        var bomb = RawPdf.Packed(RawPdf.Packed(new byte[200 << 20]));

        IsTold("unpacks to more than", RawPdf.OnePage(RawPdf.Stream("/Filter [/FlateDecode /FlateDecode]", bomb)));
    }

    [Fact]
    public void Forty_filters_in_a_row_are_told()
    {
        var filters = string.Concat(Enumerable.Repeat("/ASCIIHexDecode ", 40));

        IsTold("more layers", RawPdf.OnePage(RawPdf.Stream($"/Filter [{filters}]", Text)));
    }

    [Fact]
    public void Forms_that_draw_one_another_a_thousand_million_times_are_not_drawn()
    {
        var forms = Enumerable
            .Range(0, 10)
            .Select(i =>
                RawPdf.Stream(
                    $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> /XObject << /X{i + 1} {i + 7} 0 R >> >>",
                    Encoding.ASCII.GetBytes(i == 9 ? "BT /F1 9 Tf (boom) Tj ET" : string.Concat(Enumerable.Repeat($"/X{i + 1} Do\n", 10)))
                )
            );

        IsTold(
            "No page of the PDF can be read",
            RawPdf.OnePage(RawPdf.Stream("", "/X0 Do"u8.ToArray()), "/XObject << /X0 6 0 R >>", [.. forms])
        );
    }

    [Theory]
    [InlineData("/X0 Do", "/X0 Do")]
    [InlineData("/X1 Do", "/X0 Do")]
    [InlineData("/X#31 Do", "/X#30 %\n Do")]
    public void Forms_that_draw_themselves_do_not_end_the_program(string first, string second)
    {
        byte[] Form(string content) =>
            RawPdf.Stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X0 6 0 R /X1 7 0 R >> >>",
                Encoding.ASCII.GetBytes(content)
            );

        var file = RawPdf.OnePage(
            RawPdf.Stream("", [.. Text, .. "/X0 Do"u8]),
            "/XObject << /X0 6 0 R /X1 7 0 R >>",
            Form(first),
            Form(second)
        );

        IsReadOrTold(file);
    }

    [Fact]
    public void A_form_that_finds_itself_among_the_names_of_its_page_does_not_end_the_program() =>
        IsTold(
            "No page of the PDF can be read",
            RawPdf.OnePage(
                RawPdf.Stream("", [.. Text, .. "/X0 Do"u8]),
                "/XObject << /X0 6 0 R >>",
                RawPdf.Stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "/X0 Do"u8.ToArray())
            )
        );

    [Theory]
    [InlineData("[")]
    [InlineData("<< /A ")]
    [InlineData("(")]
    [InlineData("<")]
    [InlineData("{")]
    [InlineData("/A ")]
    [InlineData("q ")]
    [InlineData("BT ")]
    [InlineData("/P BMC ")]
    [InlineData("BI ")]
    [InlineData("1 ")]
    public void Brackets_that_never_close_do_not_end_the_program(string bracket)
    {
        var deep = string.Concat(Enumerable.Repeat(bracket, 200_000));

        IsReadOrTold(RawPdf.OnePage(RawPdf.Stream("", [.. Text, .. Encoding.ASCII.GetBytes(deep)])));
        IsReadOrTold(RawPdf.OnePage(RawPdf.Stream("", Text), "", RawPdf.Object(deep)));
        IsReadOrTold(
            RawPdf.Raw(RawPdf.Object("<< /Type /Catalog /Pages 2 0 R /X " + deep), RawPdf.Object("<< /Type /Pages /Kids [] /Count 0 >>"))
        );
    }

    [Fact]
    public void References_in_a_circle_do_not_end_the_program()
    {
        IsReadOrTold(RawPdf.Raw(RawPdf.Object("<< /Type /Catalog /Pages 2 0 R >>"), RawPdf.Object("2 0 R")));
        IsReadOrTold(RawPdf.Raw(RawPdf.Object("<< /Type /Catalog /Pages 2 0 R >>"), RawPdf.Object("3 0 R"), RawPdf.Object("2 0 R")));
        IsReadOrTold(
            RawPdf.Raw(
                RawPdf.Object("<< /Type /Catalog /Pages 2 0 R >>"),
                RawPdf.Object("<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>"),
                RawPdf.Object("<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>")
            )
        );
        IsReadOrTold(RawPdf.OnePage(RawPdf.Object("4 0 R")));
        IsReadOrTold(RawPdf.OnePage(RawPdf.Object("[4 0 R 4 0 R]")));
        IsReadOrTold(RawPdf.OnePage(RawPdf.Stream("/Filter 6 0 R", Text), "", RawPdf.Object("7 0 R"), RawPdf.Object("6 0 R")));
    }

    // Damaged so that object 6 is another one after the table of objects was mended than before: what it draws cannot be told beforehand.
    [Fact]
    public void A_form_that_changes_under_the_reader_does_not_end_the_program()
    {
        const string form = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> >> /Length 39 >>";
        const string font = "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n";
        const string text =
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
            + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X0 6 0 R >> >> >>\nendobj\n"
            + "4 0 obj\n<< /Length 114 >>\nstream\nBT /F1 10 Tf 60 700 Td (Convoys wait.) Tj ET q 1 0 0 1 0 0 cm /X0 Do Q\nendstream\nendobj\n"
            + font
            + $"6 0 obj\n{form}\nstream\nBT /F1 8 Tf 9 9 Td [(a) -300 (b)] TJ ET\nq 1 0 0 1 0 0 cm /X0 Do Q\nendstream\nendobj\n"
            + font
            + "6 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ren (x) Tj ET q 1 0 0 1 0 0 cm /X0 Do Q\nendstream\nendobj\n"
            + $"6 0 obj\n{form}\nstream\nBT /F1 8 Tf 9 9 Td [00 (b)] TJ ET\nendstream\nendobj\n"
            + "xref\n0 7\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \n0000000115 00000 n \n0000000266 00000 n \n0000000432 00000 n \n0000000502 00000 n \n"
            + "trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n676\n%%EOF\n";

        IsReadOrTold(Encoding.Latin1.GetBytes(text));
    }

    [Fact]
    public void A_tree_of_pages_as_deep_as_the_file_does_not_end_the_program()
    {
        var nodes = Enumerable
            .Range(0, 20_000)
            .Select(i => RawPdf.Object($"<< /Type /Pages /Kids [{i + 3} 0 R] /Count 1 /Parent {Math.Max(2, i + 1)} 0 R >>"));

        IsReadOrTold(RawPdf.Raw([RawPdf.Object("<< /Type /Catalog /Pages 2 0 R >>"), .. nodes]));
    }

    [Fact]
    public void A_million_pages_that_are_one_are_told()
    {
        var kids = string.Concat(Enumerable.Repeat("3 0 R ", 1_000_000));
        var file = RawPdf.Raw(
            RawPdf.Object("<< /Type /Catalog /Pages 2 0 R >>"),
            RawPdf.Object($"<< /Type /Pages /Kids [{kids}] /Count 1000000 >>"),
            RawPdf.Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>")
        );

        IsReadOrTold(file);
    }

    private static void IsTold(string message, byte[] file)
    {
        var thrown = Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read("a.pdf", file, Soon()));

        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }

    // Anything but an exception of another kind, or the end of the program.
    private static void IsReadOrTold(byte[] file)
    {
        try
        {
            foreach (var document in DocumentReader.Read("a.pdf", file, Soon()))
                Reading.IsWellFormed(document);
        }
        catch (UnreadableDocumentException told)
        {
            Assert.EndsWith(".", told.Message, StringComparison.Ordinal);
        }
    }

    private static CancellationToken Soon() => new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;
}
