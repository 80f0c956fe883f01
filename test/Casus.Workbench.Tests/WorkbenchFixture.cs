[assembly: AssemblyFixture(typeof(Casus.Workbench.Tests.WorkbenchFixture))]

namespace Casus.Workbench.Tests;

/// <summary>A workbench on a free port of the loopback address, for all tests that leave it as it was.</summary>
public sealed class WorkbenchFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WorkbenchServer? _server;
    private Client? _client;

    internal Client Client => _client!;

    public async ValueTask InitializeAsync()
    {
        _server = await WorkbenchServer.StartAsync(new() { DataFolder = _folder.Path });
        _client = new(_server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }
}
