namespace Casus.Equilibria.Methods;

/// <summary>A method and the reason for which it was chosen.</summary>
/// <param name="Method">The method.</param>
/// <param name="Because">Why this one, a sentence without its full stop.</param>
public sealed record MethodChoice(GameMethod Method, string Because);
