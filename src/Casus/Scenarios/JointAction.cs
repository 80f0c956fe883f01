namespace Casus.Scenarios;

/// <summary>A guarantor's cost of fighting is lower if another fights too.</summary>
/// <param name="Guarantor">Who saves.</param>
/// <param name="If">Beside whom.</param>
/// <param name="Saves">How much, in units of the protégé's whole stake.</param>
public sealed record JointAction(string Guarantor, string If, Quantity Saves);
