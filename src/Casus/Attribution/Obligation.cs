namespace Casus.Attribution;

/// <summary>What an agreement obliges to (ATOP codebook, version 5).</summary>
public enum Obligation
{
    /// <summary>To come to a member's aid by force if it is attacked.</summary>
    Defence,

    /// <summary>To take part in an attack.</summary>
    Offence,

    /// <summary>To stay out of a member's war.</summary>
    Neutrality,

    /// <summary>Not to use force against one another.</summary>
    NonAggression,

    /// <summary>To consult in a crisis.</summary>
    Consultation,

    /// <summary>To supply arms, money, intelligence or training: not an obligation to fight.</summary>
    Aid,
}

/// <summary>What narrows an obligation (ATOP).</summary>
public enum ObligationCondition
{
    /// <summary>Only against a named adversary.</summary>
    Adversary,

    /// <summary>Only at a named place.</summary>
    Location,

    /// <summary>Only in a given conflict.</summary>
    OngoingConflict,

    /// <summary>Only if attackers are several.</summary>
    NumberOfAdversaries,

    /// <summary>Only after a demand was refused.</summary>
    Demand,

    /// <summary>Only if the attack was not provoked.</summary>
    NonProvocation,

    /// <summary>Only on request.</summary>
    OnRequest,
}
