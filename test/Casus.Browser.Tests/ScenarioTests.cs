using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Browser.Tests;

public sealed class ScenarioTests(BrowserFixture fixture)
{
    [Fact]
    public async Task What_is_typed_in_the_source_stands_in_the_form_and_the_other_way_round()
    {
        await using var visit = await Open();
        var page = visit.Page;
        await visit.Shot("3-scenario");
        var comments = (await Text(visit)).Split('\n').Count(line => line.Contains('#'));

        await Source(page).FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" – again");
        await Expect(page.GetByLabel("Title", new() { Exact = true }))
            .ToHaveValueAsync("Ukraine, December 2025 – an Article 5-style guarantee – again");
        await Expect(page.Locator(".saving")).ToContainTextAsync("Saved as revision 2");

        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Another title");
        await page.GetByLabel("Title", new() { Exact = true }).BlurAsync();
        await Expect(Source(page)).ToContainTextAsync("title: Another title");
        await Expect(page.Locator(".saving")).ToContainTextAsync("Saved as revision 3");
        Assert.Equal(comments, (await Text(visit)).Split('\n').Count(line => line.Contains('#')));
    }

    [Fact]
    public async Task A_mistake_is_told_at_its_line_while_it_is_typed()
    {
        await using var visit = await Open();
        var page = visit.Page;
        // A case with errors has no numbers to be asked for, and the browser notes each answer that says so.
        visit.Forgive("422");
        await Source(page).FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.TypeAsync("titel: no\n");
        await Expect(page.Locator(".diagnostics li.error").First).ToContainTextAsync("titel");
        await Expect(page.Locator(".cm-lint-marker-error")).Not.ToHaveCountAsync(0);
        await visit.Shot("3-scenario-error");

        // Saved like any other text; what needs a whole case says so and points back here.
        await Expect(page.Locator(".saving")).ToContainTextAsync("Saved");
        await page.GetByRole(AriaRole.Link, new() { Name = "Explore" }).ClickAsync();
        await Expect(page.GetByText("The case has errors", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mend them in the scenario" }).ClickAsync();
        await Expect(page.Locator(".diagnostics li.error").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_number_becomes_a_range_and_a_distribution_with_its_density_drawn()
    {
        await using var visit = await Open();
        var page = visit.Page;
        await page.Locator(".form-group summary").Filter(new() { HasText = "Wanted" }).ClickAsync();
        var quantity = page.Locator(".form-group").Filter(new() { HasText = "Wanted" }).Locator(".quantity").First;
        await quantity.Locator("select").SelectOptionAsync("range");
        await Expect(quantity.Locator(".density")).ToBeVisibleAsync();
        await quantity.Locator("input").Nth(0).FillAsync("0.05");
        await quantity.Locator("input").Nth(1).FillAsync("0.15");
        await quantity.Locator("input").Nth(1).PressAsync("Enter");
        await Expect(Source(page)).ToContainTextAsync("0.05 to 0.15");
        await quantity.Locator("select").SelectOptionAsync("distribution");
        await Expect(quantity.Locator(".density")).ToBeVisibleAsync();
        await visit.Shot("3-scenario-density");
        await quantity.Locator("input").FillAsync("beta(2, 8");
        await Expect(quantity.Locator(".diagnostics")).ToBeVisibleAsync();
        await quantity.Locator("input").FillAsync("beta(2, 8)");
        await Expect(quantity.Locator(".diagnostics")).ToHaveCountAsync(0);
        await quantity.Locator("input").PressAsync("Enter");
        await Expect(Source(page)).ToContainTextAsync("beta(2, 8)");
    }

    [Fact]
    public async Task Beliefs_in_readings_are_sliders_that_write_into_the_file()
    {
        await using var visit = await Open();
        var page = visit.Page;
        await page.GetByRole(AriaRole.Tab, new() { Name = "Beliefs" }).ClickAsync();
        var slider = page.Locator(".forms .slider input[type=range]").First;
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        for (var i = 0; i < 3; i++)
            await page.Keyboard.PressAsync("PageUp");
        await Expect(page.Locator(".saving")).ToContainTextAsync("Saved as revision");
        await Expect(page.Locator(".saving")).Not.ToContainTextAsync("revision 1");
        await visit.Shot("3-scenario-beliefs");
        Assert.DoesNotContain("value: 0.2 to 0.6", await Text(visit), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Take theirs", "by the other", "by me")]
    [InlineData("Save mine", "by me", "by the other")]
    public async Task Two_people_who_edit_one_file_get_a_conflict_and_the_choice(string choice, string stays, string goes)
    {
        await using var visit = await Open();
        var page = visit.Page;
        // The news of the other's change would be taken at once; here it comes too late, as it does to whoever is typing.
        await page.RouteAsync("**/events", route => route.AbortAsync());
        await page.ReloadAsync();
        await Expect(page.Locator(".form-group").First).ToBeVisibleAsync();
        await fixture.Cases.Change(visit.CaseId, "scenario", "title: Ukraine", "title: by the other – Ukraine");
        await Source(page).FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("# by me\n");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Somebody else changed scenario.yaml");
        await visit.Shot("3-scenario-conflict");
        await dialog.GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.Locator(".saving")).ToContainTextAsync("Saved");
        var text = await Text(visit);
        Assert.Contains(stays, text, StringComparison.Ordinal);
        Assert.DoesNotContain(goes, text, StringComparison.Ordinal);
        visit.Forgive("412");
        visit.Forgive("events");
        visit.Forgive("ERR_FAILED");
    }

    private async Task<Visit> Open()
    {
        var visit = await fixture.OpenCase("scenario");
        await Expect(visit.Page.Locator(".form-group").First).ToBeVisibleAsync();
        return visit;
    }

    private static ILocator Source(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "scenario.yaml" });

    private async Task<string> Text(Visit visit) => (string)(await fixture.Cases.File(visit.CaseId, "scenario"))["text"]!;
}
