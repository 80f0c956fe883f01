using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Casus.Benchmarks;

/// <summary>Measures a workbench from outside: <c>workbench PROGRAM DATA GRID SECONDS</c>; see <c>benchmarks/workbench.sh</c>.</summary>
internal sealed class WorkbenchLoad(HttpClient http, Process server, TimeSpan each, TextWriter report)
{
    private const int Explorers = 50;
    private static readonly TimeSpan BetweenMoves = TimeSpan.FromMilliseconds(500);

    /// <summary>Starts the server, measures, prints, and ends it.</summary>
    public static async Task<int> Run(string[] arguments, TextWriter report)
    {
        if (arguments is not [var program, var data, var grid, var seconds])
        {
            await report.WriteLineAsync("usage: workbench PROGRAM DATA GRID SECONDS");
            return 2;
        }

        var start = new ProcessStartInfo("dotnet", [program, "serve", "--data", data, "--port", "0", "--no-browser"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var server = Process.Start(start)!;
        try
        {
            var line = await server.StandardOutput.ReadLineAsync() ?? "";
            using var http = new HttpClient
            {
                BaseAddress = new(line[(line.IndexOf("http", StringComparison.Ordinal))..].Trim() + "api/v1/"),
            };
            var session = await http.GetFromJsonAsync<JsonObject>("session");
            http.DefaultRequestHeaders.Add("Casus-Token", (string)session!["token"]!);
            var load = new WorkbenchLoad(http, server, TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)), report);
            await load.Measure(grid);
            return 0;
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    private async Task Measure(string grid)
    {
        await report.WriteLineAsync("| case | what | requests a second | median ms | 95 % ms | 99 % ms | resident MiB |");
        await report.WriteLineAsync("|---|---|---|---|---|---|---|");
        var catalog = await http.GetFromJsonAsync<JsonObject>("catalog");
        var shipped = (string)catalog!["cases"]!.AsArray()[^1]!["id"]!;
        await Measure(shipped, await Made(new { shipped }));
        await Measure(
            "9,840 formulas",
            await Made(new { files = new[] { new { name = "scenario.yaml", text = await File.ReadAllTextAsync(grid) } } })
        );
    }

    private async Task Measure(string name, string caseId)
    {
        var path = await Slider(caseId);
        await Explore(caseId, path, 1, TimeSpan.FromSeconds(3), TimeSpan.Zero);
        await Tell(name, "explore, one slider dragged", await Explore(caseId, path, 1, each, TimeSpan.Zero));
        await Tell(name, "explore, two at once", await Explore(caseId, path, 2, each, TimeSpan.Zero));
        await Tell(
            name,
            $"explore, {Explorers} people, two moves a second each",
            await Explore(caseId, path, Explorers, each, BetweenMoves)
        );
        await Tell(name, "robustness, two at once", await Repeat(2, each, TimeSpan.Zero, (_, _) => Ask(caseId, "robustness", new { })));
    }

    private Task<(List<double> Times, TimeSpan Took)> Explore(string caseId, string path, int people, TimeSpan time, TimeSpan pause) =>
        Repeat(
            people,
            time,
            pause,
            // Every move is to a value of its own, so that nothing can be remembered.
            (person, move) =>
                Ask(
                    caseId,
                    "explore",
                    new { values = new Dictionary<string, double> { [path] = Fraction((person * 0.618) + (move * 0.0137)) } }
                )
        );

    private static async Task<(List<double> Times, TimeSpan Took)> Repeat(
        int people,
        TimeSpan time,
        TimeSpan pause,
        Func<int, int, Task> ask
    )
    {
        var (times, start) = (new List<double>(), Stopwatch.GetTimestamp());
        await Task.WhenAll(
            Enumerable
                .Range(0, people)
                .Select(async person =>
                {
                    for (var move = 0; Stopwatch.GetElapsedTime(start) < time; move++)
                    {
                        var asked = Stopwatch.GetTimestamp();
                        await ask(person, move);
                        var took = Stopwatch.GetElapsedTime(asked);
                        lock (times)
                            times.Add(took.TotalMilliseconds);
                        if (pause > TimeSpan.Zero)
                            await Task.Delay(pause);
                    }
                })
        );
        times.Sort();
        return (times, Stopwatch.GetElapsedTime(start));
    }

    private async Task Ask(string caseId, string what, object body)
    {
        using var response = await http.PostAsJsonAsync($"cases/{caseId}/{what}", body);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<string> Made(object body)
    {
        using var response = await http.PostAsJsonAsync("cases", body);
        response.EnsureSuccessStatusCode();
        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    // A belief if the case has one, since it moves every drawing; else any share.
    private async Task<string> Slider(string caseId)
    {
        var all = (await http.GetFromJsonAsync<JsonObject>($"cases/{caseId}/parameters"))!["parameters"]!.AsArray();
        var free = all.Where(p => (bool)p!["isFree"]! && (double?)p["domain"]!["most"] == 1).ToList();
        return (string)(free.Find(p => p!["belief"] is not null) ?? free[0])!["path"]!;
    }

    private async Task Tell(string name, string what, (List<double> Times, TimeSpan Took) found)
    {
        server.Refresh();
        double At(double share) => found.Times[(int)Math.Min(found.Times.Count - 1, share * found.Times.Count)];
        await report.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {what} | {found.Times.Count / found.Took.TotalSeconds:0.0} | {At(0.5):0.0} | {At(0.95):0.0} | {At(0.99):0.0} | {server.WorkingSet64 / 1048576.0:0} |"
            )
        );
    }

    private static double Fraction(double value) => Math.Round(value - Math.Floor(value), 6);
}
