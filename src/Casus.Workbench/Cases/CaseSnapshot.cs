using System.Collections.Immutable;
using Casus.Formats;
using Casus.Workbench.Hosting;

namespace Casus.Workbench.Cases;

/// <summary>The files of a case as they are at a revision.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Revision">The revision.</param>
/// <param name="Files">The files, by name.</param>
internal sealed record CaseSnapshot(string CaseId, long Revision, ImmutableArray<CaseFile> Files)
{
    public string Tag => ETags.Of(Revision);

    public CaseFile Scenario =>
        Files.FirstOrDefault(f => f.Role == FileRole.Scenario)
        ?? throw Problem.Of(ProblemCode.NotFound, $"The case has no file '{CaseFile.ScenarioName}'.").Thrown();

    /// <summary>The dossier that the scenario names, or the only one there is.</summary>
    public CaseFile? Dossier => Files.FirstOrDefault(f => f.Role == FileRole.Dossier);

    public CaseFile File(string id) =>
        Files.FirstOrDefault(f => f.Id == id) ?? throw Problem.Of(ProblemCode.NotFound, "The case has no such file.").Thrown();

    /// <summary>Where the library finds the files.</summary>
    public byte[]? Bytes(string name) => Files.FirstOrDefault(f => f.Name == name)?.Content;

    public string? IdOf(string name) => Files.FirstOrDefault(f => f.Name == name)?.Id;

    /// <summary>The same case with other texts in some files.</summary>
    public CaseSnapshot With(IReadOnlyDictionary<string, byte[]> contents) =>
        this with
        {
            Files = [.. Files.Select(f => contents.TryGetValue(f.Id, out var content) ? f with { Content = content } : f)],
        };

    public Parsed<Scenarios.Scenario> Parse() => ScenarioFile.Read(CaseFile.ScenarioName, Bytes);
}
