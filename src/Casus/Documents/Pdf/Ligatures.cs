namespace Casus.Documents.Pdf;

/// <summary>Letters cast as one, which readers and searches take for two.</summary>
internal static class Ligatures
{
    /// <summary>The letters one by one.</summary>
    public static string Written(string letter) =>
        letter switch
        {
            "\uFB00" => "ff",
            "\uFB01" => "fi",
            "\uFB02" => "fl",
            "\uFB03" => "ffi",
            "\uFB04" => "ffl",
            "\uFB05" or "\uFB06" => "st",
            _ => letter,
        };
}
