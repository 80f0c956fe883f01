using System.Runtime.CompilerServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Casus.Documents.Pdf;

/// <summary>Draws a page for its letters alone, and stops where it would not end: forms draw forms, so a few lines can stand for billions, or go round in circles.</summary>
/// <remarks>
/// What an object of a damaged file is can depend on when it is asked for, so that no look beforehand tells which forms go round in circles. They are
/// counted as they are drawn.
/// </remarks>
internal sealed class SheetDrawing(double width, SheetDrawing.Context page)
    : BaseStreamProcessor<PdfSheet>(
        page.Number,
        page.Resources,
        page.Scanner,
        page.Parser,
        page.Filters,
        page.CropBox,
        page.Unit,
        page.Rotation,
        page.InitialMatrix,
        page.Options
    )
{
    private const int MostNested = 30;
    private const int MostForms = 20_000;
    private const long MostOperations = 10_000_000;

    private readonly List<Letter> _letters = [];
    private int _nested;
    private int _forms;
    private long _operations;
    private bool _isEndless;

    /// <summary>What the library hands on about a page.</summary>
    internal sealed record Context(
        int Number,
        IResourceStore Resources,
        IPdfTokenScanner Scanner,
        IPageContentParser Parser,
        ILookupFilterProvider Filters,
        CropBox CropBox,
        UserSpaceUnit Unit,
        PageRotationDegrees Rotation,
        TransformationMatrix InitialMatrix,
        ParsingOptions Options
    );

    public override PdfSheet Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return new(_letters, width);
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        _operations += operations.Count;
        ThrowIfEndless();
        base.ProcessOperations(operations);
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        _forms++;
        ThrowIfEndless();
        _nested++;
        base.ProcessFormXObject(formStream, xObjectName);
        _nested--;
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox
    )
    {
        var start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        var end = transformationMatrix.Transform(
            textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0)))
        );
        var box = new PdfRectangle(start, end);
        _letters.Add(
            new(
                unicode,
                box,
                box,
                start,
                end,
                end.X - start.X,
                fontSize,
                font.Details,
                currentState.FontState.TextRenderingMode,
                currentState.CurrentStrokingColor!,
                currentState.CurrentNonStrokingColor!,
                pointSize,
                TextSequence
            )
        );
    }

    // Once it does not end it does not end anywhere, however many the places that would go on: readers forgive what is thrown at them.
    private void ThrowIfEndless()
    {
        _isEndless =
            _isEndless
            || _nested > MostNested
            || _forms > MostForms
            || _operations > MostOperations
            || !RuntimeHelpers.TryEnsureSufficientExecutionStack();
        if (_isEndless)
            throw new InvalidDataException("Its forms draw one another without end.");
    }

    // Of lines, areas and pictures nothing is kept.
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) { }

    protected override void RenderInlineImage(InlineImage inlineImage) { }

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close) { }

    public override void FillPath(FillingRule fillingRule, bool close) { }

    public override void FillStrokePath(FillingRule fillingRule, bool close) { }

    public override void MoveTo(double x, double y) { }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) { }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) { }

    public override void LineTo(double x, double y) { }

    public override void Rectangle(double x, double y, double width, double height) { }

    public override void EndPath() { }

    public override void ClosePath() { }

    public override void ModifyClippingIntersect(FillingRule clippingRule) { }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) { }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) { }

    public override void EndMarkedContent() { }

    public override void PaintShading(NameToken shadingName) { }
}
