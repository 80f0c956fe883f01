using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Browser.Tests;

public sealed class ExploreTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Dragging_a_slider_redraws_the_findings_and_undo_takes_it_back()
    {
        await using var visit = await Open();
        var page = visit.Page;
        var before = await page.Locator(".answer-card").InnerTextAsync();
        var slider = page.Locator(".slider input[type=range]").First;
        var box = (await slider.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.4f), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        for (var step = 0; step <= 10; step++)
            await page.Mouse.MoveAsync(box.X + (box.Width * (0.4f + (0.055f * step))), box.Y + (box.Height / 2));
        await Expect(page.Locator(".answer-card")).Not.ToHaveTextAsync(before);
        await page.Mouse.UpAsync();
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("1 number moved");
        await visit.Shot("4-explore-dragged");

        // However many pictures there were on the way, it was one step.
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("As in the file");
        await Expect(page.Locator(".answer-card")).ToHaveTextAsync(before, new() { UseInnerText = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Redo" }).ClickAsync();
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("1 number moved");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("As in the file");
    }

    [Fact]
    public async Task A_number_is_typed_and_put_back_with_the_keyboard_alone()
    {
        await using var visit = await Open();
        var page = visit.Page;
        var value = page.Locator(".slider-value").First;
        var stated = await value.InputValueAsync();
        await value.FillAsync("1/4");
        await value.PressAsync("Enter");
        await Expect(value).ToHaveValueAsync("0.25");
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("1 number moved");
        var back = page.GetByRole(AriaRole.Button, new() { Name = "Put back" }).First;
        await back.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(value).ToHaveValueAsync(stated);
    }

    [Fact]
    public async Task Hovering_the_map_explains_and_clicking_looks_at_the_formula()
    {
        await using var visit = await Open();
        var page = visit.Page;
        var map = page.Locator(".map-cells").First;
        await map.ScrollIntoViewIfNeededAsync();
        var box = (await map.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 8, box.Y + 8);
        await Expect(page.Locator(".tooltip")).ToContainTextAsync("attack");
        await Expect(page.Locator(".tooltip .casus-report")).ToHaveCountAsync(1);
        await visit.Shot("4-explore-hover");
        await page.Mouse.ClickAsync(box.X + 8, box.Y + 8);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Back to the pick" })).ToBeVisibleAsync();

        // The same with the keyboard.
        await map.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".tooltip")).ToBeVisibleAsync();
        var named = await page.Locator(".tooltip b").First.InnerTextAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".why summary").First.ClickAsync();
        await Expect(page.Locator(".why .answer h2")).ToContainTextAsync(named, new() { IgnoreCase = true });
    }

    [Fact]
    public async Task Every_view_draws_and_has_its_numbers_as_a_table()
    {
        await using var visit = await Open();
        var page = visit.Page;
        foreach (var view in new[] { "Reasons", "Deterrence", "Window", "Zones", "Hazard", "Hurdle" })
        {
            await page.GetByRole(AriaRole.Tab, new() { Name = view, Exact = true }).ClickAsync();
            var figure = page.Locator(".tab-panel .drawing").First;
            await Expect(figure.Locator("svg.casus")).ToBeVisibleAsync();
            await figure.GetByText("The numbers as a table").ClickAsync();
            await Expect(figure.Locator("table tbody tr").First).ToBeVisibleAsync();
            await visit.Shot("4-explore-" + view.ToLowerInvariant());
        }

        await page.GetByRole(AriaRole.Tab, new() { Name = "Findings" }).ClickAsync();
        await Expect(page.Locator(".findings li").First).ToBeVisibleAsync();
        await page.GetByText("The map as a table").ClickAsync();
        await Expect(page.Locator(".block table tbody tr").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_frontier_explains_what_is_under_the_pointer_and_looks_at_what_is_chosen()
    {
        await using var visit = await Open();
        var page = visit.Page;
        await page.GetByRole(AriaRole.Tab, new() { Name = "Frontier" }).ClickAsync();
        var frontier = page.Locator(".frontier-box");
        await frontier.ScrollIntoViewIfNeededAsync();
        await Expect(frontier.Locator("polyline")).ToHaveAttributeAsync("points", new System.Text.RegularExpressions.Regex(@"\d"));
        await frontier.FocusAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(page.Locator(".tooltip .casus-report")).ToHaveCountAsync(1);
        var named = await page.Locator(".tooltip b").First.InnerTextAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".why summary").First.ClickAsync();
        await Expect(page.Locator(".why .answer h2")).ToContainTextAsync(named, new() { IgnoreCase = true });

        // The same with the pointer, at the other end of the line, where the table begins.
        await page.GetByText("The numbers as a table").ClickAsync();
        var first = page.Locator(".frontier tbody tr").First;
        await Expect(first).ToBeVisibleAsync();
        var points = (await frontier.Locator("polyline").GetAttributeAsync("points"))!.Split(' ')[0].Split(',');
        await frontier.ScrollIntoViewIfNeededAsync();
        await frontier.ClickAsync(
            new()
            {
                Position = new() { X = Number(points[0]), Y = Number(points[1]) },
            }
        );
        await Expect(page.Locator(".tooltip b")).ToHaveTextAsync(await first.Locator("th").InnerTextAsync(), new() { IgnoreCase = true });
        await visit.Shot("4-explore-frontier");
        await visit.IsAccessible();
    }

    private static float Number(string text) => float.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task The_least_change_is_applied_and_gets_the_formula_signed()
    {
        await using var visit = await Open();
        var page = visit.Page;
        await page.GetByRole(AriaRole.Tab, new() { Name = "Hurdle" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply this change" }).First.ClickAsync();
        // What was looked at before is signed too, so that it deters tells that the new one is there.
        await Expect(page.Locator(".formula .badges")).ToContainTextAsync("✓ Deters");
        await Expect(page.Locator(".formula .badges")).ToContainTextAsync("✓ Signed");
        await visit.Shot("4-explore-applied");
    }

    [Fact]
    public async Task What_turns_the_answers_is_ranked_and_drawn()
    {
        await using var visit = await Open();
        var page = visit.Page;
        await page.GetByRole(AriaRole.Tab, new() { Name = "Robustness" }).ClickAsync();
        await Expect(page.Locator(".tab-panel table.plain tbody tr").First).ToBeVisibleAsync();
        await Expect(page.Locator(".tab-panel .drawing svg.casus").First).ToBeVisibleAsync();
        await visit.Shot("4-explore-robustness");
    }

    [Fact]
    public async Task Two_variants_are_pinned_and_laid_side_by_side()
    {
        await using var visit = await Open();
        var page = visit.Page;
        var pin = page.GetByRole(AriaRole.Button, new() { Name = "Pin this variant" });
        await pin.ClickAsync();
        await page.Locator(".slider-value").First.FillAsync("0.95");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("1 number moved");
        await pin.ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Compare" }).ClickAsync();
        var sides = page.Locator(".side-by-side section");
        await Expect(sides).ToHaveCountAsync(2);
        await Expect(sides.Nth(0)).ToContainTextAsync("Variant A");
        await Expect(sides.Nth(1)).ToContainTextAsync("Variant B");
        await Expect(page.Locator(".tab-panel table.plain").First).ToContainTextAsync("0.95");
        await visit.Shot("4-explore-compare");
    }

    [Fact]
    public async Task Moved_numbers_are_written_into_the_file_and_its_comments_stay()
    {
        await using var visit = await Open();
        var page = visit.Page;
        var before = (string)(await fixture.Cases.File(visit.CaseId, "scenario"))["text"]!;
        await page.Locator(".slider-value").First.FillAsync("0.33");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write into the file" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Write into the file" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("Written as revision 2");
        var after = (string)(await fixture.Cases.File(visit.CaseId, "scenario"))["text"]!;
        Assert.Contains("0.33", after, StringComparison.Ordinal);
        Assert.Equal(before.Split('\n').Count(l => l.Contains('#')), after.Split('\n').Count(l => l.Contains('#')));
        Assert.Equal(1, before.Split('\n').Zip(after.Split('\n')).Count(pair => pair.First != pair.Second));
    }

    private async Task<Visit> Open()
    {
        var visit = await fixture.OpenCase("explore");
        await Expect(visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Findings" })).ToBeVisibleAsync();
        return visit;
    }
}
