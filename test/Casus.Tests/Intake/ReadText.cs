using System.Text;
using Casus.Attribution;
using Casus.Documents;
using Casus.Formats;
using Casus.Intake;

namespace Casus.Tests.Intake;

/// <summary>A small report to read, of invented persons.</summary>
internal static class ReadText
{
    public const string Text = """
        Talks in Veldoria stall over guarantee

        By Ada Lindqvist
        3 March 2031

        Foreign Minister Oren Halberd said that Veldoria would respond to "any new base" on the island.
        "We will not sign a text without a guarantee," said Mira Solano, the president of Castria, on Monday.
        He told reporters: "Our neighbours are free to leave the talks."

        Under the draft, the guarantors would defend Castria if it were attacked. Under one reading, the clause obliges them to send troops. Under another reading, each may decide what it deems necessary.
        """;

    public static Document Document(string text = Text, string name = "talks.txt") =>
        DocumentReader.Read(name, Encoding.UTF8.GetBytes(text))[0];

    public static SourceProposals Proposals(string text = Text, string source = "lindqvist-2031") =>
        SourceProposals.Of(Extractor.Of(Document(text), ActorListFile.Default()), source);
}
