using System.IO.Compression;
using Casus.Workbench.Hosting;

namespace Casus.Workbench.Cases;

/// <summary>A case as a <c>.zip</c>, both ways.</summary>
internal static class CaseArchive
{
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>The files; the same files give the same bytes.</summary>
    public static byte[] Write(IEnumerable<CaseFile> files)
    {
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create))
        {
            foreach (var file in files)
            {
                var entry = archive.CreateEntry(file.Name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoDate;
                using var stream = entry.Open();
                stream.Write(file.Content);
            }
        }

        return target.ToArray();
    }

    /// <summary>The files of an archive. However large it would become is found out by reading no further than allowed, whatever it says of itself.</summary>
    public static List<(string Name, byte[] Content)> Read(byte[] bytes, Limits limits)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > limits.CaseFiles)
                throw (
                    Problem.Of(ProblemCode.TooMany, $"The archive holds more than {limits.CaseFiles} entries.") with
                    {
                        Limit = limits.CaseFiles,
                    }
                ).Thrown();
            var files = new List<(string, byte[])>();
            var left = limits.CaseText;
            foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                var content = Bounded(entry, Math.Min(left, limits.TextFile));
                left -= content.Length;
                files.Add((entry.FullName, content));
            }

            return [.. Unwrapped(files).Select(f => (FileNames.Checked(f.Name), f.Content))];
        }
        catch (InvalidDataException broken)
        {
            throw Problem.Of(ProblemCode.Unreadable, $"The archive is damaged: {broken.Message}").Thrown();
        }
    }

    private static byte[] Bounded(ZipArchiveEntry entry, int most)
    {
        using var stream = entry.Open();
        using var target = new MemoryStream();
        var buffer = new byte[1 << 14];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            if (target.Length + read > most)
                throw (
                    Problem.Of(
                        ProblemCode.TooLarge,
                        "An entry of the archive, or all of them together, unpacks to more than a case may hold."
                    ) with
                    {
                        Limit = most,
                    }
                ).Thrown();
            target.Write(buffer, 0, read);
        }

        return target.ToArray();
    }

    // An archive of a folder holds that folder; what counts is inside.
    private static List<(string Name, byte[] Content)> Unwrapped(List<(string Name, byte[] Content)> files)
    {
        var scenario = files.Find(f => f.Name.EndsWith("/" + CaseFile.ScenarioName, StringComparison.Ordinal)).Name;
        if (scenario is null || files.Exists(f => f.Name == CaseFile.ScenarioName))
            return files;
        var folder = scenario[..^CaseFile.ScenarioName.Length];
        return files.TrueForAll(f => f.Name.StartsWith(folder, StringComparison.Ordinal))
            ? [.. files.Select(f => (f.Name[folder.Length..], f.Content))]
            : files;
    }
}
