namespace Casus.Formats.Quantities;

/// <summary>Why a text is no number, without a place: the one who knows it adds it.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to write instead.</param>
internal sealed record Fault(string Problem, string Remedy);
