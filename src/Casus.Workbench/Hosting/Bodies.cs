using Microsoft.AspNetCore.Http;

namespace Casus.Workbench.Hosting;

/// <summary>Reads bodies that are not JSON.</summary>
internal static class Bodies
{
    // What a page of another origin can send without being asked first is no way in.
    private static readonly string[] Forms = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "application/json"];

    public static async Task<byte[]> Read(HttpRequest request, int most, CancellationToken cancellation)
    {
        var kind = request.ContentType ?? "";
        if (Forms.Any(f => kind.StartsWith(f, StringComparison.OrdinalIgnoreCase)))
            throw Problem.Of(ProblemCode.Unsupported, "Send the bytes of the file itself, as application/octet-stream.").Thrown();
        if (request.ContentLength > most)
            throw TooLarge(most);
        using var target = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[1 << 16];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0; )
        {
            if (target.Length + read > most)
                throw TooLarge(most);
            target.Write(buffer, 0, read);
        }

        if (target.Length == 0)
            throw Problem.Of(ProblemCode.BadRequest, "The file is empty.").Thrown();
        return target.ToArray();
    }

    private static ProblemException TooLarge(int most) =>
        (Problem.Of(ProblemCode.TooLarge, $"At most {most} bytes are taken here.") with { Limit = most }).Thrown();
}
