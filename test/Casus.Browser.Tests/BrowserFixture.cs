using Casus.Workbench;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Casus.Browser.Tests.BrowserFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Casus.Browser.Tests;

/// <summary>A workbench on a free port of the loopback address and a Chromium to look at it with.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>Milliseconds that anything may take on a busy machine before a test gives up.</summary>
    public const float Patience = 90_000;

    private readonly TemporaryFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private WorkbenchServer? _server;
    private Cases? _cases;

    internal Cases Cases => _cases!;

    public async ValueTask InitializeAsync()
    {
        _server = await WorkbenchServer.StartAsync(new() { DataFolder = _folder.Path });
        _cases = new(_server.Address);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright);
        Assertions.SetDefaultExpectTimeout(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _cases?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Opens an address of the shared workbench as somebody with an own browser would.</summary>
    internal Task<Visit> Open(string path, Look? look = null) => Open(_server!.Address, path, look);

    /// <summary>Opens an address of some workbench.</summary>
    internal Task<Visit> Open(Uri server, string path, Look? look = null) => Visit.Start(_browser!, server, path, look ?? new());

    /// <summary>Makes a case of the shipped one and opens a page of it.</summary>
    internal async Task<Visit> OpenCase(string page, Look? look = null) => await Open($"/cases/{await Cases.Make()}/{page}", look);
}
