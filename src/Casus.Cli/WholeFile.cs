namespace Casus.Cli;

/// <summary>Writes a file so that whoever looks, whenever, finds the old one or the new one whole.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the place, lets it reach the disk, and moves it there.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        // A link stays a link: what it leads to is replaced.
        var place = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var part = $"{place}.{Environment.ProcessId}.part";
        try
        {
            using (var file = new FileStream(part, FileMode.Create, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(place))
                File.SetUnixFileMode(part, File.GetUnixFileMode(place));
            File.Move(part, place, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
