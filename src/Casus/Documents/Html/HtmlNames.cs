using System.Collections.Frozen;

namespace Casus.Documents.Html;

/// <summary>The elements of HTML by what becomes of them.</summary>
internal static class HtmlNames
{
    /// <summary>Elements that only change the look of letters: their tags are left out, their words stay.</summary>
    public static FrozenSet<string> Formatting { get; } =
        Set(
            "b big code em font i nobr s small strike strong tt u wbr mark ins kbd samp var bdi bdo abbr acronym center blink rb rt rp ruby rtc dfn data"
        );

    /// <summary>Elements nobody reads: left out with all that is in them.</summary>
    public static FrozenSet<string> Unread { get; } =
        Set(
            "script style textarea iframe noframes noembed xmp noscript template svg math select datalist object applet canvas video audio map button dialog"
        );

    /// <summary>Among them those whose content is characters only.</summary>
    public static FrozenSet<string> Raw { get; } = Set("script style textarea iframe noframes noembed xmp noscript");

    /// <summary>Tags of no use to a reader.</summary>
    public static FrozenSet<string> Dropped { get; } =
        Set(
            "img input source track area base col colgroup embed param frame frameset plaintext tbody thead tfoot option optgroup picture fieldset legend basefont bgsound image keygen isindex marquee form"
        );

    /// <summary>Elements without content.</summary>
    public static FrozenSet<string> Void { get; } = Set("br hr meta link");

    /// <summary>Elements that end where the next of their kind begins; the parser sees to that.</summary>
    public static FrozenSet<string> SelfEnding { get; } = Set("p html head body");

    /// <summary>Elements that stand apart from the text before and behind them.</summary>
    public static FrozenSet<string> Blocks { get; } =
        Set(
            "address article aside blockquote body dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup html li main menu nav ol p pre section summary ul table tr td th caption listing dir"
        );

    /// <summary>The attributes that are looked at.</summary>
    public static FrozenSet<string> Attributes { get; } =
        Set(
            "class id role hidden style aria-hidden itemprop itemtype property name content rel href lang xml:lang datetime type http-equiv"
        );

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
