using System.Globalization;
using Casus.Dossiers;
using Casus.Formats;
using Casus.Formats.Yaml.Editing;
using Casus.Intake;

namespace Casus.Workbench.Documents;

/// <summary>A proposal that a person accepted, as it is written into a dossier.</summary>
internal static class AcceptedStatement
{
    /// <summary>The key for a source or statement: short, in the file's own manner, and not taken.</summary>
    public static string Key(string text, Func<string, bool> isTaken)
    {
        var words = new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => char.IsLetter(w[0]))
            .Take(5);
        var key = string.Join('-', words);
        key =
            key.Length == 0 ? "item"
            : key.Length <= 48 ? key
            : key[..48].TrimEnd('-');
        var free = key;
        for (var number = 2; isTaken(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{key}-{number}");
        return free;
    }

    /// <summary>The document as a source.</summary>
    public static Source Source(string key, DocumentInfo document) =>
        new(key, Line(document.Title))
        {
            Author = Maybe(string.Join(" and ", document.Authors)),
            Outlet = Maybe(document.Outlet),
            Date = Maybe(document.Date),
            Address = Maybe(document.Address),
            Document = document.Hash,
        };

    /// <summary>What is to be written for the statement: a new entry, or entries of one that is there, of which all else stays.</summary>
    public static IEnumerable<YamlChange> Statement(Proposal proposal, string said, string source, DocumentShape document, bool isThere)
    {
        string? Words(Stretch? stretch) => Maybe(stretch?.In(document.Text));
        var passage = proposal.Passage;
        var statement = new Statement(proposal.Statement!, Line(proposal.Speaker), Line(said), source)
        {
            Office = Maybe(proposal.Office),
            Side = Maybe(proposal.Side),
            Date = isThere ? null : Maybe(proposal.Date ?? document.Date),
            Modality = proposal.Modality,
            Condition = Words(proposal.Condition),
            Consequence = Words(proposal.Consequence),
            Target = Maybe(proposal.Target),
            Addressee = Maybe(proposal.Addressee),
            Passage = new(passage.Start, passage.End - passage.Start)
            {
                Digest = Excerpt.DigestOf(passage.In(document.Text)),
                Quotes = [.. proposal.Quotes.Select(q => q.In(document.Text)).Where(q => !string.IsNullOrWhiteSpace(q))],
            },
            Review = proposal.Corrected || proposal.Added ? Review.Corrected : Review.Accepted,
            Correction = Correction(proposal),
        };
        return isThere ? DossierChanges.Rewrite(statement) : [DossierChanges.Add(statement)];
    }

    /// <summary>Words on one line, as the files have them.</summary>
    public static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Maybe(string? text) => text is not null && Line(text) is { Length: > 0 } line ? line : null;

    private static string? Correction(Proposal proposal) =>
        proposal.Added ? "The rules had not found it; a person marked it."
        : proposal.Corrected ? "A person corrected what the rules proposed."
        : null;
}
