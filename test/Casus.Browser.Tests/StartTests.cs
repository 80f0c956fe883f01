using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Browser.Tests;

public sealed partial class StartTests(BrowserFixture fixture)
{
    [Fact]
    public async Task A_shipped_case_opens_as_a_copy_with_one_click()
    {
        await using var visit = await fixture.Open("/");
        await Expect(visit.Page.Locator(".shipped li")).ToHaveCountAsync(3);
        await visit.Shot("1-start");
        await visit.Page.Locator(".shipped button").First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(ExplorePage());
        await Expect(visit.Page.Locator(".map-cells").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_template_opens_with_its_source_at_hand()
    {
        await using var visit = await fixture.Open("/");
        await visit.Page.Locator(".templates button").First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(ScenarioPage());
        await Expect(visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "scenario.yaml" })).ToContainTextAsync("casus: 1");
    }

    [Fact]
    public async Task An_article_dropped_anywhere_becomes_a_case_with_its_statements()
    {
        await using var visit = await fixture.Open("/");
        await Expect(visit.Page.Locator(".shipped li")).ToHaveCountAsync(3);
        await Drop(
            visit.Page,
            "note.txt",
            "Talks in Ulm Bay\n\nThe foreign minister, Ola Desmet, said that her country would sign no treaty without guarantees.\n"
        );
        await Expect(visit.Page.Locator(".reading")).ToContainTextAsync("would sign no treaty without guarantees");
        await Expect(visit.Page.Locator(".statement")).ToContainTextAsync("Ola Desmet");
        // A case that a document begins has its name.
        await Expect(visit.Page.Locator(".case-title")).ToHaveTextAsync("Talks in Ulm Bay");
    }

    [Fact]
    public async Task A_scenario_that_is_dropped_or_chosen_becomes_a_case()
    {
        await using var visit = await fixture.Open("/");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(Repository.Path("catalog", "cases", "taiwan", "scenario.yaml"));
        await Expect(visit.Page).ToHaveURLAsync(ExplorePage());
        await Expect(visit.Page.Locator(".case-title")).ToContainTextAsync("Taiwan");
        // Its dossier was not dropped with it.
        visit.Forgive("422");
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_in_a_sentence()
    {
        await using var visit = await fixture.Open("/");
        await visit
            .Page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "empty.pdf",
                    MimeType = "application/pdf",
                    Buffer = [],
                }
            );
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).Not.ToBeEmptyAsync();
        visit.Forgive("400");
        visit.Forgive("422");
    }

    [Fact]
    public async Task A_case_is_put_away_and_brought_back()
    {
        var id = await fixture.Cases.Make("korea-1953");
        await using var visit = await fixture.Open("/");
        var row = visit.Page.Locator($".case-list li:has(a[href*='{id}'])");
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put away", Exact = true }).First.ClickAsync();
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Your cases" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(1);
    }

    private static async Task Drop(IPage page, string name, string text)
    {
        var data = await page.EvaluateHandleAsync(
            "([name, text]) => { const data = new DataTransfer(); data.items.add(new File([text], name, { type: 'text/plain' })); return data; }",
            new[] { name, text }
        );
        await page.DispatchEventAsync("body", "dragover", new { dataTransfer = data });
        await Expect(page.Locator(".drop-over")).ToBeVisibleAsync();
        await page.DispatchEventAsync("body", "drop", new { dataTransfer = data });
    }

    [GeneratedRegex("/cases/[a-z0-9]+/explore$")]
    private static partial Regex ExplorePage();

    [GeneratedRegex("/cases/[a-z0-9]+/scenario$")]
    private static partial Regex ScenarioPage();
}
