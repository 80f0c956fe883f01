using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Casus.Browser.Tests;

/// <summary>Somebody else at the same workbench: makes cases for a test, and changes them behind its back.</summary>
internal sealed class Cases : IDisposable
{
    public const string Usual = "ukraine-2025";
    private readonly HttpClient _client;
    private string? _token;

    public Cases(Uri address) => _client = new() { BaseAddress = new(address, "/api/v1/") };

    public async Task<string> Make(string shipped = Usual) => (string)(await Post("cases", new() { ["shipped"] = shipped }))["id"]!;

    public async Task<string> MakeOf(string scenario) =>
        (string)
            (await Post("cases", new() { ["files"] = new JsonArray(new JsonObject { ["name"] = "scenario.yaml", ["text"] = scenario }) }))[
                "id"
            ]!;

    public async Task<string> Upload(string caseId, string path)
    {
        using var bytes = new ByteArrayContent(await System.IO.File.ReadAllBytesAsync(path));
        bytes.Headers.ContentType = new("application/octet-stream");
        var answer = await Send(HttpMethod.Post, $"cases/{caseId}/documents?name={Uri.EscapeDataString(Path.GetFileName(path))}", bytes);
        return (string)answer["documents"]![0]!["id"]!;
    }

    public async Task<JsonNode> Get(string path) => JsonNode.Parse(await _client.GetStringAsync(new Uri(path, UriKind.Relative)))!;

    public async Task<JsonNode> File(string caseId, string role)
    {
        var files = (await Get($"cases/{caseId}"))["files"]!.AsArray();
        return await Get($"cases/{caseId}/files/{files.First(f => (string)f!["role"]! == role)!["id"]}");
    }

    /// <summary>Saves a file as it is with another word in it.</summary>
    public async Task Change(string caseId, string role, string from, string to)
    {
        var file = await File(caseId, role);
        var text = ((string)file["text"]!).Replace(from, to, StringComparison.Ordinal);
        await Put($"cases/{caseId}/files/{file["id"]}", new() { ["text"] = text, ["note"] = "by somebody else" }, (long)file["revision"]!);
    }

    public Task<JsonNode> Post(string path, JsonObject body) => Send(HttpMethod.Post, path, Json(body));

    public void Dispose() => _client.Dispose();

    private Task<JsonNode> Put(string path, JsonObject body, long revision) => Send(HttpMethod.Put, path, Json(body), revision);

    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));

    private async Task<JsonNode> Send(HttpMethod method, string path, HttpContent content, long? revision = null)
    {
        _token ??= (string)(await Get("session"))["token"]!;
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add("Casus-Token", _token);
        if (revision is { } number)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{number}\"");
        using var response = await _client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }
}
