using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Browser.Tests;

public sealed class GameTests(BrowserFixture fixture)
{
    [Fact]
    public async Task The_tree_is_drawn_with_probabilities_beliefs_reasons_and_certificate()
    {
        await using var visit = await fixture.OpenCase("game");
        var page = visit.Page;
        await Expect(page.Locator(".drawing svg.casus")).ToBeVisibleAsync();
        await Expect(page.Locator(".drawing svg.casus")).ToContainTextAsync("%");
        await visit.Shot("5-game");
        await page.GetByText("The tree in words").ClickAsync();
        await Expect(page.Locator(".outline").First).ToContainTextAsync("attacks");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What each believes of the readings" }).Locator("tbody tr").First)
            .ToContainTextAsync("%");
        await Expect(page.GetByText("Why each takes or refuses it")).ToBeVisibleAsync();
        await Expect(page.Locator(".certificate")).ToContainTextAsync("No player of any type can gain");
        await page.Locator(".certificate").ScrollIntoViewIfNeededAsync();
        await visit.Shot("5-game-certificate");
    }

    [Fact]
    public async Task Another_formula_has_another_tree_and_is_exported_for_Gambit()
    {
        await using var visit = await fixture.OpenCase("game");
        var page = visit.Page;
        var caption = page.Locator(".drawing figcaption");
        await Expect(caption).ToContainTextAsync("attacks");
        var before = await caption.InnerTextAsync();
        await page.Locator(".clauses select").Nth(1).SelectOptionAsync(new SelectOptionValue { Index = 4 });
        await Expect(caption).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "Export as .efg" }).ClickAsync()
        );
        Assert.EndsWith(".efg", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.StartsWith("EFG 2 R", await Read(download), StringComparison.Ordinal);
    }

    private static async Task<string> Read(IDownload download) => await File.ReadAllTextAsync(await download.PathAsync());
}
