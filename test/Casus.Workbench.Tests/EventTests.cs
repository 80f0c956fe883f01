using Casus.Workbench.Events;

namespace Casus.Workbench.Tests;

public class EventTests(WorkbenchFixture workbench)
{
    private readonly Client _client = workbench.Client;

    [Fact]
    public async Task A_change_is_told_to_whoever_listens_and_what_was_missed_is_told_later()
    {
        var made = await _client.Shipped();
        var (file, _) = made.File("scenario");
        string seen;
        using (var listening = await Listen(made.Id, null))
        {
            (await _client.Put($"cases/{made.Id}/files/{file}", new { text = "one: 1" }, 1)).Fine();
            var (id, kind, data) = await Next(listening);
            seen = id;
            Assert.Equal("revision", kind);
            Assert.Contains("\"revision\":2", data, StringComparison.Ordinal);
        }

        (await _client.Put($"cases/{made.Id}/files/{file}", new { text = "two: 2" }, 2)).Fine();

        using var back = await Listen(made.Id, seen);
        Assert.Contains("\"revision\":3", (await Next(back)).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_is_no_longer_known_means_reading_the_case_again()
    {
        var made = await _client.Shipped();

        using var listening = await Listen(made.Id, "other-17");

        Assert.Equal("reset", (await Next(listening)).Kind);
    }

    [Fact]
    public void What_is_remembered_has_an_end()
    {
        var hub = new EventHub();
        hub.Publish("case", "a", 0);
        using var first = hub.Listen(null);
        hub.Publish("case", "a", 1);
        Assert.True(first.Events.TryRead(out var one));
        for (var i = 0; i < 2000; i++)
            hub.Publish("case", "a", i);

        using var late = hub.Listen(one.Id);

        Assert.True(late.Events.TryRead(out var next));
        Assert.Equal("reset", next.Kind);
    }

    private async Task<StreamReader> Listen(string caseId, string? since)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"cases/{caseId}/events");
        if (since is not null)
            request.Headers.Add("Last-Event-ID", since);
        var response = await _client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.StartsWith("retry:", await reader.ReadLineAsync(), StringComparison.Ordinal);
        return reader;
    }

    private static async Task<(string Id, string Kind, string Data)> Next(StreamReader reader)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var (id, kind) = ("", "");
        while (await reader.ReadLineAsync(late.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = line[4..];
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                kind = line[7..];
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return (id, kind, line[6..]);
        }

        throw new EndOfStreamException();
    }
}
