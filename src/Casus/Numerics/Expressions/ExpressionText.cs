namespace Casus.Numerics.Expressions;

/// <summary>Reads expressions by operator precedence (Pratt 1973): or, and, comparisons, + −, × ÷, sign, power.</summary>
public sealed class ExpressionText
{
    private const int DeepestNesting = 64;

    private static readonly Dictionary<string, (int Strength, Operator Operator)> Binary = new(StringComparer.Ordinal)
    {
        ["or"] = (1, Operator.Or),
        ["and"] = (2, Operator.And),
        ["=="] = (4, Operator.Equal),
        ["!="] = (4, Operator.Unequal),
        ["<"] = (4, Operator.Less),
        ["<="] = (4, Operator.AtMost),
        [">"] = (4, Operator.Greater),
        [">="] = (4, Operator.AtLeast),
        ["+"] = (5, Operator.Add),
        ["-"] = (5, Operator.Subtract),
        ["*"] = (6, Operator.Multiply),
        ["/"] = (6, Operator.Divide),
        ["^"] = (8, Operator.Power),
    };

    private static readonly Dictionary<string, (Operator Operator, int Least, int Most)> Functions = new(StringComparer.Ordinal)
    {
        ["min"] = (Operator.Min, 1, 32),
        ["max"] = (Operator.Max, 1, 32),
        ["abs"] = (Operator.Abs, 1, 1),
        ["if"] = (Operator.If, 3, 3),
    };

    private readonly string _text;
    private int _at;
    private int _depth;

    private ExpressionText(string text) => _text = text;

    /// <summary>The expression that a text says.</summary>
    /// <exception cref="ExpressionException">It says none.</exception>
    public static Expression Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new ExpressionText(text);
        var expression = reader.Join(0);
        return reader.Peek() is { Length: > 0 } rest
            ? throw new ExpressionException(reader._at, $"'{rest}' stands where an operator such as + or * is expected.")
            : expression;
    }

    private Expression Join(int strength)
    {
        if (++_depth > DeepestNesting)
            throw new ExpressionException(_at, "The expression is nested too deeply.", "Name a part of it as a parameter.");
        var left = Single();
        while (Binary.TryGetValue(Peek(), out var found) && found.Strength > strength)
        {
            var at = _at;
            Take();
            // Powers bind to the right: 2^3^2 is 2^9.
            var right = Join(found.Operator == Operator.Power ? found.Strength - 1 : found.Strength);
            left = new Expression.Operation(at, found.Operator, left, right);
        }

        _depth--;
        return left;
    }

    private Expression Single()
    {
        var token = Peek();
        var at = _at;
        switch (token)
        {
            case "":
                throw new ExpressionException(at, "A number or a name is missing here.");
            case "-":
                Take();
                return new Expression.Operation(at, Operator.Negate, Join(7));
            case "+":
                Take();
                return Join(7);
            case "not":
                Take();
                return new Expression.Operation(at, Operator.Not, Join(3));
            case "(":
                Take();
                var inner = Join(0);
                Demand(")");
                return inner;
        }

        Take();
        if (token[0] is '\'' or '"')
            return new Expression.Name(at, token[1..^1], isQuoted: true);
        if (char.IsAsciiDigit(token[0]) || token[0] == '.')
            return Rational.TryParse(token, out var number)
                ? new Expression.Number(at, number)
                : throw new ExpressionException(at, $"'{token}' is no number.");
        if (!IsLetter(token[0]))
            throw new ExpressionException(at, $"'{token}' stands where a number or a name is expected.");
        return Peek() == "(" ? Call(at, token) : new Expression.Name(at, token, isQuoted: false);
    }

    private Expression.Operation Call(int at, string name)
    {
        if (!Functions.TryGetValue(name, out var function))
            throw new ExpressionException(at, $"There is no function '{name}'.", "Use min, max, abs or if.");
        Take();
        var parts = new List<Expression> { Join(0) };
        while (Peek() == ",")
        {
            Take();
            parts.Add(Join(0));
        }

        Demand(")");
        return parts.Count >= function.Least && parts.Count <= function.Most
            ? new(at, function.Operator, [.. parts])
            : throw new ExpressionException(at, $"'{name}' takes {function.Least} parts, not {parts.Count}.");
    }

    private void Demand(string token)
    {
        if (Peek() != token)
            throw new ExpressionException(_at, $"'{token}' is missing here.");
        Take();
    }

    private void Take() => _at += Peek().Length;

    // The next word, number, quoted label or sign; blanks before it are passed for good.
    private string Peek()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
        if (_at == _text.Length)
            return "";
        var first = _text[_at];
        if (first is '\'' or '"')
            return _text.IndexOf(first, _at + 1) is var close and > 0
                ? _text[_at..(close + 1)]
                : throw new ExpressionException(_at, "The quotation mark is not closed.");
        if (char.IsAsciiDigit(first) || first == '.')
        {
            var end = EndOfNumber();
            return end < _text.Length && _text[end] == '%' ? _text[_at..(end + 1)] : _text[_at..end];
        }

        if (IsLetter(first))
            return _text[_at..EndWhere(_at, c => !IsLetter(c) && !char.IsDigit(c))];
        var pair = _at + 1 < _text.Length ? _text.Substring(_at, 2) : "";
        return pair is "==" or "!=" or "<=" or ">=" ? pair : first.ToString();
    }

    private int EndOfNumber()
    {
        var end = EndWhere(_at, c => !char.IsAsciiDigit(c) && c != '.');
        if (end >= _text.Length || _text[end] is not ('e' or 'E'))
            return end;
        var sign = end + 1 < _text.Length && _text[end + 1] is '+' or '-' ? 2 : 1;
        return end + sign < _text.Length && char.IsAsciiDigit(_text[end + sign]) ? EndWhere(end + sign, c => !char.IsAsciiDigit(c)) : end;
    }

    private int EndWhere(int from, Predicate<char> stops)
    {
        while (from < _text.Length && !stops(_text[from]))
            from++;
        return from;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || c == '_';
}
