using Casus.Formats;

namespace Casus.Tests.Formats;

/// <summary>Files of the repository, wherever the tests run.</summary>
internal static class Catalog
{
    public static string Root { get; } = FindRoot();

    /// <summary>Texts of a folder.</summary>
    public static TextSource Folder(string folder) =>
        path =>
        {
            var file = Path.Combine(folder, path);
            return File.Exists(file) ? File.ReadAllBytes(file) : null;
        };

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Casus.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
