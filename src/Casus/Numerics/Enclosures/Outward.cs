namespace Casus.Numerics.Enclosures;

/// <summary>Sums, products and quotients of doubles, rounded towards the side that is safe; exact where the true result is a double.</summary>
/// <remarks>
/// The rounding error of a sum is itself a double (Knuth 1969, TwoSum), and so is that of a product away from underflow (by a fused
/// multiply-add). Its sign says on which side of the rounded result the true one lies, so that only inexact results are moved, and by one
/// unit in the last place only.
/// </remarks>
internal static class Outward
{
    // Below this a product's error may underflow, above it the error of a sum may overflow: there results are always moved.
    private const double Tiny = 1e-290;
    private const double Huge = 1e300;

    public static double SumDown(double a, double b)
    {
        var sum = a + b;
        return ErrorOfSum(a, b, sum) >= 0 && Math.Abs(sum) < Huge ? sum : Math.BitDecrement(sum);
    }

    public static double SumUp(double a, double b)
    {
        var sum = a + b;
        return ErrorOfSum(a, b, sum) <= 0 && Math.Abs(sum) < Huge ? sum : Math.BitIncrement(sum);
    }

    public static double ProductDown(double a, double b)
    {
        if (a == 0 || b == 0)
            return 0;
        var product = a * b;
        return Math.FusedMultiplyAdd(a, b, -product) >= 0 && Math.Abs(product) is > Tiny and < Huge ? product : Math.BitDecrement(product);
    }

    public static double ProductUp(double a, double b)
    {
        if (a == 0 || b == 0)
            return 0;
        var product = a * b;
        return Math.FusedMultiplyAdd(a, b, -product) <= 0 && Math.Abs(product) is > Tiny and < Huge ? product : Math.BitIncrement(product);
    }

    public static double QuotientDown(double a, double b)
    {
        if (a == 0)
            return 0;
        var quotient = a / b;
        return IsExact(a, b, quotient) ? quotient : Math.BitDecrement(quotient);
    }

    public static double QuotientUp(double a, double b)
    {
        if (a == 0)
            return 0;
        var quotient = a / b;
        return IsExact(a, b, quotient) ? quotient : Math.BitIncrement(quotient);
    }

    public static double RootDown(double a)
    {
        var root = Math.Sqrt(a);
        return a == 0 || IsExact(a, root, root) ? root : Math.Max(0, Math.BitDecrement(root));
    }

    public static double RootUp(double a)
    {
        var root = Math.Sqrt(a);
        return a == 0 || IsExact(a, root, root) ? root : Math.BitIncrement(root);
    }

    // Whether the quotient times the divisor is the dividend, with no digit lost.
    private static bool IsExact(double dividend, double divisor, double quotient) =>
        Math.FusedMultiplyAdd(quotient, divisor, -dividend) == 0
        && Math.Abs(dividend) is > Tiny and < Huge
        && Math.Abs(quotient) is > Tiny and < Huge
        && Math.Abs(divisor) is > Tiny and < Huge;

    private static double ErrorOfSum(double a, double b, double sum)
    {
        var partOfB = sum - a;
        return (a - (sum - partOfB)) + (b - partOfB);
    }
}
