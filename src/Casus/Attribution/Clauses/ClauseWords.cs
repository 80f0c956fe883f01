using System.Collections.Frozen;

namespace Casus.Attribution.Clauses;

/// <summary>The words by which clauses, their strength and their obligations are told, after the coding manuals of ATOP and PA-X.</summary>
internal static class ClauseWords
{
    public static FrozenSet<string> Nouns { get; } =
        Words(
            "provision provisions clause clauses article guarantee guarantees treaty pact agreement accord deal proposal commitment pledge plan draft text protocol arrangement arrangements framework memorandum compact assurance assurances undertaking formula"
        );

    public static FrozenSet<string> Verbs { get; } =
        Words(
            "stipulates stipulate stipulated provides provided provide obliges obliged oblige obligates commits commit committed requires require required binds bind bound states foresees envisages envisaged sets says reads mandates guarantees guarantee pledges promises entitles allows permits prohibits bars forbids includes contains lays specifies specify calls offers"
        );

    public static FrozenSet<string> Parties { get; } =
        Words(
            "party parties guarantor guarantors signatory signatories members allies states sides contracting guarantor's forces countries governments powers"
        );

    public static FrozenSet<string> Proposals { get; } =
        Words("proposal plan draft offer text blueprint framework version formula document");

    public static bool IsForce(string word) => Force.Contains(word);

    public static bool IsAid(string word) => AidWords.Contains(word);

    private static readonly FrozenSet<string> Force = Words(
        "defend defence defense combat intervene intervention force forces military attack attacked fight fighting war assist assistance armed directly troops retaliate"
    );

    private static readonly FrozenSet<string> AidWords = Words(
        "aid supply supplies weapons arms ammunition intelligence training train funding equipment munitions loans support"
    );

    private static FrozenSet<string> Words(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
