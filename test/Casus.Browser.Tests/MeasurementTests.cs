using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Browser.Tests;

/// <summary>How quick the page is, measured where a person would feel it. Times are printed and not asserted: a busy machine is no fault of the page.</summary>
public sealed class MeasurementTests(BrowserFixture fixture, ITestOutputHelper output)
{
    private const int Moves = 150;
    private static readonly TimeSpan BetweenMoves = TimeSpan.FromMilliseconds(16);

    // Nothing but the page itself.
    private static readonly Look Bare = new(Script: "0");

    // From the movement of the hand to the frame in which what follows is on the screen, as the page itself marks it.
    private const string Redraws = "performance.getEntriesByName('redraw').map(e => e.duration)";

    // Waits for a redraw beyond those seen; the page's policy forbids the polling that Playwright would put into it.
    private const string Another = """
        seen => new Promise(done => {
          const count = () => performance.getEntriesByName('redraw').length > seen;
          if (count()) return done();
          const watch = new PerformanceObserver(() => count() && (watch.disconnect(), done()));
          watch.observe({ entryTypes: ['measure'] });
          setTimeout(done, 3000);
        })
        """;

    [Fact]
    public async Task Dragging_on_the_shipped_case()
    {
        using var served = await Served.Start();
        await Drag(served, await served.Cases.Make(), "the shipped case");
    }

    [Fact]
    public async Task Dragging_on_ten_thousand_formulas()
    {
        using var served = await Served.Start();
        await Drag(served, await served.Cases.MakeOf(LargeCase.Scenario), $"{LargeCase.Formulas} formulas");
    }

    [Fact]
    public async Task The_page_transfers_little_and_is_there_at_once()
    {
        using var served = await Served.Start();
        var id = await served.Cases.Make();
        await Open(served, id, "server just started");
        // As long as somebody needs to look at the first page.
        await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        for (var i = 0; i < 3; i++)
            await Open(served, id, "server running");
    }

    /// <summary>Opens a case in a browser that has kept nothing, and says when it could be used.</summary>
    private async Task Open(Served served, string id, string when)
    {
        await using var visit = await fixture.Open(
            served.Address,
            $"/cases/{id}/explore",
            // The moment at which a slider, and with it the page, can be used.
            Bare with
            {
                Script = """
                new MutationObserver((_, watch) => {
                  if (document.querySelector('.slider') && !self.usable) self.usable = performance.now();
                  if (document.querySelector('.answer-card')) { self.answered = performance.now(); watch.disconnect(); }
                }).observe(document, { childList: true, subtree: true })
                """,
            }
        );
        var page = visit.Page;
        await Expect(page.Locator(".tab-panel .drawing").First).ToBeVisibleAsync();
        var usable = await page.EvaluateAsync<double>("self.usable");
        var answered = await page.EvaluateAsync<double>("self.answered");
        var first = await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0");
        await page.GetByRole(AriaRole.Link, new() { Name = "Scenario" }).ClickAsync();
        await Expect(page.Locator(".form-group").First).ToBeVisibleAsync();
        var bytes = await page.EvaluateAsync<long>(
            "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((sum, e) => sum + e.transferSize, 0)"
        );
        Say(
            $"{when}: first paint {first:0} ms, sliders there {usable:0} ms, findings there {answered:0} ms, Explore and Scenario together {bytes / 1024.0:0} kB transferred"
        );
        Assert.InRange(bytes, 1, 1_500_000);
    }

    private async Task Drag(Served served, string id, string name)
    {
        await using var visit = await fixture.Open(served.Address, $"/cases/{id}/explore", Bare);
        var page = visit.Page;
        await page.GetByRole(AriaRole.Tab, new() { Name = "Deterrence" }).ClickAsync();
        await Expect(page.Locator(".tab-panel .drawing svg.casus")).ToBeVisibleAsync();
        var slider = page.Locator(".slider input[type=range]").First;
        var box = (await slider.BoundingBoxAsync())!;
        Task Move(double share) => page.Mouse.MoveAsync(box.X + (box.Width * (float)(0.2 + (0.7 * share))), box.Y + (box.Height / 2));
        await Move(0);
        await page.Mouse.DownAsync();
        // Twice there and back: the first time warms, as nobody's first second is meant.
        for (var i = 0; i < Moves; i++)
        {
            if (i == Moves / 3)
                await page.EvaluateAsync("performance.clearMeasures('redraw')");
            var seen = (await page.EvaluateAsync<double[]>(Redraws)).Length;
            await Move(Back(i));
            await page.EvaluateAsync(Another, seen);
        }

        await Tell(page, $"dragging on {name}, each movement after the picture of the last");
        await page.EvaluateAsync("performance.clearMeasures('redraw')");
        for (var i = 0; i < Moves; i++)
        {
            await Move(Back(i));
            await Task.Delay(BetweenMoves, TestContext.Current.CancellationToken);
        }

        await Tell(page, $"dragging on {name}, without a pause");
        await page.Mouse.UpAsync();
    }

    private static double Back(int move) => 1 - Math.Abs((4.0 * move / Moves % 2) - 1);

    private async Task Tell(IPage page, string what)
    {
        var times = await page.EvaluateAsync<double[]>(Redraws);
        Assert.True(times.Length > Moves / 6, $"Only {times.Length} of {Moves} moves changed a picture.");
        Array.Sort(times);
        Say($"{what}: median {times[times.Length / 2]:0} ms, 95th percentile {times[(int)(times.Length * 0.95)]:0} ms, of {times.Length}");
    }

    private void Say(FormattableString what)
    {
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
        var line = $"{what.ToString(CultureInfo.InvariantCulture)} (load {load})";
        output.WriteLine(line);
        File.AppendAllText(Repository.Path("artifacts", "browser-measurements.txt"), $"{DateTimeOffset.UtcNow:u} {line}\n");
    }
}
