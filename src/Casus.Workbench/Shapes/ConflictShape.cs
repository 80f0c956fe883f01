namespace Casus.Workbench.Shapes;

/// <summary>What somebody else wrote in the meantime.</summary>
internal sealed record ConflictShape(
    string? File,
    string Name,
    long Yours,
    long Current,
    string? Text,
    DateTimeOffset ChangedAt,
    string Note
);
