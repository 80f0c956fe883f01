using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Settlements;
using CsCheck;

namespace Casus.Tests.Settlements;

/// <summary>Tables of small whole surpluses, so that ties, zeros and refusals are common.</summary>
internal static class RandomTable
{
    public static Gen<SurplusTable<Rational>> Of(int mostFormulas, int leastActors, int mostActors, int least = -3, int most = 5) =>
        from actors in Gen.Int[leastActors, mostActors]
        from rows in Gen.Int[least, most].Array[actors].Array[1, mostFormulas]
        select Exact(rows);

    public static SurplusTable<Rational> Exact(int[][] rows) =>
        SurplusTable<Rational>.FromUtilities(
            [.. rows.Select(row => (ImmutableArray<Rational>)[.. row.Select(value => (Rational)value)])],
            [.. rows[0].Select(_ => (Rational)0)]
        );

    public static Rational[][] Rows(SurplusTable<Rational> table) =>
        [
            .. Enumerable
                .Range(0, table.FormulaCount)
                .Select(formula => Enumerable.Range(0, table.ActorCount).Select(actor => table[formula, actor]).ToArray()),
        ];

    public static SurplusTable<Rational> FromRows(Rational[][] rows) =>
        SurplusTable<Rational>.FromUtilities(
            [.. rows.Select(row => (ImmutableArray<Rational>)[.. row])],
            [.. rows[0].Select(_ => (Rational)0)]
        );

    /// <summary>Six formulas for three actors and what refusing is worth to each.</summary>
    public static SurplusTable<Rational> SixFormulas =>
        SurplusTable<Rational>.FromUtilities(
            [
                [R("0.1"), R("0.9"), R("0.5")],
                [R("0.4"), R("0.6"), R("0.5")],
                [R("0.5"), R("0.5"), R("0.45")],
                [R("0.7"), R("0.2"), R("0.6")],
                [R("0.3"), R("0.3"), R("0.3")],
                [R("0.45"), R("0.55"), R("0.2")],
            ],
            [R("0.05"), R("0.15"), R("0.1")]
        );

    private static Rational R(string text) => Rational.Parse(text);
}
