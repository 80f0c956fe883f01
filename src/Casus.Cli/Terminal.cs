namespace Casus.Cli;

/// <summary>What is known of where the text goes.</summary>
/// <param name="Colours">Whether escape sequences are understood and wanted.</param>
/// <param name="Width">Columns.</param>
internal sealed record Terminal(bool Colours, int Width)
{
    /// <summary>Standard output as it is: no colours when piped or when NO_COLOR is set (no-color.org).</summary>
    public static Terminal Current()
    {
        var piped = Console.IsOutputRedirected;
        var plain =
            !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new(!piped && !plain, piped ? 100 : Math.Clamp(Columns(), 60, 120));
    }

    private static int Columns()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
