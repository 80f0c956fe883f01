using System.Text;
using System.Text.RegularExpressions;

namespace Casus.Workbench.Cases;

/// <summary>A file of a case as it is at a revision of the case.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name within the case.</param>
/// <param name="Revision">The revision at which it last changed.</param>
/// <param name="Content">Its bytes, UTF-8.</param>
/// <param name="ChangedAt">When that was.</param>
internal sealed partial record CaseFile(string Id, string Name, long Revision, byte[] Content, DateTimeOffset ChangedAt)
{
    /// <summary>The name of the file that a case is read from.</summary>
    public const string ScenarioName = "scenario.yaml";

    private readonly Lazy<string> _text = new(() => Encoding.UTF8.GetString(Content));

    public string Text => _text.Value;

    public string Tag => ETags.Of(Revision);

    public FileRole Role =>
        Name == ScenarioName ? FileRole.Scenario
        : Dossier().IsMatch(Text) ? FileRole.Dossier
        : FileRole.Part;

    public FileInfo Info => new(Id, Name, Role, Revision, Content.Length, ChangedAt);

    [GeneratedRegex(@"^casus-dossier\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dossier();
}

/// <summary>What a file is for.</summary>
internal enum FileRole
{
    /// <summary>The file that a case is read from.</summary>
    Scenario,

    /// <summary>Sources and statements.</summary>
    Dossier,

    /// <summary>Anything that the others take in.</summary>
    Part,
}

/// <summary>A file without what it holds.</summary>
internal record FileInfo(string Id, string Name, FileRole Role, long Revision, int Size, DateTimeOffset ChangedAt);
