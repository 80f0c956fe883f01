namespace Casus.Reports.Drawings;

/// <summary>What an actor accepts along an axis.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Low">The least; negative infinity where nothing is too little.</param>
/// <param name="High">The most; infinity where nothing is too much.</param>
public sealed record ActorInterval(string Actor, double Low, double High);
