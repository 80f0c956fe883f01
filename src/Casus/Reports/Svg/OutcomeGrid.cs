namespace Casus.Reports.Svg;

/// <summary>What a map draws after pooling: names, panels, and a remark on how cells were pooled.</summary>
internal sealed record OutcomeGrid(
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Columns,
    IReadOnlyList<OutcomeGridPanel> Panels,
    string Remark
);

/// <summary>A panel of a map after pooling.</summary>
internal sealed record OutcomeGridPanel(string Heading, IReadOnlyList<OutcomeShare> Cells);
