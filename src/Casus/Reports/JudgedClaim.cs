namespace Casus.Reports;

/// <summary>A claim, what the analysis says of it, and what would turn it.</summary>
/// <param name="Claim">The claim, as a sentence.</param>
/// <param name="Verdict">What the analysis says.</param>
/// <param name="Number">The number that decides, with its meaning, such as "P(attack) 67 %"; may be empty.</param>
/// <param name="Why">The reason in a sentence or two; may be empty.</param>
/// <param name="Flip">The nearest change that would reverse the verdict; empty where none was found.</param>
public sealed record JudgedClaim(Prose Claim, Verdict Verdict, string Number, Prose Why, Prose Flip);

/// <summary>A term and its meaning, or a source and what it says.</summary>
/// <param name="Term">What is defined.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Anchor">Where a link may lead to it.</param>
public sealed record Definition(Prose Term, Prose Meaning, Anchor? Anchor = null);
