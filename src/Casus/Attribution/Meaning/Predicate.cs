namespace Casus.Attribution.Meaning;

/// <summary>A verb with its auxiliary and whose act it is.</summary>
/// <param name="At">The auxiliary, or the verb where there is none; an index of tokens.</param>
/// <param name="Verb">The main verb; −1: none was found.</param>
/// <param name="Auxiliary">The auxiliary in its plain form: "will" of "won't" and "we'll", "be" of "was"; "ready" of "is ready to"; empty: none.</param>
/// <param name="Doer">Whose act it is.</param>
/// <param name="Clause">In what kind of clause.</param>
/// <param name="Sentence">Which sentence, from 0.</param>
internal sealed record Predicate(int At, int Verb, string Auxiliary, Doer Doer, Clause Clause, int Sentence)
{
    public bool IsNegated { get; init; }

    /// <summary>"be destroyed": the doer suffers it.</summary>
    public bool IsPassive { get; init; }

    /// <summary>"must have been": of what was.</summary>
    public bool IsPerfect { get; init; }

    /// <summary>Whether it is told of as said by another: "the minister said that they must go".</summary>
    public bool IsRetold { get; init; }

    /// <summary>Whether a past form of the auxiliary stands.</summary>
    public bool IsPast { get; init; }

    /// <summary>Whether what is to come is told.</summary>
    public bool IsFuture => Auxiliary is "will" or "would" or "shall" or "ready" or "going" or "to";

    /// <summary>Whether it stands in no condition and no relative clause.</summary>
    public bool IsMain => !IsRetold && Clause is Clause.Main or Clause.Content;
}

/// <summary>The kind of clause.</summary>
internal enum Clause
{
    Main,

    /// <summary>Behind "that" or "because".</summary>
    Content,

    /// <summary>Behind "if", "unless", "when".</summary>
    Condition,

    /// <summary>Behind "who" or "which".</summary>
    Relative,
}
