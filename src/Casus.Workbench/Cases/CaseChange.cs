using System.Collections.Immutable;

namespace Casus.Workbench.Cases;

/// <summary>A change of a case to be saved: whole or not at all.</summary>
/// <param name="Kind">What sort of change: create, edit, form, restore, dossier, file.</param>
/// <param name="Note">In a person's words; may be empty.</param>
/// <param name="Files">The files changed.</param>
internal sealed record CaseChange(string Kind, string Note, ImmutableArray<FileChange> Files)
{
    private const int LongestNote = 500;

    public string Note { get; } = Note.Length <= LongestNote ? Note : Note[..LongestNote];

    /// <summary>The revision of the whole case that the change was made from, if that matters.</summary>
    public long? ExpectedCase { get; init; }

    /// <summary>What else is to be written in the same breath.</summary>
    public Action<Storage.WorkbenchContext>? Along { get; init; }

    public static CaseChange Of(string kind, string? note, params ImmutableArray<FileChange> files) => new(kind, note ?? "", files);
}

/// <summary>A file to be changed.</summary>
/// <param name="Id">The file; none: a new one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Content">What it is to hold; none: it is to be gone.</param>
/// <param name="Expected">The revision that the change was made from; none: whatever it is.</param>
internal sealed record FileChange(string? Id, string Name, byte[]? Content, long? Expected);
