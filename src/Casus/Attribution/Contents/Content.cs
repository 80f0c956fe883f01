using Casus.Attribution.Cues;

namespace Casus.Attribution.Contents;

/// <summary>The words that a cue attributes, in token indices.</summary>
/// <param name="From">The first token.</param>
/// <param name="To">The token behind the last.</param>
/// <param name="Shape">How they stand to the verb.</param>
internal readonly record struct Content(int From, int To, Complement Shape);
