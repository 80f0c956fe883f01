namespace Casus.Attribution.Speakers;

/// <summary>A noun phrase as the subject of a verb of attribution, in token indices.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">The token behind its last.</param>
/// <param name="AppositiveFrom">The first token of what explains it between commas; the same as <paramref name="AppositiveTo"/> if nothing does.</param>
/// <param name="AppositiveTo">The token behind the last of the appositive.</param>
internal readonly record struct NounPhrase(int From, int To, int AppositiveFrom = 0, int AppositiveTo = 0)
{
    public bool HasAppositive => AppositiveTo > AppositiveFrom;

    /// <summary>The first token of phrase and appositive.</summary>
    public int Start => HasAppositive ? Math.Min(From, AppositiveFrom) : From;

    /// <summary>The token behind the last of phrase and appositive.</summary>
    public int End => HasAppositive ? Math.Max(To, AppositiveTo) : To;
}
