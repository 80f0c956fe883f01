namespace Casus.Cli;

/// <summary>What the process says when it ends; documented in <c>casus --help</c>.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Fine = 0;

    /// <summary>The analysis went well, and the finding asked for does not hold.</summary>
    public const int DoesNotHold = 1;

    /// <summary>The command line or a file is not as it should be.</summary>
    public const int BadInput = 2;

    /// <summary>Casus itself failed, or could not write.</summary>
    public const int Internal = 3;

    /// <summary>Stopped from outside (Ctrl-C).</summary>
    public const int Cancelled = 130;
}
