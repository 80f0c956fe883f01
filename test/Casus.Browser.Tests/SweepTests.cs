using Casus.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Browser.Tests;

public sealed class SweepTests(BrowserFixture fixture)
{
    [Fact]
    public async Task A_sweep_is_started_watched_and_downloaded()
    {
        await using var visit = await fixture.OpenCase("sweep");
        var page = visit.Page;
        await Start(page, draws: 512);
        await Expect(page.Locator(".run-state")).ToHaveTextAsync("done");
        await Expect(page.Locator(".results .answer")).ToContainTextAsync("%");
        await Expect(page.Locator(".progress")).ToContainTextAsync("512 of 512 draws (100 %)");
        await visit.Shot("6-sweep-done");
        foreach (var (name, start) in new[] { ("CSV", "variant,formula"), ("Parquet", "PAR1"), ("JSON", "{"), ("HTML", "<!") })
        {
            var download = await page.RunAndWaitForDownloadAsync(() =>
                page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync()
            );
            var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
            Assert.StartsWith(
                start,
                System.Text.Encoding.Latin1.GetString(bytes).TrimStart('\u00EF', '\u00BB', '\u00BF'),
                StringComparison.OrdinalIgnoreCase
            );
        }
    }

    [Fact]
    public async Task First_results_come_early_and_a_cancelled_sweep_is_taken_up_again()
    {
        await using var visit = await fixture.OpenCase("sweep");
        var page = visit.Page;
        await Start(page, draws: 4_000_000);
        await Expect(page.Locator(".run-state")).ToHaveTextAsync("running");
        await Expect(page.Locator(".progress")).ToContainTextAsync("a second");
        await Expect(page.Locator(".progress")).ToContainTextAsync("left");
        await Expect(page.GetByText("First results, from the draws done so far.")).ToBeVisibleAsync();
        await Expect(page.Locator(".results .answer")).ToContainTextAsync("%");
        await visit.Shot("6-sweep-running");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.Locator(".run-state")).ToHaveTextAsync("cancelled");
        await page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        await Expect(page.Locator(".run-state")).ToHaveTextAsync("running");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.Locator(".run-state")).ToHaveTextAsync("cancelled");
        visit.Forgive("409");
    }

    [Fact]
    public async Task A_sweep_goes_on_by_itself_when_the_server_is_started_again()
    {
        using var folder = new TemporaryFolder();
        var server = await WorkbenchServer.StartAsync(new() { DataFolder = folder.Path });
        var address = server.Address;
        using var cases = new Cases(address);
        await using var visit = await fixture.Open(address, $"/cases/{await cases.Make()}/sweep");
        var page = visit.Page;
        await Start(page, draws: 2_000_000);
        await Expect(page.Locator(".results .answer")).ToContainTextAsync("%");
        await server.DisposeAsync();
        await Expect(page.Locator(".offline")).ToBeVisibleAsync();
        await using var again = await WorkbenchServer.StartAsync(new() { DataFolder = folder.Path, Port = address.Port });
        await Expect(page.Locator(".offline")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Expect(page.Locator(".run-state")).ToHaveTextAsync("running");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.Locator(".run-state")).ToHaveTextAsync("cancelled");
        visit.Forgive("ERR_");
        visit.Forgive("409");
        visit.Forgive("Failed to fetch");
    }

    private static async Task Start(IPage page, int draws)
    {
        await page.GetByLabel("Draws").FillAsync(draws.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Start it" }).ClickAsync();
    }
}
