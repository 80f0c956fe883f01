namespace Casus.Formats;

/// <summary>Where files come from: a path as written, with forward slashes, to the file's bytes, or none if there is no such file.</summary>
/// <remarks>The library reads no disk. Paths that leave the folder of the case are refused before this is asked.</remarks>
/// <param name="path">The path, relative to the folder of the case.</param>
public delegate byte[]? TextSource(string path);
