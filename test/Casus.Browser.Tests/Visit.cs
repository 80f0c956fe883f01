using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Playwright;

namespace Casus.Browser.Tests;

/// <summary>How a visitor looks at the page.</summary>
/// <param name="Width">Of the window.</param>
/// <param name="Height">Of the window.</param>
/// <param name="Colours">Light or dark.</param>
/// <param name="Script">What the browser runs before the page's own; axe if nothing is said, and it takes its time.</param>
internal sealed record Look(int Width = 1280, int Height = 900, ColorScheme Colours = ColorScheme.Light, string? Script = null);

/// <summary>A visitor with an own browser profile. Whatever the page complains of is kept, and nobody leaves without looking at it.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private static readonly Lazy<string> Axe = new(() => Resource("axe.min.js"));
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly List<string> _forgiven = [];

    private Visit(IBrowserContext context, IPage page, Uri server) => (_context, Page, Server) = (context, page, server);

    public IPage Page { get; }

    public Uri Server { get; }

    /// <summary>The id of the case that is open.</summary>
    public string CaseId => new Uri(Page.Url).Segments[2].TrimEnd('/');

    public static async Task<Visit> Start(IBrowser browser, Uri server, string path, Look look)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = server.ToString(),
                ViewportSize = new() { Width = look.Width, Height = look.Height },
                ColorScheme = look.Colours,
                ReducedMotion = ReducedMotion.Reduce,
                AcceptDownloads = true,
                Permissions = ["clipboard-write"],
            }
        );
        context.SetDefaultTimeout(BrowserFixture.Patience);
        // As an initial script it is let in past the page's own policy, which forbids it as it forbids everything foreign.
        await context.AddInitScriptAsync(look.Script ?? Axe.Value);
        var visit = new Visit(context, await context.NewPageAsync(), server);
        visit.Listen();
        await visit.Page.GotoAsync(path);
        return visit;
    }

    /// <summary>Keeps a picture among the outcome of the tests.</summary>
    public async Task Shot(string name)
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "screenshots");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = false });
    }

    /// <summary>Asks axe, which must find nothing.</summary>
    public async Task IsAccessible()
    {
        var found = await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
              .map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.target.join(" ")).join(", ")}`)
            """
        );
        Assert.Empty(found);
    }

    /// <summary>Lets a complaint pass that a test provokes, whenever it comes.</summary>
    public void Forgive(params string[] parts) => _forgiven.AddRange(parts);

    /// <summary>What the server is asked by this page, as a response that ended well.</summary>
    public Task<IResponse> Answer(string pathEnd, Func<Task> act) =>
        Page.RunAndWaitForResponseAsync(
            act,
            response => new Uri(response.Url).AbsolutePath.EndsWith(pathEnd, StringComparison.Ordinal) && response.Ok
        );

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        var complaints = _complaints.Where(c => !_forgiven.Exists(f => c.Contains(f, StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    private void Listen()
    {
        Page.PageError += (_, error) => _complaints.Enqueue("error: " + error);
        Page.Dialog += async (_, dialog) =>
        {
            // Leaving a page with something unsaved asks; anything else that opens a dialog was smuggled in.
            if (dialog.Type != DialogType.BeforeUnload)
                _complaints.Enqueue("dialog: " + dialog.Message);
            await dialog.AcceptAsync();
        };
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Enqueue($"{message.Type}: {message.Text}");
        };
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
