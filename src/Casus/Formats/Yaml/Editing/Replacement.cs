namespace Casus.Formats.Yaml.Editing;

/// <summary>Characters of a text, and what is to stand there instead.</summary>
/// <param name="Start">The first character replaced.</param>
/// <param name="End">The position behind the last; the same as the first: text is put in and none taken out.</param>
/// <param name="Text">What comes there.</param>
internal readonly record struct Replacement(int Start, int End, string Text);
