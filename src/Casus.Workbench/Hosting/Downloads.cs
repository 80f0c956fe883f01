using Microsoft.AspNetCore.Http;

namespace Casus.Workbench.Hosting;

/// <summary>Answers that are to be kept as files and never shown.</summary>
internal static class Downloads
{
    public static IResult Of(byte[] bytes, string mediaType, string name) => Results.File(bytes, mediaType, name);

    public static IResult Of(string text, string mediaType, string name) =>
        Results.File(System.Text.Encoding.UTF8.GetBytes(text), mediaType, name);

    /// <summary>A file's name made of a title.</summary>
    public static string Named(string title, string ending)
    {
        var kept = new string([.. title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').Take(60)]);
        while (kept.Contains("--", StringComparison.Ordinal))
            kept = kept.Replace("--", "-", StringComparison.Ordinal);
        kept = kept.Trim('-');
        return (kept.Length == 0 ? "casus" : kept) + ending;
    }
}
