using System.Collections.Immutable;
using System.Text.Json;
using Casus.Attribution;
using Casus.Documents;
using Casus.Dossiers;
using Casus.Intake;

namespace Casus.Formats.Intake;

/// <summary>Reads proposals back from JSON.</summary>
internal sealed class ProposalsReader
{
    /// <summary>The documents with what they propose, or why they cannot be read.</summary>
    public static Parsed<IReadOnlyList<SourceProposals>> Read(string file, string text)
    {
        var diagnostics = new DiagnosticList();
        List<SourceProposals>? read = null;
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = new JsonPart(json.RootElement, "");
            if (root.Text("format") != ProposalsJson.Format || root.Number("version") != ProposalsJson.Version)
                throw new JsonPartException($"This should be '{ProposalsJson.Format}' of version {ProposalsJson.Version}.");
            read = [.. root.Parts("documents").Select(Document)];
        }
        catch (JsonException fault)
        {
            Fail(diagnostics, file, text, (int)(fault.LineNumber ?? 0), fault.Message);
        }
        catch (JsonPartException fault)
        {
            Fail(diagnostics, file, text, 0, fault.Message);
        }

        return new(read, diagnostics.ToImmutable());
    }

    private static void Fail(DiagnosticList diagnostics, string file, string text, int line, string problem) =>
        diagnostics.Error(
            new(new(file, text), line + 1, 1),
            $"The proposals cannot be read: {problem}",
            "Make them anew with casus read or casus dossier add."
        );

    private static SourceProposals Document(JsonPart json) =>
        new(
            new Source(json.Text("source"), json.Text("title"))
            {
                Author = json.TextOrNone("author"),
                Biography = json.TextOrNone("biography"),
                Outlet = json.TextOrNone("outlet"),
                Date = json.TextOrNone("date"),
                Address = json.TextOrNone("address"),
                Tags = json.Texts("tags"),
                ImageCredit = json.TextOrNone("imageCredit"),
                Language = json.TextOrNone("language"),
                Document = json.TextOrNone("document"),
                Part = json.Number("part") is var part and > 0 ? part : null,
                Stored = json.TextOrNone("stored"),
            },
            json.Word<DocumentFormat>("format"),
            [.. json.Parts("statements").Select(Statement)],
            [.. json.Parts("provisions").Select(Provision)],
            json.Texts("notes")
        )
        {
            Text = json.TextOrNone("text"),
        };

    private static StatementProposal Statement(JsonPart json) =>
        new(
            json.Text("id"),
            json.Text("speaker"),
            Excerpts(json, "said"),
            Words(json.Part("passage")!),
            json.Word<UtteranceKind>("kind"),
            json.Word<Modality>("modality"),
            json.Word<Resolution>("resolution"),
            json.Share("confidence"),
            json.Text("rule")
        )
        {
            Office = json.TextOrNone("office"),
            Side = json.TextOrNone("side"),
            Actor = json.TextOrNone("actor"),
            Mention = WordsOrNone(json, "mention"),
            Cue = WordsOrNone(json, "cue"),
            Condition = WordsOrNone(json, "condition"),
            Consequence = WordsOrNone(json, "consequence"),
            Target = json.TextOrNone("target"),
            TargetMention = WordsOrNone(json, "targetMention"),
            Addressee = json.TextOrNone("addressee"),
            Date = json.TextOrNone("date"),
            When = WordsOrNone(json, "when"),
            Quotes = Excerpts(json, "quotes"),
            ReportedIn = json.TextOrNone("reportedIn"),
            ReportedBy = json.TextOrNone("reportedBy"),
        };

    private static ProvisionProposal Provision(JsonPart json) =>
        new(json.Text("id"), json.Text("name"), Words(json.Part("clause")!), json.Word<Strength>("strength"), json.Share("confidence"))
        {
            Obligations = json.Words<Obligation>("obligations"),
            Conditions = json.Words<ObligationCondition>("conditions"),
            Depth = json.Words<Depth>("depth"),
            SecurityGuarantee = json.Number("securityGuarantee"),
            Trigger = WordsOrNone(json, "trigger"),
            Consequence = WordsOrNone(json, "consequence"),
            Proposer = json.TextOrNone("proposer"),
            Readings =
            [
                .. json.Parts("readings")
                    .Select(r => new ReadingProposal(
                        Words(r.Part("words")!),
                        r.Word<Strength>("strength"),
                        r.Words<Obligation>("obligations"),
                        WordsOrNone(r, "cue"),
                        r.TextOrNone("favours")
                    )),
            ],
        };

    private static ImmutableArray<Excerpt> Excerpts(JsonPart json, string name) => [.. json.Parts(name).Select(Words)];

    private static Excerpt? WordsOrNone(JsonPart json, string name) => json.PartOrNone(name) is { } part ? Words(part) : null;

    private static Excerpt Words(JsonPart json) => new(json.Number("start"), json.Number("length"), json.Text("text"));
}
