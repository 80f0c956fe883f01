using System.Globalization;
using Casus.Documents;
using Casus.Dossiers;

namespace Casus.Intake;

/// <summary>A document as an entry among the sources of a dossier.</summary>
public static class SourceEntry
{
    /// <summary>The entry.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">Its name in the dossier.</param>
    public static Source Of(Document document, string id)
    {
        ArgumentNullException.ThrowIfNull(document);
        var said = document.Provenance;
        return new(id, said.Title ?? "Untitled")
        {
            Author = said.Authors.IsEmpty ? null : string.Join(", ", said.Authors.Select(a => a.Name)),
            Biography = said.Authors.Select(a => a.Biography).FirstOrDefault(b => b is not null),
            Outlet = said.Outlet,
            Date = said.Date,
            Address = said.SourceLink,
            Tags = said.Tags,
            ImageCredit = said.ImageCredit,
            Language = said.Language,
            Document = document.Hash,
            Part = document.Part == 0 ? null : document.Part,
        };
    }

    /// <summary>A name for a document that is not taken yet: author and year, else outlet or title.</summary>
    /// <param name="document">The document.</param>
    /// <param name="taken">Names that are.</param>
    public static string NameFor(Document document, IReadOnlySet<string> taken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(taken);
        var said = document.Provenance;
        var who = said.Authors.IsEmpty ? said.Outlet ?? said.Title ?? "source" : said.Authors[0].Name.Split(' ')[^1];
        var first = ProposalNames.Slug(said.Date is { Length: >= 4 } date ? $"{who} {date[..4]}" : who, "source");
        var name = first;
        for (var number = 2; taken.Contains(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{first}-{number}");
        return name;
    }
}
