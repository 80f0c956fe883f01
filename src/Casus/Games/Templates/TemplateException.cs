using Casus.Numerics.Expressions;

namespace Casus.Games.Templates;

/// <summary>A template gives no game at these parameters; the message is a sentence for its author.</summary>
public sealed class TemplateException : Exception
{
    internal TemplateException(object where, string problem, string remedy = "", int at = 0)
        : base(problem) => (Where, Remedy, At) = (where, remedy, at);

    internal TemplateException(Expression where, ExpressionException cause)
        : base(cause.Message, cause) => (Where, Remedy, At) = (where, cause.Remedy, cause.At);

    /// <summary>The expression, the node or the parameter at fault.</summary>
    public object Where { get; }

    /// <summary>Where in the text of an expression, from 0.</summary>
    public int At { get; }

    /// <summary>What to do about it; may be empty.</summary>
    public string Remedy { get; }
}
