namespace Casus.Equilibria.ManyPlayers;

/// <summary>A solution of a support's equations, proven to exist and to be the only one in a region around it.</summary>
/// <param name="Weights">Where it lies.</param>
/// <param name="Region">Where there is no other; it may reach beyond weights from 0 to 1.</param>
internal sealed record IsolatedRoot(WeightBox Weights, WeightBox Region);
