namespace Casus.Attribution.Meaning;

/// <summary>In what capacity somebody speaks, as far as it tells an act from a judgement.</summary>
internal enum Role
{
    /// <summary>Nothing is known: a witness, a resident, a person with no office named.</summary>
    Other,

    /// <summary>Speaks for a government, force, party or body that can act.</summary>
    Official,

    /// <summary>Looks on and judges: an analyst, an institute, a historian.</summary>
    Observer,
}
