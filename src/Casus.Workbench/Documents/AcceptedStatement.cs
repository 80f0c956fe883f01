using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Casus.Formats.Yaml.Editing;

namespace Casus.Workbench.Documents;

/// <summary>A proposal that a person accepted, as it is written into a dossier.</summary>
internal static class AcceptedStatement
{
    public const string NewDossier = "casus-dossier: 1\n";

    /// <summary>The key for a source or statement: short, in the file's own manner, and not taken.</summary>
    public static string Key(string text, Func<string, bool> isTaken)
    {
        var words = new string([
            .. text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '),
        ])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => char.IsAsciiLetter(w[0]))
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

    /// <summary>What is to be written for the source.</summary>
    public static YamlChange Source(string key, DocumentInfo document) =>
        new YamlChange.Put(
            "sources",
            new(
                key,
                Group([
                    ("title", Line(document.Title)),
                    ("author", Maybe(string.Join(" and ", document.Authors))),
                    ("outlet", Maybe(document.Outlet)),
                    ("date", Maybe(document.Date)),
                    ("address", Maybe(document.Address)),
                    ("document", document.Hash),
                ])
            )
        );

    /// <summary>What is to be written for the statement: a new entry, or entries of one that is there, of which all else stays.</summary>
    public static IEnumerable<YamlChange> Statement(Proposal proposal, string said, string source, DocumentShape document, bool isThere)
    {
        var passage = proposal.Passage;
        var words = passage.In(document.Text);
        var quotes = proposal.Quotes.Select(q => Line(q.In(document.Text))).Where(q => q.Length > 0).ToList();
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
        YamlValue at = new YamlValue.Group([
            new("start", passage.Start.ToString(CultureInfo.InvariantCulture)),
            new("length", (passage.End - passage.Start).ToString(CultureInfo.InvariantCulture)),
            .. quotes.Count == 0 ? Array.Empty<YamlEntry>() : [new("quotes", new YamlValue.List([.. quotes.Select(q => (YamlValue)q)]))],
            new("digest", digest),
        ]);
        ImmutableArray<(string Key, YamlValue? Value)> entries =
        [
            ("speaker", Line(proposal.Speaker)),
            ("office", Maybe(proposal.Office)),
            ("side", Maybe(proposal.Side)),
            ("date", Maybe(isThere ? null : document.Date)),
            ("said", Line(said)),
            ("source", source),
            ("modality", proposal.Modality.ToString().ToLowerInvariant()),
            ("passage", at),
            ("review", proposal.Corrected || proposal.Added ? "corrected" : "accepted"),
            ("correction", Maybe(Correction(proposal))),
        ];
        if (!isThere)
            return [new YamlChange.Put("statements", new(proposal.Statement!, Group(entries)))];
        return entries
            .Where(e => e.Value is not null)
            .Select(e => new YamlChange.Put($"statements.{proposal.Statement}", new(e.Key, e.Value!)));
    }

    /// <summary>Words on one line, as the files have them.</summary>
    public static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static YamlValue.Text? Maybe(string? text) =>
        text is null || Line(text) is not { Length: > 0 } line ? null : new YamlValue.Text(line);

    private static string? Correction(Proposal proposal) =>
        proposal.Added ? "The rules had not found it; a person marked it."
        : proposal.Corrected ? "A person corrected what the rules proposed."
        : null;

    private static YamlValue.Group Group(IEnumerable<(string Key, YamlValue? Value)> entries) =>
        new([.. entries.Where(e => e.Value is not null).Select(e => new YamlEntry(e.Key, e.Value!))]);
}
