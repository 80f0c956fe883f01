using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Browser.Tests;

public sealed class DossierTests(BrowserFixture fixture)
{
    private static readonly string Note = Repository.Path("catalog", "documents", "development", "53-briefing-note-security-guarantees.md");

    [Fact]
    public async Task Statements_are_accepted_corrected_rejected_and_added_with_the_keyboard_alone()
    {
        await using var visit = await Open();
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        var card = page.Locator(".statement");
        await Expect(card).ToContainTextAsync("Statement 1 of");
        await visit.Shot("2-dossier");

        await keys.PressAsync("j");
        await Expect(card).ToContainTextAsync("Statement 2 of");
        await keys.PressAsync("k");
        await Expect(card).ToContainTextAsync("Statement 1 of");

        await keys.PressAsync("a");
        await Expect(page.Locator("mark.accepted")).ToHaveCountAsync(1);
        Assert.Contains("Noemi Strand", await Dossier(visit), StringComparison.Ordinal);
        await Expect(card).ToContainTextAsync("Statement 2 of");

        await keys.PressAsync("e");
        var speaker = page.GetByRole(AriaRole.Dialog).GetByLabel("Speaker");
        await Expect(speaker).ToBeFocusedAsync();
        await keys.PressAsync("Control+a");
        await keys.TypeAsync("Noemi A. Strand");
        await keys.PressAsync("Enter");
        await Expect(card).ToContainTextAsync("corrected");
        await Expect(card).ToContainTextAsync("Noemi A. Strand");

        await keys.PressAsync("r");
        await Expect(page.Locator("mark.rejected")).Not.ToHaveCountAsync(0);

        await keys.PressAsync("+");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Add a statement");
        await keys.TypeAsync("The Policy Desk");
        // The passage is chosen as text is chosen everywhere.
        await page.GetByLabel("Passage: select the words").FocusAsync();
        await keys.PressAsync("Control+Home");
        for (var i = 0; i < 3; i++)
            await keys.PressAsync("Shift+Control+ArrowRight");
        await Expect(page.Locator(".chosen-passage")).Not.ToContainTextAsync("parties");
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Speaker").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(card).ToContainTextAsync("The Policy Desk");
        await Expect(card).ToContainTextAsync("accepted");
        await Expect(card.Locator("blockquote")).Not.ToContainTextAsync("parties");
        Assert.Contains("The Policy Desk", await Dossier(visit), StringComparison.Ordinal);
        await visit.Shot("2-dossier-decided");
    }

    [Fact]
    public async Task A_hypothesis_is_made_on_the_page_and_a_passage_weighs_on_it_at_once()
    {
        await using var visit = await fixture.Open("/");
        var page = visit.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "New case: An empty case" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Dossier" }).ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Ledger" }).ClickAsync();
        await Expect(page.Locator(".beside")).ToContainTextAsync("Accept a statement first");
        await page.Locator("input[type=file]").SetInputFilesAsync(Note);
        await Expect(page.Locator(".statement")).ToContainTextAsync("Statement 1 of");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("mark.accepted")).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("l");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add a hypothesis" }).ClickAsync();
        await dialog.GetByLabel("The claim").FillAsync("Calvera would sign a text without foreign soldiers.");
        await visit.IsAccessible();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("What does it bear on?");
        await dialog.GetByLabel("Why").FillAsync("It asks for them before anything else.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "against", Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Ledger" }).ClickAsync();
        await Expect(page.Locator(".hypothesis")).ToContainTextAsync("40 % to 60 %");
        await Expect(page.Locator(".hypothesis")).ToContainTextAsync("Calvera would sign");
        await visit.Shot("2-dossier-hypothesis");
    }

    [Fact]
    public async Task A_passage_is_linked_to_a_hypothesis_with_a_weight_and_to_an_assumption()
    {
        await using var visit = await Open();
        var page = visit.Page;
        await Expect(page.Locator(".statement")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("l");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "strongly for" }).ClickAsync();
        await dialog.GetByLabel("Why").FillAsync("It was said under oath.");
        await visit.Shot("2-dossier-link");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.Locator(".statement")).ToContainTextAsync("3 to 10");
        Assert.Contains("It was said under oath.", await Dossier(visit), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Link" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "An assumption" }).ClickAsync();
        var parameters = (await fixture.Cases.Get($"cases/{visit.CaseId}/parameters"))["parameters"]!.AsArray();
        var label = (string)parameters.First(p => (string)p!["group"]! == "beliefs")!["label"]!;
        await dialog.GetByLabel("Assumption of the scenario").FillAsync(label);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.Locator(".statement")).ToContainTextAsync(label);
    }

    [Fact]
    public async Task Ledger_matrix_and_clusters_stand_beside_the_document()
    {
        await using var visit = await Open();
        var page = visit.Page;
        await page.GetByRole(AriaRole.Tab, new() { Name = "Ledger" }).ClickAsync();
        await Expect(page.Locator(".hypothesis .interval").First).ToBeVisibleAsync();
        await page.GetByText("Entries of the ledger").First.ClickAsync();
        await Expect(page.Locator(".hypothesis table tbody tr").First).ToBeVisibleAsync();
        await visit.Shot("2-dossier-ledger");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Matrix" }).ClickAsync();
        await Expect(page.Locator(".tab-panel table tbody tr").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Clusters" }).ClickAsync();
        await Expect(page.Locator(".clusters > li").First).ToContainTextAsync("together");
        await visit.Shot("2-dossier-clusters");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Statements" }).ClickAsync();
        await Expect(page.Locator(".statements > li").First).ToBeVisibleAsync();
    }

    private async Task<Visit> Open()
    {
        var id = await fixture.Cases.Make();
        var document = await fixture.Cases.Upload(id, Note);
        var visit = await fixture.Open($"/cases/{id}/dossier?document={document}");
        await Expect(visit.Page.Locator(".reading")).ToContainTextAsync("Calvera");
        return visit;
    }

    private async Task<string> Dossier(Visit visit) => (string)(await fixture.Cases.File(visit.CaseId, "dossier"))["text"]!;
}
