using System.Text;
using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>The style sheet of drawings. Colours come by custom properties, so that a drawing follows the page it stands in.</summary>
internal static class SvgStyle
{
    private const string Shapes = """
        svg.casus{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-size:13px;font-variant-numeric:tabular-nums}
        svg.casus text{fill:var(--ink)}
        svg.casus .small{font-size:12px}
        svg.casus .strong{font-weight:650}
        svg.casus .muted{fill:var(--muted)}
        svg.casus .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
        svg.casus .grid{stroke:var(--rule);stroke-width:1}
        svg.casus .axis{stroke:var(--muted);stroke-width:1}
        svg.casus .limit{stroke:var(--ink);stroke-width:1.25;stroke-dasharray:5 3}
        svg.casus .lead{stroke:var(--muted);stroke-width:.75;fill:none}
        svg.casus .edge{stroke:var(--muted);stroke-width:1.25;fill:none}
        svg.casus .played{stroke:var(--ink);stroke-width:2.5;fill:none}
        svg.casus .blind{stroke:var(--other);stroke-width:1.5;stroke-dasharray:4 3;fill:none}
        svg.casus .band{fill:var(--neither-tint)}
        svg.casus .bare{fill:var(--paper)}
        svg.casus .node{fill:var(--paper);stroke:var(--ink);stroke-width:1.25}
        svg.casus .solid{fill:var(--ink)}
        svg.casus .ring{fill:none;stroke:var(--ink);stroke-width:2}
        svg.casus .open{fill:none;stroke-width:1.5}
        svg.casus .thick{stroke-width:2.25;stroke-linecap:round}
        svg.casus .curve{fill:none;stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}
        svg.casus .faint{opacity:.55}
        svg.casus .dash1{stroke-dasharray:7 4}
        svg.casus .dash2{stroke-dasharray:1.5 4}
        svg.casus .dash3{stroke-dasharray:9 4 1.5 4}
        svg.casus .dash4{stroke-dasharray:12 3}
        svg.casus .dash5{stroke-dasharray:4 2 1 2 1 2}

        """;

    /// <summary>The rules for drawings within a page that sets the colours.</summary>
    public static string Rules { get; } = Build();

    /// <summary>The rules for a drawing that stands alone.</summary>
    public static string Alone { get; } =
        "svg.casus{"
        + Palette.Properties(Palette.Light)
        + "background:var(--paper)}\n@media screen and (prefers-color-scheme:dark){svg.casus{"
        + Palette.Properties(Palette.Dark)
        + "}}\n"
        + Rules;

    private static string Build()
    {
        var css = new StringBuilder(Shapes.ReplaceLineEndings("\n"));
        foreach (var tone in Enum.GetValues<Tone>())
        {
            var name = Palette.Name(tone);
            css.Append("svg.casus .f-").Append(name).Append("{fill:var(--").Append(name).Append(")}\n");
            css.Append("svg.casus .s-").Append(name).Append("{stroke:var(--").Append(name).Append(")}\n");
            css.Append("svg.casus .t-").Append(name).Append("{fill:var(--").Append(name).Append("-tint)}\n");
        }

        return css.ToString();
    }
}
