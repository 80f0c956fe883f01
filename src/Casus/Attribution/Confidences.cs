namespace Casus.Attribution;

/// <summary>How often each rule was right on the documents for development, as span and speaker together.</summary>
internal static class Confidences
{
    /// <summary>The share.</summary>
    public static double Of(Rules.Finding finding)
    {
        var rule = finding.Rule switch
        {
            "turn of a transcript" => 0.95,
            "quotation before its attribution" => 0.94,
            "clause with “that”" or "clause behind “according to”" => 0.93,
            "clause without “that”" or "verbal noun" or "clause around its attribution" => 0.91,
            "clause before its attribution" => 0.89,
            "infinitive" or "object of the verb" => 0.86,
            "quotation by itself, speaker from the context" or "quotation behind its attribution" or "quotation with a credit" => 0.82,
            "quotation behind a colon" or "sentence that goes on reporting" => 0.65,
            "indirect question" => 0.55,
            _ => 0.8,
        };
        return finding.Speaker.Resolution switch
        {
            Resolution.Pronoun => rule * 0.9,
            Resolution.Title => rule * 0.95,
            Resolution.Unknown => rule * 0.5,
            _ => rule,
        };
    }
}
