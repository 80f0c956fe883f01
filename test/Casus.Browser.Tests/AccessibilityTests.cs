using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Browser.Tests;

public sealed class AccessibilityTests(BrowserFixture fixture)
{
    private static readonly string Note = Repository.Path("catalog", "documents", "development", "53-briefing-note-security-guarantees.md");

    public static TheoryData<string, string> Pages =>
        new()
        {
            { "dossier", ".statement" },
            { "scenario", ".form-group" },
            { "explore", ".tabs" },
            { "game", ".certificate" },
            { "sweep", ".start-run" },
            { "report", ".preview-section" },
            { "history", ".difference" },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_in_light_dark_or_on_a_phone(string name, string shown)
    {
        var id = await fixture.Cases.Make();
        await fixture.Cases.Upload(id, Note);
        foreach (var look in new Look[] { new(), new(Colours: ColorScheme.Dark), new(Width: 390, Height: 844) })
        {
            await using var visit = await fixture.Open($"/cases/{id}/{name}", look);
            await Expect(visit.Page.Locator(shown).First).ToBeVisibleAsync();
            await visit.IsAccessible();
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
            await visit.Shot($"9-{name}-{look.Width}-{look.Colours}".ToLowerInvariant());
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_first_page_or_on_one_that_is_not_there()
    {
        foreach (var look in new Look[] { new(), new(Colours: ColorScheme.Dark), new(Width: 390, Height: 844) })
        {
            await using var visit = await fixture.Open("/", look);
            await Expect(visit.Page.Locator(".shipped li").First).ToBeVisibleAsync();
            await visit.IsAccessible();
        }

        await using var nowhere = await fixture.Open("/nowhere");
        await Expect(nowhere.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no such page.");
        await nowhere.IsAccessible();
    }

    [Theory]
    [InlineData("Ledger")]
    [InlineData("Matrix")]
    [InlineData("Clusters")]
    [InlineData("Statements")]
    public async Task Axe_finds_nothing_beside_the_document(string tab)
    {
        await using var visit = await fixture.OpenCase("dossier");
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();
        await Expect(visit.Page.Locator(".tab-panel > *").First).ToBeVisibleAsync();
        await visit.IsAccessible();
    }

    [Theory]
    [InlineData("Deterrence", ".drawing")]
    [InlineData("Window", ".drawing")]
    [InlineData("Zones", ".drawing")]
    [InlineData("Hazard", ".drawing")]
    [InlineData("Hurdle", ".cards")]
    [InlineData("Findings", ".findings")]
    [InlineData("Robustness", ".tab-panel table")]
    [InlineData("Compare", ".tab-panel p")]
    public async Task Axe_finds_nothing_in_any_view(string view, string shown)
    {
        await using var visit = await fixture.OpenCase("explore");
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = view }).ClickAsync();
        await Expect(visit.Page.Locator(shown).First).ToBeVisibleAsync();
        await visit.IsAccessible();
    }

    [Fact]
    public async Task Dialogs_keep_the_focus_give_it_back_and_close_by_Escape()
    {
        await using var visit = await fixture.OpenCase("explore");
        var page = visit.Page;
        await page.Locator(".slider-value").First.FillAsync("0.3");
        await page.Keyboard.PressAsync("Enter");
        var opener = page.GetByRole(AriaRole.Button, new() { Name = "Write into the file" });
        await opener.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await visit.IsAccessible();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(opener).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_first_key_skips_to_the_content_and_a_change_of_page_takes_the_focus_along()
    {
        await using var visit = await fixture.OpenCase("history");
        var page = visit.Page;
        await Expect(page.Locator(".revisions li")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sweep" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sweep", Level = 1 })).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "History" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Colours_follow_the_choice_of_the_reader()
    {
        await using var visit = await fixture.Open("/");
        var page = visit.Page;
        const string Ground = "getComputedStyle(document.body).backgroundColor";
        var light = await page.EvaluateAsync<string>(Ground);
        await page.GetByLabel("Colours").SelectOptionAsync("dark");
        Assert.NotEqual(light, await page.EvaluateAsync<string>(Ground));
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Colours")).ToHaveValueAsync("dark");
        Assert.NotEqual(light, await page.EvaluateAsync<string>(Ground));
    }
}
