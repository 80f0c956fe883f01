using CsCheck;

namespace Casus.Tests;

/// <summary>Samples that are the same in every run: CsCheck's own seed fixes only the first case.</summary>
internal static class Fixed
{
    public static void Always<T>(this Gen<T> cases, int count, uint stream, Action<T> holds)
    {
        var chance = new PCG(stream, 20261123UL);
        for (var i = 0; i < count; i++)
        {
            var sample = cases.Generate(chance, null, out _);
            try
            {
                holds(sample);
            }
            catch (Exception wrong)
            {
                throw new InvalidOperationException($"Case {i} of stream {stream} fails: {Check.Print(sample)}", wrong);
            }
        }
    }
}
