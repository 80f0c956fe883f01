using Casus.Numerics;
using Casus.Numerics.Expressions;

namespace Casus.Tests.Numerics.Expressions;

public sealed class ExpressionTests
{
    private static readonly Dictionary<string, Rational> Numbers = new()
    {
        ["win"] = 3,
        ["resolve"] = new(2, 5),
        ["cost"] = new(1, 2),
        ["ärger"] = 7,
    };

    private static readonly Dictionary<string, string> Labels = new() { ["type"] = "strong", ["message"] = "sent twice" };

    [Theory]
    [InlineData("win*resolve - cost", "7/10")]
    [InlineData("1 - 2 - 3", "-4")]
    [InlineData("2^3^2", "512")]
    [InlineData("-2^2", "-4")]
    [InlineData("2 * -3", "-6")]
    [InlineData("8/4/2", "1")]
    [InlineData("1/3 + 1/6", "1/2")]
    [InlineData(".5 + 1e-1 + 40%", "1")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("min(3, win/4, 1)", "3/4")]
    [InlineData("max(3, ärger, 1)", "7")]
    [InlineData("abs(cost - win)", "5/2")]
    [InlineData("if(win > 2, 1, 1/0)", "1")]
    [InlineData("win >= 3 and not (cost > 1)", "1")]
    [InlineData("1 < 1 or 2 <= 1", "0")]
    [InlineData("type == strong", "1")]
    [InlineData("type != strong", "0")]
    [InlineData("'sent twice' == message", "1")]
    [InlineData("(type == weak) * 5 + cost", "1/2")]
    [InlineData("cost == 0.5", "1")]
    public void An_expression_has_its_exact_value(string text, string value) =>
        Assert.Equal(Rational.Parse(value), ExpressionText.Read(text).Evaluate(new Scope<Rational>(Numbers, Labels)));

    [Theory]
    [InlineData("", 0, "missing")]
    [InlineData("win +", 5, "missing")]
    [InlineData("win win", 4, "operator")]
    [InlineData("(win", 4, "')'")]
    [InlineData("min(1", 5, "')'")]
    [InlineData("if(1, 2)", 0, "takes 3")]
    [InlineData("sqrt(2)", 0, "no function")]
    [InlineData("'open", 0, "not closed")]
    [InlineData("1 ? 2", 2, "operator")]
    [InlineData("1..2", 0, "no number")]
    public void What_cannot_be_read_is_named_at_its_place(string text, int at, string problem)
    {
        var wrong = Assert.Throws<ExpressionException>(() => ExpressionText.Read(text));

        Assert.Equal(at, wrong.At);
        Assert.Contains(problem, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 + unknown", 4, "Nothing is called 'unknown'")]
    [InlineData("type + 1", 0, "no number")]
    [InlineData("1 / (cost - 0.5)", 2, "divides by zero")]
    [InlineData("2 ^ cost", 4, "whole number")]
    public void What_has_no_value_is_named_at_its_place(string text, int at, string problem)
    {
        var wrong = Assert.Throws<ExpressionException>(() => ExpressionText.Read(text).Evaluate(new Scope<Rational>(Numbers, Labels)));

        Assert.Equal(at, wrong.At);
        Assert.Contains(problem, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused_and_not_a_crash() =>
        Assert.Throws<ExpressionException>(() => ExpressionText.Read(new string('(', 100_000)));

    [Fact]
    public void Doubles_and_fractions_agree()
    {
        var expression = ExpressionText.Read("max(win*resolve - cost, 0)^3 / 7");
        var doubles = Numbers.ToDictionary(number => number.Key, number => (double)number.Value);

        var exact = (double)expression.Evaluate(new Scope<Rational>(Numbers, Labels));

        Assert.Equal(exact, expression.Evaluate(new Scope<double>(doubles, Labels)), 1e-15);
    }
}
