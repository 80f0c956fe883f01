using System.Collections.Frozen;
using System.Globalization;

namespace Casus.Documents.Layouts;

/// <summary>Names of newspapers, agencies, institutes and offices as mastheads, bylines and letterheads have them.</summary>
internal static class OutletName
{
    private const int MostWords = 9;

    // Words that papers, broadcasters and agencies have in their names and people do not.
    private static readonly FrozenSet<string> Media = Set(
        "times post herald gazette news agency journal tribune review press chronicle observer monitor daily weekly wire newswire staff editors desk "
            + "magazine bulletin radio tv television media newsroom newspaper bureau correspondents online today guardian telegraph echo courier mail "
            + "dispatch sentinel clarion standard courant examiner ledger argus advertiser inquirer enquirer bugler messenger mercury intelligencer "
            + "digest broadcasting newsletter quarterly monthly almanac democrat republican reporter register record citizen"
            + " bote grenzbote volksbote zeitung tageszeitung presse nachrichten rundschau anzeiger tagblatt tageblatt kurier allgemeine rundfunk"
            + " courrier dépêche gazette nouvelles hebdo diario periódico noticias heraldo correo gaceta agencia prensa vanguardia corriere"
            + " giornale gazzetta agenzia notizie folha jornal gazeta tygodnik dziennik kurier agence"
            + " газета новости вести вестник известия агентство журнал новини агенція вісник"
            + " reuters ap afp dpa bbc cnn upi efe ansa tass interfax xinhua kyodo bloomberg anadolu"
    );

    // Such names begin with these words: 'Radio …', 'Agence …', 'Journal of …'.
    private static readonly FrozenSet<string> Opening = Set(
        "radio agence agency agencia agenzia tv journal gazeta corriere diario courrier giornale газета агентство агенція"
    );

    private static readonly FrozenSet<string> Offices = Set(
        "ministry assembly parliament senate congress department office embassy consulate mission secretariat presidency government council "
            + "commission committee court tribunal authority institute institution center centre university college academy foundation society "
            + "association league fund forum observatory think-tank group unit organisation organization watch trust alliance advocates initiative network house command directorate delegation chancellery cabinet"
            + " ministère ministerium ministerio ministero ministério institut instituto istituto zentrum stiftung fondation fundación akademie"
            + " universität université universidad amt botschaft ambassade embajada"
            + " министерство институт посольство університет університет міністерство інститут правительство"
    );

    private static readonly FrozenSet<string> States = Set(
        "republic kingdom federation emirate commonwealth principality sultanate république republik república"
    );

    private static readonly FrozenSet<string> Connectors = Set(
        "of for on and the de des du del della di la le les el los las et y e für und der die das do da dos in"
    );

    private static readonly FrozenSet<string> Articles = Set("the le la el il die der das den o a os as de het les los al");

    private static readonly FrozenSet<string> Companies = Set("ltd llc inc gmbh plc corp limited incorporated holdings ag sa bv");

    /// <summary>Whether a word belongs to names of papers, agencies or institutes.</summary>
    public static bool Has(string word) => Parts(word).Any(p => Media.Contains(p) || Offices.Contains(p));

    /// <summary>Whether words read as such a name, where a byline, a dateline or a label leads one to expect it.</summary>
    public static bool IsOne(string words) =>
        words.Split(' ') is { Length: >= 1 and <= MostWords } parts && IsName(parts) && parts.Any(Has);

    /// <summary>Whether a line that stands alone reads as such a name and not as a title.</summary>
    /// <param name="line">The line.</param>
    /// <param name="vocabulary">The words of the document: what it also writes small is no name.</param>
    public static bool IsMasthead(string line, IReadOnlySet<string> vocabulary)
    {
        var parts = line.Split(' ');
        if (parts.Length > 2 * MostWords || !IsName(parts) || line[^1] is '?' or '!')
            return false;
        if (IsState(parts))
            return true;
        for (var i = 0; i + 1 < parts.Length; i++)
            if ((Is(Offices, parts[i]) || Is(Media, parts[i])) && i + 2 < parts.Length + 1 && Connectors.Contains(parts[i + 1]))
                return true;
        if (parts.Length > MostWords - 3)
            return false;
        var isMarked = Articles.Contains(parts[0]) && parts.Length > 1;
        if (isMarked && parts.Any(p => Is(Media, p)))
            return true;
        if (!Is(Media, parts[^1]) && !Is(Offices, parts[^1]) && !Opening.Contains(parts[0]))
            return false;
        return isMarked || parts.All(p => Has(p) || !vocabulary.Contains(p.ToLowerInvariant()));
    }

    /// <summary>Whether it is a state, under whose name an office writes: 'Republic of …'.</summary>
    public static bool IsState(string line) => IsState(line.Split(' '));

    /// <summary>Whether words read as some name: each with a capital, save for the small words of names.</summary>
    public static bool IsProper(string words) => words.Split(' ') is { Length: <= MostWords } parts && IsName(parts);

    /// <summary>Whether it begins with an article, as names of papers do: 'The …', 'Le …', 'Die …'.</summary>
    public static bool HasArticle(string words) =>
        words.Split(' ') is { Length: >= 2 and <= 5 } parts && Articles.Contains(parts[0]) && IsName(parts);

    /// <summary>Whether it is the name of a company rather than of what it publishes.</summary>
    public static bool IsCompany(string words) => words.Split(' ', ',').Any(p => Companies.Contains(p.Trim('.')));

    /// <summary>Whether it is written in capitals throughout, and long enough to be no abbreviation.</summary>
    public static bool IsShouted(string words) => words.Length > 5 && !words.Any(char.IsLower) && words.Any(char.IsUpper);

    /// <summary>A name written in capitals as it is written elsewhere in a text, else with capitals at the heads of its words.</summary>
    public static string Spelled(string name, IEnumerable<string> texts)
    {
        if (!IsShouted(name))
            return name;
        foreach (var text in texts)
            if (
                text.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                && text.Substring(at, name.Length) is var found
                && found.Any(char.IsLower)
                && char.IsUpper(found[0])
            )
                return found;
        var words = name.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var small = words[i].ToLowerInvariant();
            if (i > 0 && Connectors.Contains(small))
                words[i] = small;
            else if (words[i].Length > 3 || Connectors.Contains(small) || Has(small))
                words[i] = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(small);
        }

        return string.Join(' ', words);
    }

    private static bool IsState(string[] parts) => parts.Length is >= 2 and <= 6 && IsName(parts) && parts.Any(p => States.Contains(p));

    private static bool IsName(string[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i].Trim('(', ')', '“', '”', '"', '«', '»');
            if (part.Length == 0)
                return false;
            if (i > 0 && Connectors.Contains(part) || part is "&")
                continue;
            if (!char.IsUpper(part[0]) && !char.IsDigit(part[0]) && !(Media.Contains(part) && parts.Length == 1))
                return false;
            if (part[^1] is ',' or ':' or ';' or '.' && part.Length > 3)
                return false;
        }

        return true;
    }

    private static bool Is(FrozenSet<string> set, string word) => Parts(word).Any(set.Contains);

    // 'Sentinel-Dispatch', '(Agency)'.
    private static string[] Parts(string word) => word.Trim('(', ')', '.', '“', '”', '"', '«', '»').Split('-', '/');

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
