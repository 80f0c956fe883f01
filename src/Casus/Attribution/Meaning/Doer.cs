namespace Casus.Attribution.Meaning;

/// <summary>Whose act a verb tells of, seen from whoever speaks.</summary>
internal enum Doer
{
    /// <summary>No subject was found.</summary>
    None,

    /// <summary>The speaker or the speaker's side: "we", "our forces", "it", "the government".</summary>
    Own,

    /// <summary>Whoever is addressed.</summary>
    You,

    /// <summary>A bare name, which may be the speaker's own country.</summary>
    Name,

    /// <summary>Somebody or something else.</summary>
    Other,
}
