using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casus.Workbench.Tests;

/// <summary>Talks to a workbench as its own page does.</summary>
internal sealed class Client : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private string? _token;

    public Client(Uri address)
    {
        Address = address;
        _http.BaseAddress = new(address, "api/v1/");
        _http.Timeout = TimeSpan.FromMinutes(3);
    }

    public Uri Address { get; }

    public HttpClient Http => _http;

    /// <summary>The token for changes.</summary>
    public async Task<string> Token() => _token ??= (string)(await Get("session")).Body["token"]!;

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Answer> Post(string path, object? body = null, long? ifMatch = null) =>
        Send(HttpMethod.Post, path, Json(body ?? new { }), ifMatch);

    public Task<Answer> Put(string path, object body, long? ifMatch = null) => Send(HttpMethod.Put, path, Json(body), ifMatch);

    public Task<Answer> Patch(string path, object body, long? ifMatch = null) => Send(HttpMethod.Patch, path, Json(body), ifMatch);

    public Task<Answer> Upload(string path, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/octet-stream");
        return Send(HttpMethod.Post, path, content);
    }

    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, long? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (method != HttpMethod.Get)
            request.Headers.Add("Casus-Token", await Token());
        if (ifMatch is { } revision)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{revision}\""));
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.Of(response);
    }

    /// <summary>A case made of a shipped one.</summary>
    public async Task<Answer> Shipped(string id = "ukraine-2025") =>
        (await Post("cases", new { shipped = id })).ShouldBe(HttpStatusCode.Created);

    /// <summary>A case made of a text.</summary>
    public async Task<Answer> Made(string scenario) =>
        (await Post("cases", new { files = new[] { new { name = "scenario.yaml", text = scenario } } })).ShouldBe(HttpStatusCode.Created);

    public static StringContent Json(object body) =>
        new(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    public void Dispose() => _http.Dispose();
}

/// <summary>What a workbench answered.</summary>
internal sealed record Answer(
    HttpStatusCode Status,
    JsonNode Body,
    byte[] Bytes,
    HttpResponseHeaders Headers,
    HttpContentHeaders ContentHeaders
)
{
    public string Id => (string)Body["id"]!;

    public string? Code => (string?)Body["code"];

    /// <summary>The revision of the ETag.</summary>
    public long Tag => long.Parse(Headers.ETag!.Tag.Trim('"'), System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<Answer> Of(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) ?? false;
        var body = isJson && bytes.Length > 0 ? JsonNode.Parse(bytes)! : new JsonObject();
        return new(response.StatusCode, body, bytes, response.Headers, response.Content.Headers);
    }

    public Answer ShouldBe(HttpStatusCode status)
    {
        Assert.True(
            Status == status,
            $"{(int)Status} instead of {(int)status}: {Encoding.UTF8.GetString(Bytes.AsSpan(0, Math.Min(Bytes.Length, 1000)))}"
        );
        return this;
    }

    public Answer Fine() => ShouldBe(HttpStatusCode.OK);

    /// <summary>Whether it is a problem of a kind, told as RFC 9457 has it.</summary>
    public Answer ShouldFail(HttpStatusCode status, string code)
    {
        ShouldBe(status);
        Assert.Equal("application/problem+json", ContentHeaders.ContentType?.MediaType);
        Assert.Equal(code, Code);
        Assert.Equal($"urn:casus:problem:{code}", (string?)Body["type"]);
        Assert.Equal((int)status, (int)Body["status"]!);
        Assert.False(string.IsNullOrWhiteSpace((string?)Body["title"]));
        Assert.False(string.IsNullOrWhiteSpace((string?)Body["detail"]));
        return this;
    }

    /// <summary>The file of a role.</summary>
    public (string Id, long Revision) File(string role)
    {
        var file = Body["files"]!.AsArray().First(f => (string)f!["role"]! == role)!;
        return ((string)file["id"]!, (long)file["revision"]!);
    }
}
