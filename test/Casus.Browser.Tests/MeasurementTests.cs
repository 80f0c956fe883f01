using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Browser.Tests;

/// <summary>How quick the page is, measured where a person would feel it. Times are printed and not asserted: a busy machine is no fault of the page.</summary>
public sealed class MeasurementTests(BrowserFixture fixture, ITestOutputHelper output)
{
    private const int Moves = 60;

    // From the movement of a slider to the frame in which what follows is on the screen, as the page itself marks it.
    private const string Redraws = "performance.getEntriesByName('redraw').map(e => e.duration)";

    [Fact]
    public async Task Dragging_on_the_shipped_case()
    {
        await using var visit = await fixture.OpenCase("explore");
        var page = visit.Page;
        await page.GetByRole(AriaRole.Tab, new() { Name = "Deterrence" }).ClickAsync();
        await Expect(page.Locator(".tab-panel .drawing")).ToBeVisibleAsync();
        var slider = page.Locator(".slider input[type=range]").First;
        var box = (await slider.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.3f), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        for (var i = 0; i < Moves; i++)
        {
            var seen = (await page.EvaluateAsync<double[]>(Redraws)).Length;
            await page.Mouse.MoveAsync(box.X + (box.Width * (0.3f + (0.6f * i / Moves))), box.Y + (box.Height / 2));
            await page.WaitForFunctionAsync("seen => performance.getEntriesByName('redraw').length > seen", seen, new() { Timeout = 3_000 })
                .ContinueWith(_ => { }, TaskScheduler.Default);
        }

        await page.Mouse.UpAsync();
        var times = await page.EvaluateAsync<double[]>(Redraws);
        Assert.True(times.Length > Moves / 2, $"Only {times.Length} of {Moves} moves changed a picture.");
        Array.Sort(times);
        Say(
            $"dragging on the shipped case: median {times[times.Length / 2]:0} ms, 95th percentile {times[(int)(times.Length * 0.95)]:0} ms, of {times.Length}"
        );
    }

    [Fact]
    public async Task The_page_transfers_little_and_is_there_at_once()
    {
        var id = await fixture.Cases.Make();
        await using var visit = await fixture.Open($"/cases/{id}/explore");
        var page = visit.Page;
        await Expect(page.Locator(".slider").First).ToBeVisibleAsync();
        var ready = await page.EvaluateAsync<double>("performance.now()");
        var first = await page.EvaluateAsync<double>("performance.getEntriesByType('paint').at(-1)?.startTime ?? 0");
        await page.GetByRole(AriaRole.Link, new() { Name = "Scenario" }).ClickAsync();
        await Expect(page.Locator(".form-group").First).ToBeVisibleAsync();
        var bytes = await page.EvaluateAsync<long>(
            "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((sum, e) => sum + e.transferSize, 0)"
        );
        Say($"first paint {first:0} ms, sliders there {ready:0} ms, Explore and Scenario together {bytes / 1024.0:0} kB transferred");
        Assert.InRange(bytes, 1, 1_500_000);
    }

    private void Say(FormattableString what)
    {
        var line = what.ToString(CultureInfo.InvariantCulture);
        output.WriteLine(line);
        File.AppendAllText(Repository.Path("artifacts", "browser-measurements.txt"), $"{DateTimeOffset.UtcNow:u} {line}\n");
    }
}
