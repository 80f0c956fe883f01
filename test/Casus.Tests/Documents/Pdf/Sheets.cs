using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Casus.Tests.Documents.Pdf;

/// <summary>PDF files made in a test: set with the library's writer.</summary>
internal sealed class Sheets : IDisposable
{
    private readonly PdfDocumentBuilder _builder = new();
    private readonly PdfDocumentBuilder.AddedFont _regular;
    private readonly PdfDocumentBuilder.AddedFont _bold;
    private PdfPageBuilder _page;

    public Sheets()
    {
        _regular = _builder.AddStandard14Font(Standard14Font.TimesRoman);
        _bold = _builder.AddStandard14Font(Standard14Font.TimesBold);
        _page = _builder.AddPage(PageSize.A4);
    }

    public PdfDocumentBuilder.DocumentInformationBuilder Properties => _builder.DocumentInformation;

    public void NewPage() => _page = _builder.AddPage(PageSize.A4);

    /// <summary>Sets lines below one another and gives the height of the next.</summary>
    public double Set(double left, double top, string lines, double size = 10, bool bold = false, double spacing = 1.2)
    {
        foreach (var line in lines.ReplaceLineEndings("\n").Split('\n'))
        {
            var indent = line.Length - line.TrimStart().Length;
            if (line.Length > 0)
                _page.AddText(line.TrimStart(), size, new PdfPoint(left + indent * size / 2, top), bold ? _bold : _regular);
            top -= spacing * size;
        }

        return top;
    }

    public byte[] Bytes() => _builder.Build();

    public void Dispose() => _builder.Dispose();
}
