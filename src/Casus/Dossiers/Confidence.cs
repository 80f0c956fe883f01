namespace Casus.Dossiers;

/// <summary>Analytic confidence in a judgement, in the three degrees of ICD 203.</summary>
public enum Confidence
{
    /// <summary>Scant, questionable or fragmented grounds.</summary>
    Low,

    /// <summary>Credibly sourced and plausible, not corroborated enough for more.</summary>
    Moderate,

    /// <summary>Good grounds from several sources.</summary>
    High,
}
