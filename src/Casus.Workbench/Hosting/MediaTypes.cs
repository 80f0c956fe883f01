using System.Text.RegularExpressions;

namespace Casus.Workbench.Hosting;

/// <summary>The media types of the page's files.</summary>
internal static class MediaTypes
{
    public static string Of(string path) =>
        Path.GetExtension(path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".js" or ".mjs" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".json" or ".map" => "application/json; charset=utf-8",
            ".webmanifest" => "application/manifest+json; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".ico" => "image/x-icon",
            ".woff2" => "font/woff2",
            ".txt" => "text/plain; charset=utf-8",
            _ => "application/octet-stream",
        };
}

/// <summary>Tells whether a file's name holds a hash of its content: <c>main-3f9c0a1b.js</c>.</summary>
internal static partial class HashedName
{
    public static bool Is(string path) => Hashed().IsMatch(path);

    [GeneratedRegex(@"[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Hashed();
}
