using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Casus.Documents.Html;

/// <summary>Reads what an element's name, role, classes and properties say of what it holds.</summary>
internal static class Hints
{
    private const int LongestClass = 500;

    private static readonly string[] AsideStarts =
    [
        "share",
        "sharing",
        "social",
        "related",
        "comment",
        "cookie",
        "consent",
        "gdpr",
        "newsletter",
        "subscri",
        "promo",
        "advert",
        "sidebar",
        "breadcrumb",
        "crumb",
        "paginat",
        "pager",
        "menu",
        "navbar",
        "navigation",
        "recommend",
        "trending",
        "outbrain",
        "taboola",
        "widget",
        "popup",
        "modal",
        "paywall",
        "signup",
        "login",
        "disqus",
        "recirc",
        "sponsor",
        "donat",
        "toolbar",
        "readmore",
        "nextpost",
        "prevpost",
        "skip",
        "popular",
        "mostread",
        "disclaimer",
        "copyright",
    ];

    private static readonly FrozenSet<string> AsideWords = new[]
    {
        "nav",
        "ad",
        "ads",
        "footer",
        "foot",
        "masthead",
        "rail",
        "banner",
        "rating",
        "print",
        "tools",
        "teaser",
        "teasers",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> StandfirstWords = new[]
    {
        "standfirst",
        "dek",
        "subtitle",
        "subheadline",
        "subhead",
        "summary",
        "deck",
        "excerpt",
        "intro",
        "lede",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What an element says of itself.</summary>
    public static Hint Of(IElement element)
    {
        var hint = ByName(element.LocalName) | ByRole(element.GetAttribute("role"));
        var property = element.GetAttribute("itemprop") ?? "";
        if (property.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
            hint |= Hint.Body;
        if (property is "author" or "datePublished" or "dateModified" || element.GetAttribute("rel") is "author")
            hint |= Hint.Byline;
        if (element.GetAttribute("itemtype")?.Contains("Article", StringComparison.Ordinal) == true)
            hint |= Hint.Article;
        if (element.LocalName is "body" or "html")
            return Hint.None;
        var words = Words(element.GetAttribute("class"), element.GetAttribute("id"));
        return words.Count == 0 ? hint : hint | ByWords(words, hint);
    }

    /// <summary>Whether an element is not to be seen.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.LocalName is "body" or "html")
            return false;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") is "true")
            return true;
        if (element.GetAttribute("style") is { } style)
        {
            var bare = style.Replace(" ", "", StringComparison.Ordinal);
            if (
                bare.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }

        return element.GetAttribute("class") is { Length: < LongestClass } names
            && names.Split(' ').Any(n => n is "sr-only" or "visually-hidden" or "screen-reader-text" or "visuallyhidden" or "d-none");
    }

    private static Hint ByName(string name) =>
        name switch
        {
            "nav" or "aside" or "footer" or "menu" => Hint.SurelyAside,
            "article" => Hint.Article,
            "main" => Hint.Main,
            "figcaption" => Hint.Caption,
            "blockquote" => Hint.Quotation,
            "ul" or "ol" or "dl" => Hint.List,
            "address" => Hint.Byline,
            _ => Hint.None,
        };

    private static Hint ByRole(string? role) =>
        role switch
        {
            "navigation"
            or "complementary"
            or "contentinfo"
            or "search"
            or "dialog"
            or "alertdialog"
            or "menu"
            or "menubar"
            or "toolbar"
            or "banner" => Hint.SurelyAside,
            "main" => Hint.Main,
            "article" => Hint.Article,
            _ => Hint.None,
        };

    private static Hint ByWords(List<string> words, Hint known)
    {
        var hint = Hint.None;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var next = i + 1 < words.Count ? words[i + 1] : "";
            if (
                word is "author" && next is "bio" or "biography" or "description" or "box" or "info" or "about"
                || word is "authorbio" or "bio"
                || word is "about" && next is "author"
            )
                return Hint.Biography;
            if (
                word is "byline" or "author"
                || word is "by" && (i == 0 || words[i - 1] is not ("powered" or "sponsored" or "hosted"))
                || word is "authors" or "dateline" or "timestamp" or "pubdate"
                || word is "published" or "post" or "entry" && next is "date" or "meta" or "author"
            )
                hint |= Hint.Byline;
            else if (StandfirstWords.Contains(word))
                hint |= Hint.Standfirst;
            else if (word is "kicker" or "eyebrow" or "overline" or "strapline" || word is "section" && next is "label" or "name")
                hint |= Hint.Kicker;
            else if (word is "credit" or "credits" or "photographer")
                hint |= Hint.Credit;
            else if (word is "caption" or "captiontext")
                hint |= Hint.Caption;
            else if (
                word is "tags" or "taglist" or "keywords" or "topics"
                || word is "tag" or "topic" && next is "list" or "links" or "cloud"
            )
                hint |= Hint.Tags;
            else if (word is "articlebody" || word is "article" or "story" or "post" or "entry" && next is "body" or "content" or "text")
                hint |= Hint.Body;
            else if (AsideWords.Contains(word) || AsideStarts.Any(s => word.StartsWith(s, StringComparison.Ordinal)))
                hint |= Hint.Aside;
        }

        // The article itself often lists in its class all that stands around it.
        return (known & (Hint.Article | Hint.Main | Hint.Body)) != Hint.None || hint.HasFlag(Hint.Body) ? hint & ~Hint.Aside : hint;
    }

    // 'relatedPosts post-12' is the words related, posts, post.
    private static List<string> Words(string? classes, string? id)
    {
        var words = new List<string>();
        var text = $"{classes} {id}";
        if (text.Length > LongestClass)
            return words;
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && char.IsAsciiLetter(text[i]);
            var begins = isLetter && start >= 0 && char.IsAsciiLetterUpper(text[i]) && char.IsAsciiLetterLower(text[i - 1]);
            if (start >= 0 && (!isLetter || begins))
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }

            if (isLetter && start < 0)
                start = i;
        }

        return words;
    }
}
