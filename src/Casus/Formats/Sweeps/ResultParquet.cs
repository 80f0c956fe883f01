using System.Collections.Immutable;
using Parquet;
using Parquet.Schema;

namespace Casus.Formats.Sweeps;

/// <summary>Columns of results as an Apache Parquet file: one row group, Zstandard, the unit and meaning of each column in its metadata.</summary>
/// <remarks>The same columns give the same bytes. pandas, polars, R's arrow and DuckDB read it.</remarks>
public static class ResultParquet
{
    /// <summary>Writes a file.</summary>
    /// <param name="columns">The columns, all of one length.</param>
    /// <param name="metadata">What goes with the file: the scenario's hash, the seed, the version.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<byte[]> WriteAsync(
        ImmutableArray<ResultColumn> columns,
        IReadOnlyDictionary<string, string> metadata,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(metadata);
        DataField[] fields =
        [
            .. columns.Select(c => new DataField(c.Name, c.Texts is null ? typeof(double) : typeof(string), isNullable: false)),
        ];
        using var stream = new MemoryStream();
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd };
        await using (
            var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, options, cancellationToken: cancellation)
        )
        {
            // In the order of the keys, since a hash table's own order differs from run to run.
            writer.CustomMetadata = metadata.OrderBy(m => m.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            using var group = writer.CreateRowGroup();
            for (var c = 0; c < fields.Length; c++)
            {
                if (columns[c].Texts is { } texts)
                    await group.WriteAsync(fields[c], texts);
                else
                {
                    var about = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["unit"] = columns[c].Unit,
                        ["meaning"] = columns[c].Meaning,
                    };
                    await group.WriteAsync<double>(fields[c], columns[c].Numbers!.AsMemory(), null, about, cancellation);
                }
            }

            group.CompleteValidate();
        }

        return stream.ToArray();
    }

    /// <summary>What every file of a sweep carries.</summary>
    public static ImmutableDictionary<string, string> About(Casus.Sweeps.SweepPlan plan, string engine)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ImmutableDictionary<string, string>.Empty.AddRange([
            new("casus.title", plan.Scenario.Title),
            new("casus.scenario", plan.Scenario.Hash),
            new("casus.engine", engine),
            new("casus.seed", plan.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("casus.design", plan.Design.ToString()),
            new("casus.draws", plan.Draws.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ]);
    }
}
