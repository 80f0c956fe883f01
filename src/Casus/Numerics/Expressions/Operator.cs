using System.Numerics;

namespace Casus.Numerics.Expressions;

/// <summary>What an expression does with its parts.</summary>
public enum Operator
{
    /// <summary>Minus one part.</summary>
    Negate,

    /// <summary>The sum.</summary>
    Add,

    /// <summary>The difference.</summary>
    Subtract,

    /// <summary>The product.</summary>
    Multiply,

    /// <summary>The quotient.</summary>
    Divide,

    /// <summary>The first to the power of the second, a whole number from 0 to 64.</summary>
    Power,

    /// <summary>The least.</summary>
    Min,

    /// <summary>The greatest.</summary>
    Max,

    /// <summary>Without its sign.</summary>
    Abs,

    /// <summary>The second where the first is not zero, else the third.</summary>
    If,

    /// <summary>1 where both are the same.</summary>
    Equal,

    /// <summary>1 where they differ.</summary>
    Unequal,

    /// <summary>1 where the first is less.</summary>
    Less,

    /// <summary>1 where the first is not greater.</summary>
    AtMost,

    /// <summary>1 where the first is greater.</summary>
    Greater,

    /// <summary>1 where the first is not less.</summary>
    AtLeast,

    /// <summary>1 where neither is zero.</summary>
    And,

    /// <summary>1 where one is not zero.</summary>
    Or,

    /// <summary>1 where it is zero.</summary>
    Not,
}

/// <summary>What each operator does to numbers.</summary>
internal static class Operators
{
    public static T Apply<T>(this Operator @operator, IReadOnlyList<Expression> parts, Func<Expression, T> value)
        where T : struct, INumber<T>
    {
        T At(int part) => value(parts[part]);
        return @operator switch
        {
            Operator.Negate => -At(0),
            Operator.Add => At(0) + At(1),
            Operator.Subtract => At(0) - At(1),
            Operator.Multiply => At(0) * At(1),
            Operator.Divide => At(0) / At(1),
            Operator.Power => Power(At(0), At(1), parts[1]),
            Operator.Min => parts.Select(value).Aggregate(T.Min),
            Operator.Max => parts.Select(value).Aggregate(T.Max),
            Operator.Abs => T.Abs(At(0)),
            Operator.Equal => Truth<T>(At(0) == At(1)),
            Operator.Unequal => Truth<T>(At(0) != At(1)),
            Operator.Less => Truth<T>(At(0) < At(1)),
            Operator.AtMost => Truth<T>(At(0) <= At(1)),
            Operator.Greater => Truth<T>(At(0) > At(1)),
            Operator.AtLeast => Truth<T>(At(0) >= At(1)),
            Operator.And => Truth<T>(At(0) != T.Zero && At(1) != T.Zero),
            Operator.Or => Truth<T>(At(0) != T.Zero || At(1) != T.Zero),
            Operator.Not => Truth<T>(At(0) == T.Zero),
            _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, "The operator is evaluated elsewhere."),
        };
    }

    private static T Truth<T>(bool holds)
        where T : struct, INumber<T> => holds ? T.One : T.Zero;

    private static T Power<T>(T number, T exponent, Expression written)
        where T : struct, INumber<T>
    {
        if (!(exponent >= T.Zero && exponent <= T.CreateChecked(64)) || !T.IsInteger(exponent))
            throw new ExpressionException(written.At, "A power must be a whole number from 0 to 64.");
        var product = T.One;
        for (var left = exponent; left > T.Zero; left--)
            product *= number;
        return product;
    }
}
