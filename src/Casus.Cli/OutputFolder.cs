namespace Casus.Cli;

/// <summary>Where results go. Each file appears whole or not at all.</summary>
internal static class OutputFolder
{
    /// <summary>Writes every file beside its place first and moves all of them into place last.</summary>
    public static void Write(string folder, IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken cancellation)
    {
        var created = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        var parts = new List<(string Part, string Place)>();
        try
        {
            foreach (var (name, content) in files)
            {
                cancellation.ThrowIfCancellationRequested();
                var place = Path.Combine(folder, name);
                var part = place + ".part";
                parts.Add((part, place));
                File.WriteAllBytes(part, content);
            }

            cancellation.ThrowIfCancellationRequested();
            foreach (var (part, place) in parts)
                File.Move(part, place, overwrite: true);
        }
        catch
        {
            foreach (var (part, _) in parts)
                File.Delete(part);
            if (created && !Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
            throw;
        }
    }
}
