using System.Text;
using Casus.Formats.Cases;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>The numbers of a column of a file beside the case: <c>data: { file: costs.csv, column: cost }</c>.</summary>
internal static class DataColumn
{
    private static readonly Field<string> File = Field.Required(
        "file",
        TextShape.Line,
        "A CSV file beside the case, its first line the names of the columns."
    );
    private static readonly Field<string> Column = Field.Required("column", TextShape.Line, "The name of the column.");

    /// <summary>The two keys.</summary>
    public static RecordShape<Origin> Keys { get; } =
        new("data of a file", [File, Column], f => new(f.Of(File), f.PlaceOf(File), f.Of(Column), f.PlaceOf(Column)));

    /// <summary>The law of the column's numbers, or none; then the reader has been told why.</summary>
    public static Distribution? Read(Node node, Domain domain, Reader reader)
    {
        if (!Keys.TryRead(node, reader, out var origin))
            return null;
        if (Includes.Beside(origin.FilePlace.Source.File, origin.File) is not { } path)
        {
            reader.Error(
                origin.FilePlace,
                $"'{origin.File}' leads out of the folder of the case.",
                "Write a path inside it with forward slashes: data/costs.csv."
            );
            return null;
        }

        if (reader.Texts?.Invoke(path) is not { } bytes)
        {
            reader.Error(origin.FilePlace, $"There is no file '{path}'.", "Check its name, and whether it lies in the folder of the case.");
            return null;
        }

        if (bytes.Length > YamlLimits.Bytes)
        {
            reader.Error(
                origin.FilePlace,
                $"The file has {bytes.Length} bytes; more than {YamlLimits.Bytes} are not read.",
                "Draw a sample of its lines."
            );
            return null;
        }

        // The mark that some programs put before the text is no part of the first name.
        var source = new SourceText(path, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
        return new CsvColumn(source, domain, reader).Read(origin) is { } values
            ? new Empirical($"{origin.File}, {origin.Column}", values)
            : null;
    }

    /// <summary>Where numbers come from, and where that is said.</summary>
    internal sealed record Origin(string File, Place FilePlace, string Column, Place ColumnPlace);
}
