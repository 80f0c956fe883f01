namespace Casus.Equilibria.Evolution;

/// <summary>What becomes of a population that plays a strategy when a few try another.</summary>
public enum Stability
{
    /// <summary>Some other strategy earns more than the old one in the mixed population, however few play it.</summary>
    Unstable,

    /// <summary>No other does, but some does as well: neutrally stable, and not evolutionarily stable.</summary>
    Neutral,

    /// <summary>Every other earns less, as long as few play it: an evolutionarily stable strategy.</summary>
    Evolutionary,
}
