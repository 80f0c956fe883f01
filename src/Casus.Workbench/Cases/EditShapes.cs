using System.Collections.Immutable;
using System.Text.Json;

namespace Casus.Workbench.Cases;

/// <summary>A text to be saved.</summary>
internal sealed record TextEdit(string Text, string? Note = null);

/// <summary>Entries of a file to be set.</summary>
internal sealed record FieldEdits(ImmutableArray<FieldEdit> Edits, string? File = null, string? Note = null);

/// <summary>An entry to be set; a value of null takes it out.</summary>
internal sealed record FieldEdit(string Path, JsonElement Value);
