using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Casus.Workbench.Tests;

public class SecurityTests(WorkbenchFixture workbench)
{
    private readonly Client _client = workbench.Client;

    [Theory]
    [InlineData("")]
    [InlineData("cases/anything")]
    [InlineData("drawings.css")]
    [InlineData("nothing.js")]
    [InlineData("api/v1/session")]
    [InlineData("api/v1/cases/none")]
    [InlineData("api/v1/openapi.json")]
    public async Task Every_answer_tells_the_browser_what_not_to_do(string path)
    {
        using var response = await _client.Http.GetAsync(new Uri(_client.Address, path));

        string Header(string name) => string.Join(", ", response.Headers.TryGetValues(name, out var values) ? values : []);
        var policy = Header("Content-Security-Policy");
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
            policy
        );
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{port}")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    [InlineData("localhost.evil.example:{port}")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0:{port}")]
    [InlineData("[::ffff:127.0.0.1]:{port}")]
    [InlineData("2130706433:{port}")]
    public async Task A_name_that_is_not_its_own_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "session");
        request.Headers.Host = host.Replace("{port}", $"{_client.Address.Port}", StringComparison.Ordinal);

        using var response = await _client.Http.SendAsync(request);

        (await Answer.Of(response)).ShouldFail(HttpStatusCode.MisdirectedRequest, "host");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task Its_own_names_are_answered(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "session");
        request.Headers.Host = $"{host}:{_client.Address.Port}";

        using var response = await _client.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "https://127.0.0.1:{port}")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    public async Task A_change_from_another_page_is_refused_even_with_the_token(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "cases") { Content = Client.Json(new { template = "blank" }) };
        request.Headers.Add("Casus-Token", await _client.Token());
        request.Headers.Add(header, value.Replace("{port}", $"{_client.Address.Port}", StringComparison.Ordinal));

        using var response = await _client.Http.SendAsync(request);

        (await Answer.Of(response)).ShouldFail(HttpStatusCode.Forbidden, "origin");
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Another_page_cannot_read_the_interface_either(string site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "session");
        request.Headers.Add("Sec-Fetch-Site", site);
        request.Headers.Add("Sec-Fetch-Mode", "no-cors");

        using var response = await _client.Http.SendAsync(request);

        (await Answer.Of(response)).ShouldFail(HttpStatusCode.Forbidden, "origin");
    }

    [Fact]
    public async Task The_address_typed_by_hand_opens_the_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _client.Address);
        request.Headers.Add("Sec-Fetch-Site", "none");
        request.Headers.Add("Sec-Fetch-Mode", "navigate");

        using var response = await _client.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Every_change_needs_the_token()
    {
        foreach (var (method, path) in await Changes())
        {
            foreach (var token in new[] { null, "", "wrong", new string('0', 64) })
            {
                using var request = new HttpRequestMessage(new(method), path) { Content = Client.Json(new { }) };
                if (token is not null)
                    request.Headers.TryAddWithoutValidation("Casus-Token", token);
                using var response = await _client.Http.SendAsync(request);
                (await Answer.Of(response)).ShouldFail(HttpStatusCode.Forbidden, "token");
            }
        }
    }

    [Fact]
    public async Task The_interface_describes_itself()
    {
        var document = (await _client.Get("openapi.json")).Fine().Body;

        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        Assert.True(document["paths"]!.AsObject().Count > 40);
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
                Assert.False(string.IsNullOrWhiteSpace((string?)operation!["summary"]), $"{method} {path} says nothing of itself.");
        }
    }

    [Theory]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/assets/../../../etc/passwd")]
    [InlineData("/assets/..\\..\\windows\\win.ini")]
    [InlineData("/.git/config")]
    [InlineData("//etc/passwd")]
    [InlineData("/workbench.db")]
    [InlineData("/api/v1/cases/..%2f..%2fworkbench.db")]
    [InlineData("/api/v1/cases/x/files/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/v1/cases/x/files/%00")]
    [InlineData("/api/v1/links/..%2f..%2fetc")]
    public async Task A_path_never_leads_to_a_disk(string path)
    {
        var answer = await Raw($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{_client.Address.Port}\r\nConnection: close\r\n\r\n");

        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", answer, StringComparison.Ordinal);
        // Either there is nothing, or it is the page itself, whose addresses are its own business.
        Assert.Matches("^HTTP/1.1 (404|400|200)", answer);
        if (answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
            Assert.Contains("<!DOCTYPE html>", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("../evil.yaml")]
    [InlineData("/etc/passwd.yaml")]
    [InlineData("a/../../b.yaml")]
    [InlineData("a//b.yaml")]
    [InlineData("..\\evil.yaml")]
    [InlineData("C:\\evil.yaml")]
    [InlineData("evil.exe")]
    [InlineData("evil")]
    [InlineData("")]
    [InlineData(".../x.yaml")]
    [InlineData("nul\u0000.yaml")]
    [InlineData("ro\u202Elmay.yaml")]
    [InlineData("über.yaml")]
    public async Task A_file_is_not_called_like_a_way_out(string name)
    {
        var made = await _client.Made("casus: 1\n");

        (await _client.Post($"cases/{made.Id}/files", new { name, text = "x: 1" })).ShouldFail(HttpStatusCode.BadRequest, "unsafe-name");
        (await _client.Upload("imports?name=x.zip", Zip((name.Length == 0 ? "-" : name, "x"), ("scenario.yaml", "casus: 1")))).ShouldFail(
            HttpStatusCode.BadRequest,
            "unsafe-name"
        );
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_much_more_is_not_unpacked()
    {
        var much = new string(' ', 3 << 20);
        var bomb = Zip(("scenario.yaml", "casus: 1\n" + much));
        var many = Zip([.. Enumerable.Range(0, 65).Select(i => ($"part-{i}.yaml", "x: 1"))]);
        var large = Zip([.. Enumerable.Range(0, 20).Select(i => ($"part-{i}.yaml", new string('x', 900_000)))]);

        Assert.True(bomb.Length < 10_000);
        (await _client.Upload("imports?name=bomb.zip", bomb)).ShouldFail(HttpStatusCode.RequestEntityTooLarge, "too-large");
        (await _client.Upload("imports?name=many.zip", many)).ShouldFail(HttpStatusCode.RequestEntityTooLarge, "too-many");
        (await _client.Upload("imports?name=large.zip", large)).ShouldFail(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task An_archive_in_an_archive_is_a_file_of_no_kind()
    {
        var inner = Zip(("scenario.yaml", "casus: 1"));
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var stream = await archive.CreateEntry("inner.zip").OpenAsync();
            await stream.WriteAsync(inner);
        }

        (await _client.Upload("imports?name=outer.zip", target.ToArray())).ShouldFail(HttpStatusCode.BadRequest, "unsafe-name");
        (await _client.Upload("imports?name=broken.zip", [.. "PK\u0003\u0004"u8, .. new byte[200]])).ShouldFail(
            HttpStatusCode.UnprocessableEntity,
            "unreadable"
        );
    }

    [Fact]
    public async Task What_is_too_large_is_refused_with_the_limit()
    {
        var made = await _client.Made("casus: 1\n");
        var (file, _) = made.File("scenario");
        var text = new string('x', (1 << 20) + 1);

        var saved = await _client.Put($"cases/{made.Id}/files/{file}", new { text }, 1);
        var document = await _client.Upload($"cases/{made.Id}/documents?name=a.txt", new byte[(16 << 20) + 1]);

        Assert.Equal(1 << 20, (int)saved.ShouldFail(HttpStatusCode.RequestEntityTooLarge, "too-large").Body["limit"]!);
        Assert.Equal(16 << 20, (int)document.ShouldFail(HttpStatusCode.RequestEntityTooLarge, "too-large").Body["limit"]!);
    }

    [Fact]
    public async Task A_body_of_JSON_has_an_end_too()
    {
        var body = "{\"template\":\"" + new string('x', 12 << 20) + "\"}";

        (await _client.Post("cases", body)).ShouldFail(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task A_case_has_so_many_files_and_no_more()
    {
        var made = await _client.Made("casus: 1\n");
        for (var i = 0; i < 63; i++)
            (await _client.Post($"cases/{made.Id}/files", new { name = $"part-{i}.yaml", text = "x: 1" })).ShouldBe(HttpStatusCode.Created);

        (await _client.Post($"cases/{made.Id}/files", new { name = "one-more.yaml", text = "x: 1" })).ShouldFail(
            HttpStatusCode.RequestEntityTooLarge,
            "too-many"
        );
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task What_a_form_can_send_is_not_read(string kind)
    {
        var made = await _client.Made("casus: 1\n");
        foreach (var path in new[] { "cases", $"cases/{made.Id}/documents?name=a.txt", "imports?name=a.txt" })
        {
            var content = new StringContent("{\"template\":\"blank\"}", Encoding.UTF8);
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", kind);
            (await _client.Send(HttpMethod.Post, path, content)).ShouldFail(HttpStatusCode.UnsupportedMediaType, "unsupported");
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"template\":\"blank\",\"template\":\"crisis\"}")]
    [InlineData("{\"unknown\":1}")]
    [InlineData("{\"template\":5}")]
    [InlineData("{}")]
    public async Task A_body_that_is_not_as_it_should_be_gets_a_sentence(string body) =>
        (await _client.Post("cases", body)).ShouldFail(HttpStatusCode.BadRequest, "bad-request");

    [Fact]
    public async Task A_body_that_nests_without_end_is_refused() =>
        (await _client.Post("cases", "{\"files\":" + new string('[', 100_000) + new string(']', 100_000) + "}")).ShouldFail(
            HttpStatusCode.BadRequest,
            "bad-request"
        );

    private async Task<List<(string Method, string Path)>> Changes()
    {
        var document = (await _client.Get("openapi.json")).Body;
        return
        [
            .. document["paths"]!
                .AsObject()
                .SelectMany(p => p.Value!.AsObject().Select(o => (o.Key.ToUpperInvariant(), p.Key["/api/v1/".Length..])))
                .Where(o => o.Item1 != "GET"),
        ];
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return target.ToArray();
    }

    // As sent, without a client that tidies paths up.
    private async Task<string> Raw(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _client.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
