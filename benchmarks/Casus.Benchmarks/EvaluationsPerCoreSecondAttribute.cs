using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Casus.Benchmarks;

/// <summary>Adds the column that the kernel is judged by: operations in a second of one core, from the median time of one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EvaluationsPerCoreSecondAttribute() : ColumnConfigBaseAttribute(new Column())
{
    private sealed class Column : IColumn
    {
        public string Id => nameof(EvaluationsPerCoreSecondAttribute);

        public string ColumnName => "Eval/core-s";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => "Evaluations (formula × draw × period) in a second of one core, from the median";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
            summary[benchmarkCase]?.ResultStatistics is { } statistics
                ? (1e9 / statistics.Median).ToString("0.00e0", CultureInfo.InvariantCulture)
                : "–";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public bool IsAvailable(Summary summary) => true;
    }
}
