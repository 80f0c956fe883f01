using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Browser.Tests;

public sealed class HistoryTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Every_change_is_kept_shown_and_can_be_gone_back_to()
    {
        var id = await fixture.Cases.Make();
        await fixture.Cases.Change(id, "scenario", "title: Ukraine", "title: Changed – Ukraine");
        await using var visit = await fixture.Open($"/cases/{id}/history");
        var page = visit.Page;
        await Expect(page.Locator(".revisions li")).ToHaveCountAsync(2);
        await Expect(page.Locator(".difference .added")).ToContainTextAsync("title: Changed");
        await Expect(page.Locator(".difference .removed")).ToContainTextAsync("title: Ukraine");
        await visit.Shot("8-history");
        await page.Locator(".revisions button").Nth(1).ClickAsync();
        // The first revision takes nothing away: only once it is shown does the button mean it.
        await Expect(page.Locator(".difference .removed")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go back to this" }).ClickAsync();
        await Expect(page.Locator(".revisions li")).ToHaveCountAsync(3);
        await Expect(page.Locator(".case-title")).ToHaveTextAsync("Ukraine, December 2025 – an Article 5-style guarantee");
    }
}
