using System.Diagnostics;

namespace Casus.Browser.Tests;

/// <summary><c>casus serve</c> as people start it, as a process of its own: what is measured is not slowed by what measures.</summary>
internal sealed class Served : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Casus.Cli.dll");
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    private Served()
    {
        var order = new ProcessStartInfo("dotnet", [Program, "serve", "--data", _folder.Path, "--port", "0", "--no-browser"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(order)!;
    }

    public Uri Address { get; private set; } = null!;

    public Cases Cases { get; private set; } = null!;

    public static async Task<Served> Start()
    {
        var served = new Served();
        try
        {
            var line = await served._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
            Assert.Contains("http://127.0.0.1:", line, StringComparison.Ordinal);
            served.Address = new(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim());
            served.Cases = new(served.Address);
            return served;
        }
        catch
        {
            served.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Cases?.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }
}
