namespace Casus.Equilibria.ManyPlayers;

/// <summary>What one strategy of a player gains over the first of its support: zero for one in the support, not positive for another.</summary>
/// <param name="Player">Whose strategies.</param>
/// <param name="Strategy">The strategy compared.</param>
/// <param name="IsTie">Whether it is in the support too, so that the gain must be zero.</param>
/// <param name="Table">The gain at every profile of the others within their supports, the first of the others turning fastest.</param>
internal sealed record TieRow(int Player, int Strategy, bool IsTie, double[] Table)
{
    /// <summary>The largest size of an entry.</summary>
    public double Largest { get; } = Table.Length == 0 ? 0 : Table.Max(Math.Abs);
}
