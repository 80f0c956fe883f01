using Casus.Reports.Typesetting;

namespace Casus.Reports.Rendering;

/// <summary>The style sheet of a report: set like a printed brief, in the faces that the reader's machine has.</summary>
/// <remarks>It holds no '&lt;' and no '&amp;', so that it stands in XML and HTML alike.</remarks>
internal static class HtmlStyle
{
    private const string Page = """
        *{box-sizing:border-box}
        html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
        body{margin:0 auto;padding:2.5rem 1rem 3rem;max-width:44.5rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.58 Charter,"Bitstream Charter","Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif;overflow-wrap:break-word}
        h1,h2,h3,h4,h5,h6,nav,.over,.facts,figcaption,table,.badge,.number,.flip b,.note b,summary,footer,.answer h2{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        h1,h2,h3,h4{line-height:1.22;text-wrap:balance;break-after:avoid}
        h1{font-size:2.1rem;letter-spacing:-.015em;margin:.2rem 0 .7rem;font-weight:700}
        main h2{font-size:1.4rem;margin:2.8rem 0 .8rem;padding-top:1.1rem;border-top:2px solid var(--ink);letter-spacing:-.01em}
        h3{font-size:1.1rem;margin:2.2rem 0 .5rem}
        h4,h5,h6{font-size:1rem;margin:1.6rem 0 .4rem}
        p,ul,ol,dl{margin:0 0 1rem}
        ul,ol{padding-left:1.35rem}
        li{margin:.25rem 0}
        a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.16em}
        a:focus-visible,summary:focus-visible,.scroll:focus-visible,.sheet:focus-visible{outline:2px solid var(--link);outline-offset:3px}
        code,td.code,th.code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em}
        code{background:var(--card);padding:.08em .3em;border-radius:3px}
        .over{font-size:.78rem;letter-spacing:.09em;text-transform:uppercase;color:var(--muted);margin:0}
        .question{font-size:1.2rem;font-style:italic;color:var(--muted);line-height:1.45;margin-bottom:1.5rem;text-wrap:pretty}
        .answer{background:var(--card);border-left:5px solid var(--ink);padding:1.15rem 1.35rem 1.2rem;margin:0 0 1.6rem;font-size:1.15rem;line-height:1.52;break-inside:avoid}
        .answer h2{font-size:.78rem;letter-spacing:.09em;text-transform:uppercase;color:var(--muted);margin:0 0 .45rem;font-weight:600}
        .answer p:last-child{margin-bottom:0}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.2rem,1fr));gap:1.1rem 1.5rem;margin:0 0 2rem}
        .facts div{border-top:1px solid var(--rule);padding-top:.5rem;display:flex;flex-direction:column;break-inside:avoid}
        .facts dt{order:2;font-size:.86rem;line-height:1.35}
        .facts dd{margin:0}
        .facts .value{order:1;font-size:1.55rem;line-height:1.25;font-weight:650;letter-spacing:-.01em;font-variant-numeric:tabular-nums}
        .facts .note{order:3;font-size:.8rem;line-height:1.4;color:var(--muted);padding:0;border:0;margin:.15rem 0 0;background:none}
        nav{font-size:.9rem;margin:0 0 1rem;line-height:1.4}
        nav p{font-size:.78rem;letter-spacing:.09em;text-transform:uppercase;color:var(--muted);margin:0 0 .4rem}
        nav ol{padding-left:2rem;margin:0;columns:16rem}
        nav li{margin:.2rem 0;break-inside:avoid}
        nav a{text-decoration:none}
        nav a:hover{text-decoration:underline}
        .badge{display:inline-block;font-size:.8em;font-weight:600;line-height:1.4;padding:.05em .55em .08em;border-radius:1em;white-space:nowrap;border:1px solid currentColor}
        .badge b{font-weight:800}
        .badge.holds{color:var(--good);background:var(--good-tint)}
        .badge.fails{color:var(--refused);background:var(--refused-tint)}
        .badge.undecided{color:var(--other);background:var(--other-tint);border-style:dashed}
        .verdicts{list-style:none;padding:0}
        .verdicts li{border-top:1px solid var(--rule);padding:.85rem 0 .45rem;margin:0;break-inside:avoid}
        .verdicts p{margin:0 0 .45rem}
        .verdicts .claim{font-weight:600;font-size:1.08rem;line-height:1.4}
        .verdicts .claim .badge{font-size:.74em;margin-right:.35em;vertical-align:.08em}
        .verdicts .number{font-size:.92rem;font-weight:600;font-variant-numeric:tabular-nums;color:var(--ink)}
        .flip{color:var(--muted);font-size:.98rem}
        .flip b,.note b{font-size:.8rem;font-weight:650;letter-spacing:.02em;color:var(--ink)}
        .note{font-size:.98rem;line-height:1.5;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--rule);break-inside:avoid}
        .note b::after{content:":"}
        .note.caveat{border-left-color:var(--refused)}
        .note.stipulated{border-left-color:var(--other);border-left-style:dashed}
        .note.default{border-left-style:dotted;border-left-color:var(--muted)}
        .note.numerical{border-left-style:double;border-left-color:var(--partial)}
        figure{margin:2rem 0 2.2rem;break-inside:avoid}
        figcaption{font-size:.92rem;line-height:1.45;margin:0 0 .8rem;color:var(--muted)}
        figcaption b{display:block;color:var(--ink);font-size:1rem;margin-bottom:.1rem}
        .sheet,.scroll{overflow-x:auto;overscroll-behavior-x:contain;background:linear-gradient(90deg,var(--paper) 30%,transparent) 0 0/2.5rem 100% no-repeat local,linear-gradient(270deg,var(--paper) 30%,transparent) 100% 0/2.5rem 100% no-repeat local,linear-gradient(90deg,var(--rule),transparent) 0 0/.7rem 100% no-repeat scroll,linear-gradient(270deg,var(--rule),transparent) 100% 0/.7rem 100% no-repeat scroll}
        .sheet svg{display:block;max-width:100%;height:auto}
        .sheet.wider svg{max-width:none}
        .sheet.phone{display:none}
        details{margin:.6rem 0 1rem}
        summary{cursor:pointer;font-size:.86rem;color:var(--muted);width:fit-content}
        summary:hover{color:var(--ink)}
        details[open] summary{margin-bottom:.6rem}
        table{border-collapse:collapse;font-size:.88rem;line-height:1.4;font-variant-numeric:tabular-nums;min-width:min(100%,22rem)}
        .scroll{margin:0 0 1.2rem}
        caption{text-align:left;color:var(--muted);padding:0 0 .45rem}
        th,td{text-align:left;vertical-align:top;padding:.36rem 1.1rem .36rem 0;border-bottom:1px solid var(--rule);font-weight:400}
        th:last-child,td:last-child{padding-right:.3rem}
        thead th{font-weight:650;border-bottom:1.5px solid var(--ink);vertical-align:bottom}
        .number:is(th,td){text-align:right;white-space:nowrap}
        .verdict:is(th,td){text-align:center}
        tr.glow th,tr.glow td,td.glow,th.glow{background:var(--glow);font-weight:600}
        tr.glow th:first-child,td.glow,th.glow{box-shadow:inset 3px 0 0 var(--ink)}
        th:first-child{padding-left:.5rem}
        td.glow,th.glow{padding-left:.5rem}
        tbody th{min-width:6.5rem}
        .terms dt{font-weight:600;margin-top:.7rem}
        .terms dd{margin:0 0 0 1.2rem}
        :target{scroll-margin-top:1rem}
        tr:target,dt:target{background:var(--glow)}
        footer{margin-top:3.5rem;border-top:1px solid var(--rule);padding-top:.8rem;font-size:.82rem;color:var(--muted);line-height:1.5}
        footer dl{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;margin:0 0 .3rem}
        footer div{display:flex;gap:.4rem;min-width:0}
        footer dd{margin:0;color:var(--ink);overflow-wrap:anywhere}
        @media (max-width:719.9px){
        body{padding-top:1.4rem;font-size:1.03rem}
        h1{font-size:1.65rem}
        .question{font-size:1.1rem}
        .answer{font-size:1.08rem;padding:1rem 1.05rem}
        .facts{grid-template-columns:repeat(2,minmax(0,1fr))}
        .sheet.page{display:none}
        .sheet.phone{display:block}
        }
        @media screen and (min-width:72rem){
        body{max-width:61rem;display:grid;grid-template-columns:13rem 43rem;column-gap:4rem}
        header,main,footer{grid-column:2}
        nav{grid-column:1;grid-row:1 / span 3;position:sticky;top:2.5rem;align-self:start;max-height:calc(100vh - 5rem);overflow-y:auto}
        nav ol{columns:auto}
        .sheet.wider{margin-right:calc(-1 * max(0rem,(100vw - 61rem) / 2 - 2rem))}
        nav li{margin:.4rem 0}
        }
        @page{size:A4;margin:20mm 18mm 22mm}
        @media print{
        html{color-scheme:light;font-size:9.8pt}
        body{max-width:none;padding:0;font-size:10.2pt;line-height:1.45;background:none}
        main h2{margin-top:1.9rem;break-after:avoid}
        nav{display:none}
        figure{break-inside:auto;margin:1.4rem 0}
        figcaption{break-inside:avoid;break-after:avoid}
        .sheet,.answer,.verdicts li,.note,tr,.facts div{break-inside:avoid}
        .facts{grid-template-columns:repeat(auto-fit,minmax(8rem,1fr))}
        figure details{break-inside:avoid}
        thead{display:table-header-group}
        .sheet,.scroll{overflow:visible;background:none}
        .sheet.page{display:block}
        .sheet.phone{display:none}
        .sheet.wider svg{max-width:100%}
        .sheet.wider{margin-right:0}
        :root{--ink:#000;--muted:#33383D}
        a{color:inherit}
        a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}
        details::details-content{content-visibility:visible;block-size:auto;overflow:visible}
        details summary{list-style:none;margin-bottom:.4rem}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        }

        """;

    /// <summary>The rules alone, without the palette.</summary>
    public static string Rules { get; } = Page.ReplaceLineEndings("\n");

    /// <summary>The sheet, its lines ended the same on every machine, since its hash stands in the page.</summary>
    public static string Sheet { get; } =
        ":root{"
        + Palette.Properties(Palette.Light)
        + "}\n@media screen and (prefers-color-scheme:dark){:root{"
        + Palette.Properties(Palette.Dark)
        + "}}\n"
        + Page.ReplaceLineEndings("\n");
}
