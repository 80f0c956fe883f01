namespace Casus.Documents.Html;

/// <summary>A block of text on a page.</summary>
/// <param name="Text">Its words, white space made single spaces.</param>
/// <param name="Name">The name of the element it is the text of.</param>
/// <param name="Region">The region it stands in.</param>
/// <param name="Linked">How many of its characters are links.</param>
/// <param name="Links">The words of each link in it.</param>
internal sealed record Piece(string Text, string Name, Region Region, int Linked, IReadOnlyList<string> Links)
{
    private const int FewestWordsOfProse = 8;

    /// <summary>How many words it has.</summary>
    public int Words { get; } = Layouts.Phrase.Words(Text);

    /// <summary>Whether most of it is links.</summary>
    public bool IsMostlyLinks => Linked * 10L > Text.Length * 6L;

    /// <summary>Whether it is a whole sentence, as cells of a table that only arranges the page hold and cells of figures do not.</summary>
    public bool IsSentence => Words >= FewestWordsOfProse && Layouts.Phrase.EndsASentence(Text);

    /// <summary>Whether it is some words of prose.</summary>
    public bool IsProse => !IsMostlyLinks && Words >= FewestWordsOfProse && Name is not ['h', _] && (Name is not "td" || IsSentence);
}
