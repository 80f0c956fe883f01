using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Casus.Documents.Pdf;

/// <summary>Makes a sheet of each page. The library makes it by reflection, with just these parameters.</summary>
internal sealed class SheetFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions
) : BasePageFactory<PdfSheet>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
{
    /// <inheritdoc/>
    protected override PdfSheet ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    )
    {
        ArgumentNullException.ThrowIfNull(cropBox);
        var width = rotation.SwapsAxis ? cropBox.Bounds.Height : cropBox.Bounds.Width;
        return operations is { Count: > 0 }
            ? new SheetDrawing(
                width,
                new(
                    pageNumber,
                    ResourceStore,
                    PdfScanner,
                    PageContentParser,
                    FilterProvider,
                    cropBox,
                    userSpaceUnit,
                    rotation,
                    initialMatrix,
                    ParsingOptions
                )
            ).Process(pageNumber, operations)
            : new PdfSheet([], width);
    }
}
