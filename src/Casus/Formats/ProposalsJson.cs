using System.Collections.Immutable;
using System.Text.Json;
using Casus.Formats.Intake;
using Casus.Intake;

namespace Casus.Formats;

/// <summary>What documents propose, as JSON: what <c>casus read --format json</c> prints and what is kept beside a dossier until it is reviewed.</summary>
/// <remarks>Keys are added in later versions, none is renamed; positions count UTF-16 code units of the document's text as it was read.</remarks>
public static class ProposalsJson
{
    internal const string Format = "casus-proposals";
    internal const int Version = 1;
    private const int EnoughToSend = 1 << 16;

    /// <summary>Writes proposals.</summary>
    /// <param name="documents">The documents with what they propose.</param>
    /// <param name="withText">Whether to carry the whole text of each document along.</param>
    public static string Write(IEnumerable<SourceProposals> documents, bool withText = false)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return JsonText.Write(json => All(json, documents, withText)) + "\n";
    }

    /// <summary>Writes proposals to where they go, a document at a time: as many as there are, no more than one is kept.</summary>
    /// <param name="to">Where they go.</param>
    /// <param name="documents">The documents with what they propose.</param>
    /// <param name="withText">Whether to carry the whole text of each document along.</param>
    public static void Write(Stream to, IEnumerable<SourceProposals> documents, bool withText = false)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(documents);
        JsonText.Write(to, json => All(json, documents, withText));
        to.WriteByte((byte)'\n');
    }

    private static void All(Utf8JsonWriter json, IEnumerable<SourceProposals> documents, bool withText)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteNumber("version", Version);
        json.WriteString("engine", EngineVersion.Text);
        json.WriteString("offsets", "UTF-16");
        json.Objects("documents", documents, d => Document(json, d, withText));
        json.WriteEndObject();
    }

    /// <summary>Reads what was written, or says what is wrong with it.</summary>
    /// <param name="file">The file's name, for diagnostics.</param>
    /// <param name="text">The file.</param>
    public static Parsed<IReadOnlyList<SourceProposals>> Read(string file, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(text);
        return ProposalsReader.Read(file, text);
    }

    private static void Document(Utf8JsonWriter json, SourceProposals document, bool withText)
    {
        var source = document.Source;
        json.WriteString("source", source.Id);
        json.WriteString("title", source.Title);
        Text(json, "author", source.Author);
        Text(json, "biography", source.Biography);
        Text(json, "outlet", source.Outlet);
        Text(json, "date", source.Date);
        Text(json, "address", source.Address);
        json.Texts("tags", source.Tags);
        Text(json, "imageCredit", source.ImageCredit);
        Text(json, "language", source.Language);
        json.WriteString("document", source.Document);
        json.WriteNumber("part", source.Part ?? 0);
        Text(json, "stored", source.Stored);
        json.WriteString("format", WordFor.Of(document.Format));
        json.Texts("notes", document.Notes);
        if (withText)
            Text(json, "text", document.Text);
        json.Objects("statements", document.Statements, s => Statement(json, s));
        json.Objects("provisions", document.Provisions, p => Provision(json, p));
    }

    private static void Statement(Utf8JsonWriter json, StatementProposal statement)
    {
        json.WriteString("id", statement.Id);
        json.WriteNumber("confidence", statement.Confidence);
        json.WriteString("speaker", statement.Speaker);
        Text(json, "office", statement.Office);
        Text(json, "side", statement.Side);
        Text(json, "actor", statement.Actor);
        json.WriteString("resolution", WordFor.Of(statement.Resolution));
        Words(json, "mention", statement.Mention);
        json.WriteString("kind", WordFor.Of(statement.Kind));
        json.WriteString("modality", WordFor.Of(statement.Modality));
        json.Objects("said", statement.Said, s => Words(json, s));
        json.Objects("quotes", statement.Quotes, q => Words(json, q));
        Words(json, "passage", statement.Passage);
        json.WriteString("digest", statement.Passage.Digest);
        Words(json, "cue", statement.Cue);
        Words(json, "condition", statement.Condition);
        Words(json, "consequence", statement.Consequence);
        Text(json, "target", statement.Target);
        Words(json, "targetMention", statement.TargetMention);
        Text(json, "addressee", statement.Addressee);
        Text(json, "date", statement.Date);
        Words(json, "when", statement.When);
        Text(json, "reportedIn", statement.ReportedIn);
        Text(json, "reportedBy", statement.ReportedBy);
        json.WriteString("rule", statement.Rule);
        if (json.BytesPending > EnoughToSend)
            json.Flush();
    }

    private static void Provision(Utf8JsonWriter json, ProvisionProposal provision)
    {
        json.WriteString("id", provision.Id);
        json.WriteNumber("confidence", provision.Confidence);
        json.WriteString("name", provision.Name);
        Words(json, "clause", provision.Clause);
        json.WriteString("strength", WordFor.Of(provision.Strength));
        WordList(json, "obligations", provision.Obligations);
        WordList(json, "conditions", provision.Conditions);
        WordList(json, "depth", provision.Depth);
        json.WriteNumber("securityGuarantee", provision.SecurityGuarantee);
        Words(json, "trigger", provision.Trigger);
        Words(json, "consequence", provision.Consequence);
        Text(json, "proposer", provision.Proposer);
        json.Objects(
            "readings",
            provision.Readings,
            r =>
            {
                Words(json, "words", r.Words);
                json.WriteString("strength", WordFor.Of(r.Strength));
                WordList(json, "obligations", r.Obligations);
                Words(json, "cue", r.Cue);
                Text(json, "favours", r.Favours);
            }
        );
    }

    private static void WordList<T>(Utf8JsonWriter json, string name, ImmutableArray<T> values)
        where T : struct, Enum => json.Texts(name, values.Select(v => WordFor.Of(v)));

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void Words(Utf8JsonWriter json, string name, Excerpt? words)
    {
        if (words is null)
            return;
        json.WriteStartObject(name);
        Words(json, words);
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, Excerpt words)
    {
        json.WriteNumber("start", words.Start);
        json.WriteNumber("length", words.Length);
        json.WriteString("text", words.Text);
    }
}
