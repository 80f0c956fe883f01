namespace Casus.Workbench.Cases;

/// <summary>A file to be made.</summary>
internal sealed record NewFile(string Name, string Text, string? Note = null);

/// <summary>What changes of a case as a whole.</summary>
internal sealed record CasePatch(bool Archived);

/// <summary>Texts by file that are not saved.</summary>
internal sealed record UnsavedTexts(Dictionary<string, string> Files);
