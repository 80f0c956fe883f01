namespace Casus.Numerics.Expressions;

/// <summary>An expression cannot be read or has no value; the message is a sentence for its author.</summary>
public sealed class ExpressionException : Exception
{
    /// <summary>Something is wrong at a place of the text, counted from 0.</summary>
    public ExpressionException(int at, string problem, string remedy = "")
        : base(problem) => (At, Remedy) = (at, remedy);

    /// <summary>Where in the text, from 0.</summary>
    public int At { get; }

    /// <summary>What to do about it, a sentence; empty if there is nothing to say.</summary>
    public string Remedy { get; }
}
