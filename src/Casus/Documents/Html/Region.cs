namespace Casus.Documents.Html;

/// <summary>An element that holds blocks, and what it holds in sum.</summary>
/// <param name="name">The element's name.</param>
/// <param name="parent">The region it stands in; none for the page.</param>
/// <param name="hints">What its attributes say of it.</param>
internal sealed class Region(string name, Region? parent, Hint hints)
{
    /// <summary>The element's name.</summary>
    public string Name => name;

    /// <summary>The region it stands in.</summary>
    public Region? Parent => parent;

    /// <summary>What its attributes say of it.</summary>
    public Hint Hints => hints;

    /// <summary>How many characters of prose stand in it: blocks of some words that are not mostly links.</summary>
    public long Prose { get; set; }

    /// <summary>How many characters stand in it.</summary>
    public long Characters { get; set; }

    /// <summary>How many of them are links.</summary>
    public long Linked { get; set; }

    /// <summary>How many blocks stand in it.</summary>
    public int Count { get; set; }

    /// <summary>Whether it, or a region around it, stands apart from the main text; settled once all sums are known.</summary>
    public bool IsAside { get; set; }

    /// <summary>Whether it is the main text's region or lies in it; settled likewise.</summary>
    public bool IsMain { get; set; }

    /// <summary>Whether it, or a region around it within the page, says so of itself.</summary>
    public Hint Inherited { get; set; }
}

/// <summary>What an element's name, classes and properties say of what it holds.</summary>
[Flags]
internal enum Hint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Something beside the text: menu, advertisement, related links, comments.</summary>
    Aside = 1,

    /// <summary>The same, by the name of the element or its role.</summary>
    SurelyAside = 2,

    /// <summary>The words of the article.</summary>
    Body = 4,

    /// <summary>The article, with title and byline.</summary>
    Article = 8,

    /// <summary>The part of the page that is not the same on every page.</summary>
    Main = 16,

    /// <summary>Who wrote it and when.</summary>
    Byline = 32,

    /// <summary>Who the author is.</summary>
    Biography = 64,

    /// <summary>The summary under the title.</summary>
    Standfirst = 128,

    /// <summary>The caption of a picture.</summary>
    Caption = 256,

    /// <summary>Who made a picture.</summary>
    Credit = 512,

    /// <summary>Subjects under which it is filed.</summary>
    Tags = 1024,

    /// <summary>A quotation set off.</summary>
    Quotation = 2048,

    /// <summary>A list.</summary>
    List = 4096,

    /// <summary>What kind of piece it is, or a line above or below the title.</summary>
    Kicker = 8192,
}
