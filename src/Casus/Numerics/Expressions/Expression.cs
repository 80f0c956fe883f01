using System.Numerics;

namespace Casus.Numerics.Expressions;

/// <summary>An arithmetic expression over named numbers and named labels, such as <c>win*resolve - cost</c> or <c>type == strong</c>.</summary>
/// <remarks>
/// Only what stays exact on fractions: + − × ÷, whole powers, min, max, abs, if, comparisons (1 when they hold, else 0), and, or, not.
/// Immutable; read by <see cref="ExpressionText"/>.
/// </remarks>
public abstract class Expression
{
    private Expression(int at) => At = at;

    /// <summary>Where it begins in the text it was read from, from 0.</summary>
    public int At { get; }

    /// <summary>Its value where names stand for what a scope says.</summary>
    /// <exception cref="ExpressionException">A name is unknown, or a division by zero is asked for.</exception>
    public abstract T Evaluate<T>(Scope<T> scope)
        where T : struct, INumber<T>;

    /// <summary>All names in it, with their places; a name may come more than once.</summary>
    public abstract IEnumerable<Name> Names { get; }

    /// <summary>A number as written.</summary>
    public sealed class Number : Expression
    {
        internal Number(int at, Rational value)
            : base(at) => Value = value;

        /// <summary>The number, exact.</summary>
        public Rational Value { get; }

        /// <inheritdoc/>
        public override IEnumerable<Name> Names => [];

        /// <inheritdoc/>
        public override T Evaluate<T>(Scope<T> scope) => T.CreateChecked(Value);
    }

    /// <summary>A name: of a number, or, beside <c>==</c>, of something that has a label.</summary>
    public sealed class Name : Expression
    {
        internal Name(int at, string text, bool isQuoted)
            : base(at) => (Text, IsQuoted) = (text, isQuoted);

        /// <summary>The name.</summary>
        public string Text { get; }

        /// <summary>Whether it stands in quotes, and so is a label and never a number.</summary>
        public bool IsQuoted { get; }

        /// <inheritdoc/>
        public override IEnumerable<Name> Names => [this];

        /// <inheritdoc/>
        public override T Evaluate<T>(Scope<T> scope)
        {
            ArgumentNullException.ThrowIfNull(scope);
            if (!IsQuoted && scope.TryNumber(Text, out var number))
                return number;
            throw new ExpressionException(At, scope.Label(Text) is null ? $"Nothing is called '{Text}'." : $"'{Text}' is no number.");
        }

        internal string? LabelIn<T>(Scope<T> scope)
            where T : struct, INumber<T> => IsQuoted ? null : scope.Label(Text);
    }

    /// <summary>An operation on parts.</summary>
    public sealed class Operation : Expression
    {
        internal Operation(int at, Operator @operator, params Expression[] parts)
            : base(at) => (Operator, Parts) = (@operator, [.. parts]);

        /// <summary>What is done.</summary>
        public Operator Operator { get; }

        /// <summary>With what.</summary>
        public IReadOnlyList<Expression> Parts { get; }

        /// <inheritdoc/>
        public override IEnumerable<Name> Names => Parts.SelectMany(part => part.Names);

        /// <inheritdoc/>
        public override T Evaluate<T>(Scope<T> scope)
        {
            if (Operator is Operator.Equal or Operator.Unequal && Labels(scope) is var (left, right) && left is not null)
                return Truth<T>(string.Equals(left, right, StringComparison.Ordinal) == (Operator == Operator.Equal));
            // Only the branch that is meant is evaluated, so that it may guard against a division by zero in the other.
            if (Operator == Operator.If)
                return Parts[Parts[0].Evaluate(scope) != T.Zero ? 1 : 2].Evaluate(scope);
            if (Operator == Operator.Divide && Parts[1].Evaluate(scope) == T.Zero)
                throw new ExpressionException(At, "This divides by zero.");
            return Operator.Apply(Parts, part => part.Evaluate(scope));
        }

        // What two sides of a comparison are called, where one of them has a label; a side that has none is a label itself.
        private (string? Left, string? Right) Labels<T>(Scope<T> scope)
            where T : struct, INumber<T>
        {
            if (Parts[0] is not Name left || Parts[1] is not Name right)
                return (null, null);
            var (first, second) = (left.LabelIn(scope), right.LabelIn(scope));
            return first is null && second is null ? (null, null) : (first ?? left.Text, second ?? right.Text);
        }

        private static T Truth<T>(bool holds)
            where T : struct, INumber<T> => holds ? T.One : T.Zero;
    }
}
