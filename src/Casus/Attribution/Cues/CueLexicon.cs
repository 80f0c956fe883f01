using System.Collections.Frozen;
using Casus.Dossiers;

namespace Casus.Attribution.Cues;

/// <summary>The verbs of attribution in all their forms.</summary>
internal static class CueLexicon
{
    private const string Resource = "Casus.Attribution.Lexicon.cues.txt";

    private static readonly FrozenDictionary<string, CueVerb[]> Forms = Load();

    /// <summary>The verbs of which a word, in lower case, is a form; those with a particle first.</summary>
    public static ReadOnlySpan<CueVerb> Of(string word) => Forms.TryGetValue(word, out var verbs) ? verbs : [];

    /// <summary>Whether a word is some form of a verb of attribution.</summary>
    public static bool Knows(string word) => Forms.ContainsKey(word);

    private static FrozenDictionary<string, CueVerb[]> Load()
    {
        using var stream = typeof(CueLexicon).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var forms = new Dictionary<string, List<CueVerb>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), forms);
        return forms.ToFrozenDictionary(
            f => f.Key,
            f => f.Value.OrderByDescending(v => v.Particle?.Length ?? 0).ToArray(),
            StringComparer.Ordinal
        );
    }

    private static void Add(string[] entry, Dictionary<string, List<CueVerb>> forms)
    {
        var principal = entry[0].Split('/');
        var parts = principal[0].Split('_');
        var (lemma, particle) = (parts[0], parts.Length > 1 ? string.Join(' ', parts[1..]) : null);
        var past = principal.Length > 1 ? principal[1].Split('_')[0] : Past(lemma);
        var participle = principal.Length > 2 ? principal[2].Split('_')[0] : past;
        var takes = Takes(entry[1]);
        var modality = Enum.Parse<Modality>(entry[2], ignoreCase: true);
        var noun = entry[1].Contains('n', StringComparison.Ordinal);
        var name = particle is null ? lemma : $"{lemma} {particle}";
        void Form(string word, VerbForm form, bool mayBeNoun)
        {
            if (!forms.TryGetValue(word, out var verbs))
                forms[word] = verbs = [];
            verbs.Add(new(name, particle, form, takes, modality, mayBeNoun));
        }

        Form(Third(lemma), VerbForm.Third, noun);
        // What somebody thought, or many think, nobody need have said.
        if (entry[1].Contains('r', StringComparison.Ordinal))
            return;
        Form(lemma, VerbForm.Base, noun);
        if (past != lemma)
            Form(past, VerbForm.Past, false);
        // "signalled" and "signaled" are both met.
        if (lemma[^1] == 'l' && Doubles(lemma))
            Form(lemma + "ed", VerbForm.Past, false);
        if (participle != past && participle != lemma)
            Form(participle, VerbForm.Past, false);
        Form(Gerund(lemma), VerbForm.Gerund, false);
    }

    private static Complement Takes(string letters) =>
        letters.Aggregate(
            Complement.None,
            (all, letter) =>
                all
                | letter switch
                {
                    't' => Complement.That,
                    'b' => Complement.Bare,
                    'q' => Complement.Quotation,
                    'p' => Complement.Parenthesis,
                    'a' => Complement.Addressee,
                    'i' => Complement.Infinitive,
                    'u' => Complement.ObjectInfinitive,
                    'g' => Complement.Gerund,
                    'f' => Complement.ObjectOf,
                    's' => Complement.ObjectAs,
                    'o' => Complement.Object,
                    'x' => Complement.QuotedObject,
                    'e' => Complement.ObjectAt,
                    'c' => Complement.SmallClause,
                    'w' => Complement.ObjectAgainst,
                    'h' => Complement.Question,
                    _ => Complement.None,
                }
        );

    private static bool Doubles(string lemma) =>
        lemma
            is "shrug"
                or "refer"
                or "admit"
                or "quip"
                or "snap"
                or "beg"
                or "commit"
                or "rebut"
                or "dub"
                or "brag"
                or "put"
                or "grin"
                or "nod"
                or "sob"
                or "submit"
                or "aver"
                or "begin"
                or "let"
                or "regret"
                or "concur"
                or "label"
                or "counsel"
                or "signal"
                or "peg";

    private static string Past(string lemma) =>
        lemma[^1] == 'e' ? lemma + "d"
        : lemma[^1] == 'y' && !IsVowel(lemma[^2]) ? lemma[..^1] + "ied"
        : Doubles(lemma) ? lemma + lemma[^1] + "ed"
        : lemma + "ed";

    private static string Third(string lemma) =>
        lemma[^1] == 'y' && !IsVowel(lemma[^2]) ? lemma[..^1] + "ies"
        : lemma.EndsWith("ss", StringComparison.Ordinal)
        || lemma.EndsWith("sh", StringComparison.Ordinal)
        || lemma.EndsWith("ch", StringComparison.Ordinal)
        || lemma is "go"
            ? lemma + "es"
        : lemma + "s";

    private static string Gerund(string lemma) =>
        lemma[^1] == 'e' && lemma is not "agree" ? lemma[..^1] + "ing"
        : Doubles(lemma) ? lemma + lemma[^1] + "ing"
        : lemma + "ing";

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
