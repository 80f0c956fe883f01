using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casus.Browser.Tests;

/// <summary>What is smuggled in with an article or a scenario does nothing in the page. A dialog or a complaint of the browser fails the test.</summary>
public sealed class HostileTests(BrowserFixture fixture)
{
    private const string Article = """
        <html><head><title>Talks <img src=x onerror=alert(1)></title><meta http-equiv="refresh" content="0;url=/nowhere"><base href="https://example.invalid/"></head>
        <body onload="alert(2)"><article><h1>Talks in Ulm Bay</h1>
        <p>The minister, Ola Desmet, said that &lt;script&gt;alert(3)&lt;/script&gt; she would sign no treaty. <script>alert(4)</script></p>
        <p onclick="alert(5)">Noemi Strand warned: "Any step will be answered &lt;img src=x onerror=alert(6)&gt;." <img src="https://example.invalid/pixel.gif" onerror="alert(7)"></p>
        <svg onload="alert(8)"><script>alert(9)</script></svg><iframe srcdoc="<script>alert(10)</script>"></iframe>
        <a href="javascript:alert(11)">More</a><form action="https://example.invalid"><input autofocus onfocus="alert(12)"></form>
        <p>She added that the line of contact would stay as it is for the coming year, and that nobody should expect another offer before spring.</p>
        </article></body></html>
        """;

    [Fact]
    public async Task A_hostile_article_is_shown_as_words()
    {
        await using var visit = await fixture.OpenCase("dossier");
        var page = visit.Page;
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(visit.Server.ToString(), StringComparison.Ordinal))
                foreign.Add(request.Url);
        };
        await page.Locator("input[type=file]")
            .First.SetInputFilesAsync(
                new FilePayload
                {
                    Name = "<img src=x onerror=alert(0)>.html",
                    MimeType = "text/html",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(Article),
                }
            );
        await Expect(page.Locator(".reading")).ToContainTextAsync("she would sign no treaty");
        await Expect(page.Locator(".reading")).ToContainTextAsync("<script>alert(3)</script>");
        await Expect(page.Locator(".reading :is(script, img, iframe, svg, a, form, input)")).ToHaveCountAsync(0);
        await visit.Shot("2-dossier-hostile");
        Assert.Empty(foreign);
    }

    [Fact]
    public async Task A_hostile_scenario_is_shown_as_words()
    {
        var id = await fixture.Cases.Make();
        const string Words = "\"<img src=x onerror=alert(1)><script>alert(2)</script> Ukraine";
        await fixture.Cases.Change(id, "scenario", "title: Ukraine", $"title: '{Words}'\n# ");
        await fixture.Cases.Change(id, "scenario", "name: Russia", "name: \"<svg onload=alert(3)>\"");
        await using var visit = await fixture.Open($"/cases/{id}/explore");
        var page = visit.Page;
        await Expect(page.Locator(".case-title")).ToHaveTextAsync(Words);
        foreach (var view in new[] { "Reasons", "Hurdle", "Findings", "Deterrence" })
        {
            await page.GetByRole(AriaRole.Tab, new() { Name = view, Exact = true }).ClickAsync();
            await Expect(page.Locator(".tab-panel > *").First).ToBeVisibleAsync();
        }

        await Expect(page.Locator("main :is(script, img, iframe)")).ToHaveCountAsync(0);
        foreach (var other in new[] { "Game", "Report", "Dossier", "Scenario" })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = other, Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = other, Level = 1 })).ToBeVisibleAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = 5_000 })
                .ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    [Fact]
    public async Task The_page_s_own_policy_lets_no_inline_script_or_style_in()
    {
        await using var visit = await fixture.Open("/");
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        var ran = await visit.Page.EvaluateAsync<bool>(
            """
            async () => {
              const script = document.createElement("script");
              script.textContent = "window.ran = true";
              document.body.append(script);
              const image = document.createElement("div");
              image.innerHTML = "<img src=x onerror='window.ran = true'><p style='color:red' id='styled'>x</p>";
              document.body.append(image);
              await new Promise((done) => setTimeout(done, 300));
              return window.ran === true || getComputedStyle(document.getElementById("styled")).color === "rgb(255, 0, 0)";
            }
            """
        );
        Assert.False(ran);
        visit.Forgive("Content Security Policy");
        visit.Forgive("404");
    }
}
