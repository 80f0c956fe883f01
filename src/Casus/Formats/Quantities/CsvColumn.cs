using System.Globalization;
using System.Text;
using Casus.Formats.Shapes;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>Reads one column of numbers from text with commas (RFC 4180): names in the first line, quotes where a cell holds a comma.</summary>
internal sealed class CsvColumn(SourceText source, Domain domain, Reader reader)
{
    private const int MostComplaints = 10;
    private readonly string _text = source.Text;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The numbers in the order of the lines, or none; then the reader has been told why.</summary>
    public double[]? Read(DataColumn.Origin origin)
    {
        var names = ReadRow();
        var index = names.FindIndex(c => c.Text == origin.Column.Trim());
        if (index < 0)
        {
            var known = names.Where(c => c.Text.Length > 0).Select(c => c.Text).ToList();
            var remedy = known.Count == 0 ? "Write the names of the columns into its first line." : Spelling.Suggest(origin.Column, known);
            reader.Error(origin.ColumnPlace, $"The file '{source.File}' has no column '{origin.Column}'.", remedy);
            return null;
        }

        var (values, complaints) = (new List<double>(), 0);
        while (_at < _text.Length && complaints < MostComplaints)
        {
            var line = _line;
            var cells = ReadRow();
            if (cells is [{ Text: "" }])
                continue;
            if (index >= cells.Count)
                complaints += Complain(
                    new(source, line, 1),
                    $"This line has {cells.Count} cells, but '{origin.Column}' is number {index + 1}.",
                    "Fill it, or delete the line."
                );
            else if (Number(cells[index]) is { } value)
                values.Add(value);
            else
                complaints++;
        }

        if (complaints == 0 && values.Count == 0)
            complaints += Complain(
                origin.FilePlace,
                $"The column '{origin.Column}' of '{source.File}' holds no number.",
                "Write at least one line below the names."
            );
        return complaints == 0 ? [.. values] : null;
    }

    private double? Number(Cell cell)
    {
        if (
            !double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !double.IsFinite(value)
            || Math.Abs(value) > 1e9
        )
        {
            var isComma = double.TryParse(cell.Text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _);
            Complain(
                cell.Place,
                cell.Text.Length == 0 ? "The number is missing." : $"'{cell.Text}' is not a number up to a billion.",
                isComma ? $"Write the decimal point: {cell.Text.Replace(',', '.')}." : "Write a number such as 0.35, or delete the line."
            );
            return null;
        }

        if (domain.Contains(Rational.FromDouble(value)))
            return value;
        Complain(cell.Place, $"{cell.Text} is not {domain.Name}.", "Correct it, or delete the line.");
        return null;
    }

    private int Complain(Place place, string problem, string remedy)
    {
        reader.Error(place, problem, remedy);
        return 1;
    }

    private List<Cell> ReadRow()
    {
        var cells = new List<Cell>();
        while (true)
        {
            cells.Add(ReadCell());
            if (_at >= _text.Length)
                return cells;
            var end = _text[_at++];
            if (end == ',')
                continue;
            if (end == '\r' && _at < _text.Length && _text[_at] == '\n')
                _at++;
            (_line, _lineStart) = (_line + 1, _at);
            return cells;
        }
    }

    private Cell ReadCell()
    {
        while (_at < _text.Length && _text[_at] == ' ')
            _at++;
        var place = new Place(source, _line, _at - _lineStart + 1);
        var text = new StringBuilder();
        if (_at < _text.Length && _text[_at] == '"')
            ReadQuoted(text);
        while (_at < _text.Length && _text[_at] is not (',' or '\n' or '\r'))
            text.Append(_text[_at++]);
        return new(text.ToString().Trim(), place);
    }

    // From one quote to the next; two in a row stand for one.
    private void ReadQuoted(StringBuilder text)
    {
        _at++;
        while (_at < _text.Length)
        {
            var next = _text[_at++];
            if (next == '"')
            {
                if (_at == _text.Length || _text[_at] != '"')
                    return;
                _at++;
            }
            else if (next == '\n')
            {
                (_line, _lineStart) = (_line + 1, _at);
            }

            text.Append(next);
        }
    }

    private readonly record struct Cell(string Text, Place Place);
}
