namespace Casus.Attribution;

/// <summary>What an entry of an actor list is.</summary>
public enum ActorKind
{
    /// <summary>A state.</summary>
    State,

    /// <summary>An organisation of states, a ministry, an institute, an armed group.</summary>
    Body,

    /// <summary>A man.</summary>
    Man,

    /// <summary>A woman.</summary>
    Woman,

    /// <summary>A person of whom the list does not say more.</summary>
    Person,
}
