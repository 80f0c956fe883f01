using Casus.Attribution.Cues;

namespace Casus.Attribution.Rules;

/// <summary>Drops what is reported twice: "said she expects the crews to return" reports what she said; what she expects is within it.</summary>
internal static class Echoes
{
    /// <summary>Removes from the findings of a sentence those that only repeat a part of another.</summary>
    public static void Drop(List<Finding> found)
    {
        if (found.Count > 1)
            found.RemoveAll(f => IsEcho(f, found));
    }

    private static bool IsEcho(Finding inner, List<Finding> found) =>
        !IsClause(inner.Shape)
        && inner.Shape is not (Complement.Quotation or Complement.Question or Complement.None)
        && inner.Speaker.Resolution is Resolution.Pronoun
        && found.Exists(outer =>
            outer != inner
            && outer.Kind is not UtteranceKind.Direct
            && IsClause(outer.Shape)
            && outer.Said.Exists(s => s.Contains(inner.Said[0]) && s != inner.Said[0])
        );

    private static bool IsClause(Complement shape) => shape is Complement.That or Complement.Bare or Complement.Parenthesis;
}
