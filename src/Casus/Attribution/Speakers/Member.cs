namespace Casus.Attribution.Speakers;

/// <summary>Somebody, or some body, that a document names.</summary>
internal sealed class Member(string name, bool isPerson)
{
    /// <summary>The fullest name so far.</summary>
    public string Name { get; set; } = name;

    public bool IsPerson { get; } = isPerson;

    public string? Office { get; set; }

    /// <summary>The office that the document gives to somebody whose office the actor list tells otherwise.</summary>
    public string? Then { get; set; }

    /// <summary>The rank before the name, in full and lower case: "colonel".</summary>
    public string? Rank { get; set; }

    public string? Side { get; set; }

    /// <summary>The age, in digits as written.</summary>
    public string? Age { get; set; }

    /// <summary>Whose kin the document calls them: "wife", "son"; "spouse" if it tells only a marriage.</summary>
    public string? Kin { get; set; }

    /// <summary>Whose kin they are.</summary>
    public Member? KinOf { get; set; }

    /// <summary>Whether the family name alone has meant them, where others bear it too.</summary>
    public bool IsCalledByFamily { get; set; }

    /// <summary>The entry of the actor list.</summary>
    public ListedActor? Actor { get; set; }

    /// <summary>Whether more than a lone capital letter tells that this is a person: it might be a place that stands for its government.</summary>
    public bool IsSurelyPerson =>
        IsPerson && (IsQuoted || Actor is not null || Office is not null || Gender != '\0' || Name.Contains(' ', StringComparison.Ordinal));

    /// <summary>'m', 'w' or neither.</summary>
    public char Gender { get; set; }

    /// <summary>Whether the document quotes words of theirs: places are seldom quoted.</summary>
    public bool IsQuoted { get; set; }

    /// <summary>Whether the document has reported anything that they said.</summary>
    public bool HasSpoken { get; set; }

    /// <summary>Where it is first named, were that only further on.</summary>
    public int FirstAt { get; init; } = -1;

    /// <summary>Where it was last named.</summary>
    public int LastSeen { get; set; } = -1;
}
