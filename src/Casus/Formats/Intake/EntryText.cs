using System.Collections.Immutable;
using System.Globalization;
using Casus.Dossiers;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml.Editing;

namespace Casus.Formats.Intake;

/// <summary>Sources and statements as entries of a dossier file.</summary>
internal static class EntryText
{
    /// <summary>A source under its name.</summary>
    public static YamlEntry Source(Source source) =>
        new(
            source.Id,
            new YamlValue.Group([
                .. Given("title", source.Title),
                .. Given("author", source.Author),
                .. Given("biography", source.Biography),
                .. Given("outlet", source.Outlet),
                .. Given("date", source.Date),
                .. Given("address", source.Address),
                .. source.Tags.IsEmpty ? [] : new[] { new YamlEntry("tags", OneLine(source.Tags)) },
                .. Given("image-credit", source.ImageCredit),
                .. Given("language", source.Language),
                .. Given("document", source.Document),
                .. Given("part", source.Part),
                .. Given("stored", source.Stored),
                .. Given("reliability", source.Reliability?.ToString()),
            ])
        );

    /// <summary>A statement under its name, what it bears on apart.</summary>
    public static YamlEntry Statement(Statement statement, string? comment = null) =>
        new(
            statement.Id,
            new YamlValue.Group([
                .. Given("speaker", statement.Speaker),
                .. Given("office", statement.Office),
                .. Given("side", statement.Side),
                .. Given("date", statement.Date),
                .. Given("said", statement.Said),
                .. Given("source", statement.Source),
                .. Given("reported-by", statement.ReportedBy),
                .. Given("locator", statement.Locator),
                .. statement.Passage is { } passage ? new[] { new YamlEntry("passage", Passage(passage)) } : [],
                .. Given("modality", Choices.Modality.WordFor(statement.Modality)),
                .. Given("condition", statement.Condition),
                .. Given("consequence", statement.Consequence),
                .. Given("target", statement.Target),
                .. Given("addressee", statement.Addressee),
                .. statement.Review is Review.Written ? [] : Given("review", Choices.Review.WordFor(statement.Review)),
                .. Given("correction", statement.Correction),
                .. Given("proposal", statement.Proposal),
                .. Given("cluster", statement.Cluster),
                .. Given("credibility", statement.Credibility),
                .. statement.Confidence is { } sure ? Given("confidence", Choices.Confidence.WordFor(sure)) : [],
            ])
        )
        {
            Comment = comment,
        };

    public static YamlValue Passage(Passage passage) =>
        new YamlValue.Group([
            .. Given("start", passage.Start),
            .. Given("length", passage.Length),
            .. Given("digest", passage.Digest),
            .. passage.Quotes.IsEmpty
                ? []
                : new[] { new YamlEntry("quotes", new YamlValue.List([.. passage.Quotes.Select(q => (YamlValue)q)])) },
        ]);

    private static YamlValue.List OneLine(ImmutableArray<string> words) => new([.. words.Select(w => (YamlValue)w)]) { IsOnOneLine = true };

    private static YamlEntry[] Given(string key, string? text) => string.IsNullOrWhiteSpace(text) ? [] : [new(key, text)];

    private static YamlEntry[] Given(string key, int? number) =>
        number is { } given ? [new(key, given.ToString(CultureInfo.InvariantCulture))] : [];
}
