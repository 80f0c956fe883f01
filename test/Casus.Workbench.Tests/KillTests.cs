using System.Net;

namespace Casus.Workbench.Tests;

/// <summary>A server that is killed: what it acknowledged is there, and what it was working on goes on.</summary>
public class KillTests
{
    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_server_is_killed_while_saving()
    {
        using var folder = new TemporaryFolder();
        string id;
        (string Id, long Revision) file;
        var acknowledged = 0L;
        using (var server = await ServerProcess.Start(folder.Path))
        {
            var made = await server.Client.Made("casus: 1\n");
            (id, file) = (made.Id, made.File("scenario"));
            await server.Client.Token();
            var saving = Task.Run(async () =>
            {
                for (var revision = 1L; ; revision++)
                {
                    var saved = await server.Client.Put(
                        $"cases/{id}/files/{file.Id}",
                        new { text = $"casus: 1\n# {revision + 1}\n" },
                        revision
                    );
                    if (saved.Status != HttpStatusCode.OK)
                        return;
                    Interlocked.Exchange(ref acknowledged, revision + 1);
                }
            });
            while (Interlocked.Read(ref acknowledged) < 10)
                await Task.Delay(20);
            server.Kill();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => saving);
        }

        using var again = await ServerProcess.Start(folder.Path);
        var found = (await again.Client.Get($"cases/{id}/files/{file.Id}")).Fine();
        // The last save may have reached the disk before its answer reached anybody.
        Assert.InRange((long)found.Body["revision"]!, acknowledged, acknowledged + 1);
        Assert.Equal($"casus: 1\n# {found.Body["revision"]}\n", found.Body["text"]!.ToString());
        for (var revision = 2L; revision <= acknowledged; revision++)
            Assert.Equal(
                $"casus: 1\n# {revision}\n",
                (await again.Client.Get($"cases/{id}/files/{file.Id}?at={revision}")).Body["text"]!.ToString()
            );
    }

    [Fact]
    public async Task A_sweep_goes_on_by_itself_after_the_server_was_killed_and_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var order = new
        {
            kind = "sweep",
            draws = 60_000,
            seed = 11,
            variants = new[] { "stated" },
        };
        string id;
        string run;
        long done;
        using (var server = await ServerProcess.Start(folder.Path))
        {
            id = (await server.Client.Shipped()).Id;
            run = (await server.Client.Post($"cases/{id}/runs", order)).ShouldBe(HttpStatusCode.Created).Id;
            done = await Until(server.Client, id, run, r => r.Results && r.Done > 0);
            server.Kill();
        }

        byte[] resumed;
        using (var again = await ServerProcess.Start(folder.Path))
        {
            await Until(again.Client, id, run, r => r.State == "done");
            resumed = (await again.Client.Get($"cases/{id}/runs/{run}/results.csv")).Fine().Bytes;
        }

        Assert.True(done > 0);
        using var whole = await ServerProcess.Start(other.Path);
        var fresh = (await whole.Client.Shipped()).Id;
        var uninterrupted = (await whole.Client.Post($"cases/{fresh}/runs", order)).ShouldBe(HttpStatusCode.Created).Id;
        await Until(whole.Client, fresh, uninterrupted, r => r.State == "done");
        Assert.Equal((await whole.Client.Get($"cases/{fresh}/runs/{uninterrupted}/results.csv")).Fine().Bytes, resumed);
    }

    [Fact]
    public async Task It_ends_when_it_is_asked_to_and_the_folder_is_free_again()
    {
        using var folder = new TemporaryFolder();
        using (var server = await ServerProcess.Start(folder.Path))
        {
            await server.Client.Shipped();
            var (code, _, error) = await ServerProcess.Run("serve", "--data", folder.Path, "--port", "0", "--no-browser");
            Assert.Equal(3, code);
            Assert.Contains("Another workbench uses the data folder", error, StringComparison.Ordinal);
            Assert.Equal(0, server.Stop());
        }

        using var again = await ServerProcess.Start(folder.Path);
        Assert.Single((await again.Client.Get("cases")).Fine().Body["cases"]!.AsArray());
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        using var server = await ServerProcess.Start(folder.Path);
        var port = server.Client.Address.Port;

        var (code, _, error) = await ServerProcess.Run("serve", "--data", other.Path, "--port", $"{port}", "--no-browser");

        Assert.Equal(2, code);
        Assert.Contains($"Port {port} of this machine is taken", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static async Task<long> Until(
        Client client,
        string caseId,
        string run,
        Func<(string State, long Done, bool Results), bool> holds
    )
    {
        for (var i = 0; i < 3600; i++)
        {
            var now = (await client.Get($"cases/{caseId}/runs/{run}")).Fine().Body;
            Assert.NotEqual("failed", (string)now["state"]!);
            var done = (long)now["done"]!;
            if (holds(((string)now["state"]!, done, now["results"]!.AsArray().Count > 0)))
                return done;
            await Task.Delay(50);
        }

        throw new TimeoutException("The run did not get there in three minutes.");
    }
}
