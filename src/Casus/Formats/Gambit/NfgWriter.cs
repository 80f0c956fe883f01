using System.Globalization;
using System.Text;

namespace Casus.Formats.Gambit;

/// <summary>Writes an <c>.nfg</c> file as Gambit does, in the version it was read in.</summary>
internal static class NfgWriter
{
    public static string Write(NfgFile file)
    {
        var text = new StringBuilder();
        text.Append("NFG 1 R ");
        GambitText.Quote(text, file.Title).Append(" { ");
        foreach (var player in file.Players)
            GambitText.Quote(text, player).Append(' ');
        text.Append("}\n\n{ ");
        foreach (var list in file.Strategies)
        {
            text.Append("{ ");
            foreach (var label in list)
                GambitText.Quote(text, label).Append(' ');
            text.Append("}\n");
        }

        GambitText.Quote(text.Append("}\n"), file.Comment).Append("\n\n");
        if (file.HasOutcomes)
            WriteOutcomes(text, file);
        else
            WritePayoffs(text, file);
        return text.ToString();
    }

    private static void WriteOutcomes(StringBuilder text, NfgFile file)
    {
        text.Append("{\n");
        foreach (var outcome in file.Outcomes)
            GambitText.Quote(text.Append("{ "), outcome.Label).Append(' ').AppendJoin(", ", outcome.Payoffs).Append(" }\n");
        text.Append("}\n");
        for (var profile = 0; profile < file.OutcomeOf.Length; profile++)
            text.Append(CultureInfo.InvariantCulture, $"{file.OutcomeOf[profile]}{LineEnd(profile, file)}");
    }

    private static void WritePayoffs(StringBuilder text, NfgFile file)
    {
        var players = file.Players.Length;
        for (var profile = 0; profile < file.Payoffs.Length / players; profile++)
            text.AppendJoin(' ', file.Payoffs.AsSpan(profile * players, players)).Append(LineEnd(profile, file));
    }

    // One line for each strategy of the others.
    private static char LineEnd(int profile, NfgFile file) => (profile + 1) % file.Strategies[0].Length == 0 ? '\n' : ' ';
}
