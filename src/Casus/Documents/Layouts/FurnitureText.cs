using System.Collections.Frozen;

namespace Casus.Documents.Layouts;

/// <summary>Words that sites put around a text, in some languages.</summary>
/// <remarks>Every test looks at a whole block: the same words within a sentence of prose are prose.</remarks>
internal static class FurnitureText
{
    private const int MostWords = 25;

    // A block that says only this.
    private static readonly FrozenSet<string> Whole = new[]
    {
        "source link",
        "read more",
        "read next",
        "share",
        "share this",
        "share this article",
        "share this story",
        "share article",
        "share on",
        "subscribe",
        "subscribe now",
        "sign up",
        "sign in",
        "log in",
        "login",
        "register",
        "advertisement",
        "advertisements",
        "ad",
        "sponsored",
        "sponsored content",
        "promoted content",
        "comment",
        "follow us",
        "follow us on",
        "print",
        "print this page",
        "email",
        "copy link",
        "listen",
        "listen to this article",
        "back to top",
        "skip to content",
        "skip to main content",
        "menu",
        "search",
        "home",
        "next",
        "previous",
        "next article",
        "previous article",
        "load more",
        "show more",
        "view all",
        "see all",
        "see more",
        "see also",
        "click here",
        "continue reading",
        "story continues below advertisement",
        "story continues below",
        "article continues below",
        "donate",
        "support us",
        "newsletter",
        "newsletters",
        "cookie",
        "cookies",
        "cookie settings",
        "cookie policy",
        "privacy policy",
        "terms of service",
        "terms of use",
        "contact us",
        "about us",
        "accept all",
        "reject all",
        "accept cookies",
        "advertise",
        "leave a comment",
        "leave a reply",
        "post a comment",
        "add a comment",
        "join the conversation",
        "no comments",
        "all rights reserved",
        "trending",
        "reply",
        "save",
        "bookmark",
        "original article",
        "original link",
        "view original",
        "view source",
        "download pdf",
        "toggle navigation",
        "close",
        "loading",
        "mehr zum thema",
        "weiterlesen",
        "anzeige",
        "werbung",
        "teilen",
        "drucken",
        "kommentare",
        "lesen sie auch",
        "zur startseite",
        "impressum",
        "datenschutz",
        "lire aussi",
        "à lire aussi",
        "lire la suite",
        "partager",
        "publicité",
        "s'abonner",
        "abonnez-vous",
        "commentaires",
        "imprimer",
        "mentions légales",
        "lea también",
        "leer más",
        "compartir",
        "publicidad",
        "suscríbete",
        "comentarios",
        "imprimir",
        "leia também",
        "compartilhar",
        "leggi anche",
        "condividi",
        "pubblicità",
        "читайте также",
        "поделиться",
        "реклама",
        "подписаться",
        "комментарии",
        "читайте також",
        "поширити",
        "przeczytaj także",
        "udostępnij",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // A heading after which a site lists what is not the text.
    private static readonly FrozenSet<string> Terminal = new[]
    {
        "related posts",
        "related",
        "related articles",
        "related stories",
        "related news",
        "related content",
        "related topics",
        "related links",
        "related reading",
        "more stories",
        "more news",
        "more articles",
        "more on this topic",
        "more on this story",
        "more from this author",
        "you may also like",
        "you might also like",
        "you might be interested in",
        "recommended",
        "recommended for you",
        "recommended reading",
        "recommended articles",
        "most read",
        "most popular",
        "popular posts",
        "most viewed",
        "latest news",
        "latest posts",
        "latest articles",
        "latest stories",
        "latest",
        "recent posts",
        "recent articles",
        "top stories",
        "trending now",
        "editor's picks",
        "editors' picks",
        "comments",
        "post navigation",
        "what to read next",
        "keep reading",
        "also read",
        "up next",
        "don't miss",
        "from our partners",
        "around the web",
        "verwandte artikel",
        "ähnliche artikel",
        "das könnte sie auch interessieren",
        "meistgelesen",
        "articles similaires",
        "sur le même sujet",
        "les plus lus",
        "artículos relacionados",
        "noticias relacionadas",
        "te puede interesar",
        "más leídas",
        "notícias relacionadas",
        "articoli correlati",
        "похожие статьи",
        "похожие материалы",
        "материалы по теме",
        "по теме",
        "схожі матеріали",
        "powiązane artykuły",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // A short block that begins so.
    private static readonly string[] Starts =
    [
        "read more:",
        "read more about ",
        "read more on ",
        "read also:",
        "also read:",
        "read next:",
        "read:",
        "related:",
        "see also:",
        "more:",
        "more on this:",
        "watch:",
        "listen:",
        "recommended:",
        "sign up for ",
        "sign up to ",
        "subscribe to our ",
        "subscribe for ",
        "subscribe now",
        "subscribe today",
        "follow us ",
        "follow @",
        "like us on ",
        "join us on ",
        "join our ",
        "share this ",
        "share on ",
        "click here ",
        "tap here ",
        "download our ",
        "download the app",
        "get our ",
        "get the latest ",
        "© ",
        "©2",
        "copyright ©",
        "copyright (c)",
        "(c) 2",
        "view all ",
        "show all ",
        "lesen sie auch:",
        "lesen sie mehr",
        "mehr zum thema:",
        "à lire aussi",
        "lire aussi :",
        "lire aussi:",
        "lea también:",
        "leia também:",
        "leggi anche:",
        "читайте также:",
        "читайте також:",
        "подписывайтесь на ",
        "support our ",
        "this article was originally published",
        "this story was originally published",
        "this article first appeared",
        "originally published ",
        "this post was originally",
        "support independent ",
        "tags ",
        "more from ",
        "posted in ",
        "filed under ",
        "hide caption",
        "toggle caption",
        "enquiries:",
        "media enquiries:",
        "press enquiries:",
        "media contact:",
        "press contact:",
        "for media enquiries",
        "for press enquiries",
        "for more information contact",
        "for further information contact",
        "for more information, contact",
        "for further information, contact",
        "our standards:",
        "you receive this ",
        "you received this ",
        "you are receiving this ",
        "you’re receiving this ",
        "you're receiving this ",
        "got a story?",
        "got a tip?",
        "have a tip?",
        "send us your ",
    ];

    // A block of a few sentences at most that has this anywhere.
    private static readonly string[] Anywhere =
    [
        "all rights reserved",
        "alle rechte vorbehalten",
        "tous droits réservés",
        "todos los derechos reservados",
        "todos os direitos reservados",
        "все права защищены",
        "we use cookies",
        "uses cookies",
        "use of cookies",
        "cookie policy",
        "accept all cookies",
        "enable javascript",
        "disable your ad blocker",
        "privacy policy and terms",
        "terms of service and privacy",
        "your email address will not be published",
        "required fields are marked",
        "sign up for our newsletter",
        "subscribe to our newsletter",
        "unsubscribe at any time",
        "wir verwenden cookies",
        "nous utilisons des cookies",
        "utilizamos cookies",
        "view in browser",
        "follow us on twitter",
        "follow us on facebook",
        "follow us on x",
        "follow us on social",
        "support local news:",
        "support local journalism",
        "support independent journalism",
        "subscribe today for",
        "subscribe now for",
        "view this email in your browser",
        "if you were forwarded this",
        "hyperlink to the source is",
    ];

    private static readonly FrozenSet<string> Networks = new[]
    {
        "facebook",
        "twitter",
        "x",
        "whatsapp",
        "linkedin",
        "email",
        "e-mail",
        "mail",
        "print",
        "telegram",
        "reddit",
        "pinterest",
        "copy",
        "link",
        "share",
        "tweet",
        "pin",
        "messenger",
        "instagram",
        "youtube",
        "tiktok",
        "rss",
        "vk",
        "viber",
        "bluesky",
        "mastodon",
        "threads",
        "flipboard",
        "pocket",
        "tumblr",
        "on",
        "this",
        "via",
        "home",
        "news",
        "world",
        "politics",
        "business",
        "sport",
        "sports",
        "opinion",
        "culture",
        "contact",
        "about",
        "login",
        "search",
        "menu",
        "us",
        "terms",
        "privacy",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> CountedThings = new[]
    {
        "comment",
        "comments",
        "shares",
        "share",
        "views",
        "view",
        "likes",
        "replies",
        "reads",
        "followers",
        "kommentare",
        "commentaires",
        "comentarios",
        "комментариев",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a block is what a site puts around a text.</summary>
    public static bool Is(string text)
    {
        var bare = Bare(text);
        if (bare.Length == 0 || Whole.Contains(bare))
            return true;
        var words = bare.Split(' ');
        if (IsPager(words) || IsCount(words) || IsBar(words))
            return true;
        return words.Length <= MostWords && !IsSpoken(text) && Starts.Any(s => text.StartsWith(s, StringComparison.OrdinalIgnoreCase))
            || words.Length <= 2 * MostWords && Anywhere.Any(a => text.Contains(a, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a block heads a list of what is not the text, such as 'Related Posts'.</summary>
    public static bool IsTerminal(string text)
    {
        var bare = Bare(text);
        if (Terminal.Contains(bare))
            return true;
        var words = bare.Split(' ');
        return words.Length == 2 && Number(words[0]) && words[1].StartsWith("comment", StringComparison.OrdinalIgnoreCase)
            || words.Length == 2 && words[1] is ['(', .., ')'] && words[0].Equals("comments", StringComparison.OrdinalIgnoreCase);
    }

    // A sentence with quoted words in it is somebody's, even if it begins as a button does.
    private static bool IsSpoken(string text) =>
        Phrase.EndsASentence(text) && text.AsSpan().ContainsAny("“”«»\"") && text.AsSpan().IndexOfAny("“«\"") > 0;

    private static string Bare(string text) =>
        text.Trim().Trim('.', ':', '!', '…', '»', '«', '›', '‹', '→', '←', '>', '<', '|', '-', '–', '*', '↓', '↑', '+', ' ');

    // '1 of 688', 'Page 2 of 7', '1 / 12', '1 2 3 … 10 Next'.
    private static bool IsPager(string[] words)
    {
        if (words.Length == 4 && words[0].Equals("page", StringComparison.OrdinalIgnoreCase))
            words = words[1..];
        if (words.Length == 3 && Number(words[0]) && words[1] is "of" or "/" or "von" or "sur" or "de" or "из" && Number(words[2]))
            return true;
        return words.Length >= 3
            && words.Count(Number) >= 2
            && words.All(w =>
                Number(w)
                || w is "…" or "..." or "»" or "«" or ">" or "<" or "|"
                || w.ToUpperInvariant() is "NEXT" or "PREV" or "PREVIOUS" or "LAST" or "FIRST" or "PAGE" or "PAGES:"
            );
    }

    private static bool IsCount(string[] words) =>
        words.Length == 2 && Number(words[0].TrimEnd('K', 'k', 'M')) && CountedThings.Contains(words[1])
        || words.Length is 3 or 4
            && Number(words[0])
            && words[1].StartsWith("min", StringComparison.OrdinalIgnoreCase)
            && words[2].Equals("read", StringComparison.OrdinalIgnoreCase);

    // A row of buttons or of a menu: two or more words, all of them names of networks or sections.
    private static bool IsBar(string[] words) =>
        words.Length is >= 2 and <= 30
        && words.All(w => Networks.Contains(w.Trim('|', '·', '•', ',', '/', ':')) || w is "|" or "·" or "•" or "/");

    private static bool Number(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiDigit(c) || c is ',' or '.') && char.IsAsciiDigit(word[0]);
}
