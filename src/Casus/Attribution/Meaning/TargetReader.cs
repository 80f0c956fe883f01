using Casus.Attribution.Rules;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Meaning;

/// <summary>Tells whom a statement is addressed to or aimed at.</summary>
internal static class TargetReader
{
    /// <summary>The first actor named in the words that is not the speaker's own side.</summary>
    public static Target? Of(IReadOnlyList<Token> tokens, Finding finding, ActorIndex index)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (index.At(tokens, i, tokens.Count) is not { Kind: not NameKind.Title } named)
                continue;
            var side = ActorIndex.SideOf(named.Actor) ?? named.Actor.Id;
            if (side != finding.Speaker.Side && named.Actor.Id != finding.Speaker.Actor)
                return new(named.Actor.Name, Span.Between(tokens[i].Span.Start, tokens[i + named.Length - 1].Span.End), named.Actor.Id);
            i += named.Length - 1;
        }

        return null;
    }
}
