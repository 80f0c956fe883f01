using System.Text;

namespace Casus.Tests;

/// <summary>Compares a text with one that a person has approved; on a difference the received text is left beside it for review.</summary>
/// <remarks>To approve: read the <c>.received.</c> file, then rename it to <c>.approved.</c>.</remarks>
internal static class Approved
{
    /// <summary>Fails unless the text is the approved one, line endings apart.</summary>
    /// <param name="name">The path under the test project, such as "Reports/curve.svg".</param>
    /// <param name="actual">The text.</param>
    public static void Matches(string name, string actual)
    {
        var approved = FileOf(name, "approved");
        var received = FileOf(name, "received");
        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : null;
        var text = actual.ReplaceLineEndings("\n");
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (expected is null)
            Assert.Fail($"Nothing is approved for {name} yet. Read {received} and rename it if it is right.");
        Assert.Equal(expected, text);
    }

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string FileOf(string name, string kind) =>
        Path.Combine(Root, "test", "Casus.Tests", Path.ChangeExtension(name, kind + Path.GetExtension(name)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Casus.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run from within the repository.");
    }
}
