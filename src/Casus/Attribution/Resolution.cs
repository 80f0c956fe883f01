namespace Casus.Attribution;

/// <summary>How a speaker was told.</summary>
public enum Resolution
{
    /// <summary>By name, on the spot.</summary>
    Name,

    /// <summary>By another name of the same actor or a part of the name.</summary>
    Alias,

    /// <summary>By title or description: "Moscow's top diplomat".</summary>
    Title,

    /// <summary>By a place or building that stands for a government.</summary>
    Metonym,

    /// <summary>By a pronoun.</summary>
    Pronoun,

    /// <summary>By who spoke before.</summary>
    Context,

    /// <summary>A description of somebody unnamed.</summary>
    Unnamed,

    /// <summary>Not at all.</summary>
    Unknown,
}
