using Casus.Documents;

namespace Casus.Cli.Commands.Dossiers;

/// <summary>Original bytes kept beside a dossier under the digest of themselves, so that nothing is kept twice and a change shows.</summary>
internal static class StoredDocument
{
    /// <summary>The path beside the dossier.</summary>
    public static string NameOf(Document document, string file) => $"documents/{document.Hash}{Ending(document, file)}";

    public static void Write(DossierPlace place, string stored, byte[] bytes)
    {
        var path = Path.Combine(place.Folder, stored);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            WholeFile.Write(path, bytes);
    }

    // The ending tells the format where the bytes leave it open, so it is kept if it is a plain one.
    private static string Ending(Document document, string file)
    {
        var ending = Path.GetExtension(file).ToLowerInvariant();
        return ending.Length is > 1 and <= 9 && ending.Skip(1).All(char.IsAsciiLetterOrDigit)
            ? ending
            : document.Format switch
            {
                DocumentFormat.Html => ".html",
                DocumentFormat.Markdown => ".md",
                DocumentFormat.Pdf => ".pdf",
                DocumentFormat.Feed => ".xml",
                DocumentFormat.Warc => ".warc",
                _ => ".txt",
            };
    }
}
