using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Casus.Reports.Rendering;
using Microsoft.AspNetCore.Http;

namespace Casus.Workbench.Hosting;

/// <summary>The files of the page, held in memory: no path of a request is ever looked up on a disk.</summary>
internal sealed class Assets
{
    private const string Prefix = "wwwroot/";
    private const string Page = "/index.html";
    private readonly Func<FrozenDictionary<string, Asset>> _files;

    /// <summary>The files built in, or those that lie in a folder at each request.</summary>
    public Assets(string? folder)
    {
        if (folder is not null)
        {
            _files = () => Read(FromFolder(folder));
            return;
        }

        var builtIn = new Lazy<FrozenDictionary<string, Asset>>(() => Read(BuiltIn()));
        _files = () => builtIn.Value;
    }

    /// <summary>Answers with a file; an address without an ending is one of the page's own.</summary>
    public async Task Serve(HttpContext context)
    {
        var files = _files();
        var path = context.Request.Path.Value ?? "/";
        if (!files.TryGetValue(path, out var asset))
        {
            if (path.StartsWith("/api", StringComparison.Ordinal) || Path.HasExtension(path) || !files.TryGetValue(Page, out asset))
                throw Problem.Of(ProblemCode.NotFound, "There is nothing under this address.").Thrown();
        }

        var headers = context.Response.Headers;
        headers.ETag = asset.Tag;
        headers.CacheControl = asset.IsImmutable ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(asset.Tag, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var (encoding, bytes) =
            accepted.Contains("br", StringComparison.Ordinal) ? ("br", asset.Brotli.Value)
            : accepted.Contains("gzip", StringComparison.Ordinal) ? ("gzip", asset.Gzip.Value)
            : (null, asset.Bytes);
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        context.Response.ContentType = asset.MediaType;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static FrozenDictionary<string, Asset> Read(IEnumerable<(string Path, byte[] Bytes)> files) =>
        files
            .Append(("/drawings.css", Encoding.UTF8.GetBytes(DrawingStyle.Sheet)))
            .ToFrozenDictionary(f => f.Item1, f => new Asset(f.Item1, f.Item2), StringComparer.Ordinal);

    private static IEnumerable<(string, byte[])> BuiltIn()
    {
        var assembly = typeof(Assets).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            yield return ("/" + name[Prefix.Length..].Replace('\\', '/'), copy.ToArray());
        }
    }

    private static IEnumerable<(string, byte[])> FromFolder(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => ("/" + Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f)));

    private sealed class Asset(string path, byte[] bytes)
    {
        public byte[] Bytes { get; } = bytes;

        public string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..20]}\"";

        public string MediaType { get; } = MediaTypes.Of(path);

        /// <summary>Whether the name changes with the content.</summary>
        public bool IsImmutable { get; } = path.StartsWith("/assets/", StringComparison.Ordinal) && HashedName.Is(path);

        public Lazy<byte[]> Brotli { get; } = new(() => Packed(bytes, to => new BrotliStream(to, CompressionLevel.Optimal)));

        public Lazy<byte[]> Gzip { get; } = new(() => Packed(bytes, to => new GZipStream(to, CompressionLevel.Optimal)));

        private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
        {
            using var target = new MemoryStream();
            using (var packer = pack(target))
                packer.Write(bytes);
            return target.ToArray();
        }
    }
}
