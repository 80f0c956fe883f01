using Microsoft.Playwright;

namespace Casus.Browser.Tests;

/// <summary>Finds a Chromium on this machine and starts it.</summary>
internal static class Chromium
{
    public const string Variable = "CASUS_CHROMIUM";
    private const string Debians = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    public static Task<IBrowser> Launch(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path(playwright), Args = Arguments });

    /// <summary>Debian's, or the one that is named, or Playwright's own.</summary>
    private static string Path(IPlaywright playwright)
    {
        var found = new[] { Debians, Environment.GetEnvironmentVariable(Variable), playwright.Chromium.ExecutablePath }.FirstOrDefault(
            File.Exists
        );
        return found
            ?? throw new FileNotFoundException(
                $"No Chromium was found: run 'apt-get install chromium', or name one in {Variable}, or let eng/test download Playwright's."
            );
    }
}
