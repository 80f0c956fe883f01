using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Browser.Tests;

public sealed class ReportTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Findings_are_chosen_ordered_joined_by_own_words_and_exported()
    {
        await using var visit = await Open();
        var page = visit.Page;
        var headings = page.Locator(".preview-section > h2");
        await visit.Shot("7-report");
        var second = await headings.Nth(1).InnerTextAsync();

        await page.Locator(".parts input[type=checkbox]").First.UncheckAsync();
        await Expect(headings.First).ToHaveTextAsync(second);
        await page.GetByRole(AriaRole.Button, new() { Name = "Down: " + second }).ClickAsync();
        await Expect(headings.Nth(1)).ToHaveTextAsync(second);

        await page.GetByRole(AriaRole.Button, new() { Name = "Add own words" }).ClickAsync();
        await page.GetByLabel("Heading").FillAsync("What I make of it");
        await page.GetByLabel("Text: blank lines").FillAsync("Only this: **it hangs on one reading**. <script>alert(1)</script>");
        var own = page.Locator(".preview-section").Last;
        await Expect(own.Locator("h2")).ToHaveTextAsync("What I make of it");
        await Expect(own.Locator("b, strong")).ToHaveTextAsync("it hangs on one reading");
        await Expect(own).ToContainTextAsync("<script>alert(1)</script>");
        await own.ScrollIntoViewIfNeededAsync();
        await visit.Shot("7-report-own-words");

        foreach (var (name, start) in new[] { ("HTML", "<!DOCTYPE html>"), ("Markdown", "#"), ("JSON", "{") })
        {
            var download = await page.RunAndWaitForDownloadAsync(() =>
                page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync()
            );
            var text = await File.ReadAllTextAsync(await download.PathAsync());
            Assert.StartsWith(start, text.TrimStart('\uFEFF'), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("it hangs on one reading", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_leads_to_exactly_what_was_seen_even_after_the_case_has_changed()
    {
        await using var visit = await Open();
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Explore" }).ClickAsync();
        await page.Locator(".slider-value").First.FillAsync("0.9");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("1 number moved");
        await page.GetByRole(AriaRole.Link, new() { Name = "Report" }).ClickAsync();
        await Expect(page.Locator(".preview-section").First).ToBeVisibleAsync();
        await visit.Answer("/report", () => page.Locator(".parts input[type=checkbox]").First.UncheckAsync());
        var seen = await page.Locator(".preview .answer").InnerTextAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        var link = await page.GetByRole(AriaRole.Textbox, new() { Name = "Link" }).InputValueAsync();

        await fixture.Cases.Change(visit.CaseId, "scenario", "title: Ukraine", "title: Other");
        await using var other = await fixture.Open(new Uri(link).AbsolutePath);
        await Expect(other.Page.GetByText("this is exactly what was seen")).ToBeVisibleAsync();
        await Expect(other.Page.Locator(".answer")).ToHaveTextAsync(seen, new() { UseInnerText = true });
        await other.Shot("7-link");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Go on from here" }).ClickAsync();
        await Expect(other.Page.Locator(".slider-value").First).ToHaveValueAsync("0.9");
    }

    private async Task<Visit> Open()
    {
        var visit = await fixture.OpenCase("report");
        await Expect(visit.Page.Locator(".preview-section").First).ToBeVisibleAsync();
        return visit;
    }
}
