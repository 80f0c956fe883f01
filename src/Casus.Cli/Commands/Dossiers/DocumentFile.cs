namespace Casus.Cli.Commands.Dossiers;

/// <summary>A file to be read as documents.</summary>
/// <param name="Name">What the user calls it, or the path within a folder named.</param>
/// <param name="Bytes">Its bytes; none: they cannot be read, and <paramref name="Problem"/> says why.</param>
/// <param name="Problem">Why it cannot be read.</param>
internal sealed record DocumentFile(string Name, byte[]? Bytes, string? Problem = null)
{
    // Whatever is larger is refused by the reader of documents as well; this keeps it out of the memory.
    private const long MostBytes = 256L << 20;

    /// <summary>The files behind arguments: files, folders with all below them in the order of their names, and '-' for standard input.</summary>
    public static IEnumerable<DocumentFile> Of(IEnumerable<string> places)
    {
        foreach (var place in places)
        {
            if (place == "-")
                yield return FromInput();
            else if (Directory.Exists(place))
                foreach (var file in FilesIn(place))
                    yield return FromDisk(file);
            else
                yield return FromDisk(place);
        }
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory
            .EnumerateFiles(
                folder,
                "*",
                new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    IgnoreInaccessible = true,
                    // Links could lead round in a circle.
                    AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
                }
            )
            .Order(StringComparer.Ordinal);

    private static DocumentFile FromInput()
    {
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        while (input.Read(buffer) is var read and > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostBytes)
                return new("standard input", null, "standard input goes on beyond 256 MB; pass a part of it.");
        }

        return new("standard input", bytes.ToArray());
    }

    private static DocumentFile FromDisk(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return new(path, null, $"there is no file or folder '{path}'. Check the path.");
            if (file.Length > MostBytes)
                return new(path, null, $"'{path}' has more than 256 MB. Split it, or take the pages you need.");
            return new(path, File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new(path, null, $"'{path}' cannot be read: {fault.Message}");
        }
    }
}
