using Casus.Reports.Svg;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Rendering;

/// <summary>The style sheet for drawings and pieces of reports within a page of somebody else's making.</summary>
public static class DrawingStyle
{
    /// <summary>
    /// The palette on the root, for light and dark, by the reader's setting or by <c>data-theme</c> on the root; the rules of drawings; and the rules of a report
    /// for what stands within the class <c>casus-report</c>.
    /// </summary>
    public static string Sheet { get; } =
        ":root,:root[data-theme=\"light\"]{"
        + Palette.Properties(Palette.Light)
        + "}\n@media screen and (prefers-color-scheme:dark){:root{"
        + Palette.Properties(Palette.Dark)
        + "}\n:root[data-theme=\"light\"]{"
        + Palette.Properties(Palette.Light)
        + "}}\n:root[data-theme=\"dark\"]{"
        + Palette.Properties(Palette.Dark)
        + "}\n"
        + SvgStyle.Rules
        // Nested rules: what speaks of the page as a whole matches nothing within it.
        + ".casus-report{\n"
        + HtmlStyle.Rules
        + "}\n";
}
