using System.Collections.Frozen;

namespace Casus.Documents.Layouts;

/// <summary>The names of months in the languages most reports are written in.</summary>
internal static class MonthNames
{
    // One row a month: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Ukrainian, Turkish; abbreviations too.
    private static readonly string[] Rows =
    [
        "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia января январь січня ocak",
        "february feb februar februari février fevrier févr fév febrero febbraio febr fevereiro fev lutego февраля февраль лютого şubat",
        "march mar märz mrz mars marzo março maart marca марта март березня mart",
        "april apr avril avr abril abr aprile kwietnia апреля апрель квітня nisan",
        "may mai mayo maggio mag maio mei maja мая май травня mayıs",
        "june jun juni juin junio giugno giu junho czerwca июня июнь червня haziran",
        "july jul juli juillet juil julio luglio lug julho lipca июля июль липня temmuz",
        "august aug août aout agosto ago augustus sierpnia августа август серпня ağustos",
        "september sept sep septembre septiembre settembre setembro set września сентября сентябрь вересня eylül",
        "october oct oktober okt octobre octubre ottobre ott outubro out października октября октябрь жовтня ekim",
        "november nov novembre noviembre novembro listopada ноября ноябрь листопада kasım",
        "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia декабря декабрь грудня aralık",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Rows.SelectMany(
            (row, i) => row.Split(' ').Select(name => KeyValuePair.Create(name, i + 1))
        )
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of the month with a name, from 1; 0 where it names none.</summary>
    public static int Number(ReadOnlySpan<char> name) =>
        name.Length is >= 3 and <= 12 && Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var month) ? month : 0;
}
