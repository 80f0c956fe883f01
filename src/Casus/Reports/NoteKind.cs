namespace Casus.Reports;

/// <summary>What sort of limit a note states.</summary>
public enum NoteKind
{
    /// <summary>A limit of what the finding can be used for.</summary>
    Caveat,

    /// <summary>A value that nobody gave and the software supplied.</summary>
    Default,

    /// <summary>A limit of the arithmetic: rounding, sampling, tolerance.</summary>
    Numerical,

    /// <summary>A value taken as given, without evidence.</summary>
    Stipulated,
}

/// <summary>How a kind of note is named before its text.</summary>
public static class NoteText
{
    /// <summary>The word that opens the note.</summary>
    public static string Word(this NoteKind kind) =>
        kind switch
        {
            NoteKind.Caveat => "Caveat",
            NoteKind.Default => "Default",
            NoteKind.Numerical => "Numerical",
            _ => "Stipulated",
        };
}
