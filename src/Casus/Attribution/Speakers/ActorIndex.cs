using System.Runtime.CompilerServices;
using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Finds the names of an actor list in tokens.</summary>
internal sealed class ActorIndex
{
    // A list is read many times, a document often short: the index is made once for each list.
    private static readonly ConditionalWeakTable<ActorList, ActorIndex> Made = [];

    private readonly Dictionary<string, List<Entry>> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListedActor> byId = new(StringComparer.Ordinal);

    private ActorIndex(ActorList list)
    {
        foreach (var actor in list.Actors)
        {
            byId[actor.Id] = actor;
            Add(actor, actor.Name, NameKind.Name);
            foreach (var name in actor.Aliases)
                Add(actor, name, NameKind.Name);
            foreach (var name in actor.Metonyms)
                Add(actor, name, NameKind.Metonym);
            foreach (var name in actor.Demonyms)
                Add(actor, name, NameKind.Demonym);
            foreach (var name in actor.Titles)
                Add(actor, name, NameKind.Title);
        }

        foreach (var found in entries.Values)
            found.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The index of a list.</summary>
    public static ActorIndex Of(ActorList list) => Made.GetValue(list, static l => new(l));

    /// <summary>The entry of an id.</summary>
    public ListedActor? Of(string? id) => id is not null && byId.TryGetValue(id, out var actor) ? actor : null;

    /// <summary>The longest name that begins at a token.</summary>
    public Found? At(IReadOnlyList<Token> tokens, int at, int limit)
    {
        if (!entries.TryGetValue(tokens[at].Lower, out var candidates))
            return null;
        foreach (var entry in candidates)
        {
            if (at + entry.Words.Length > limit)
                continue;
            var fits = true;
            for (var i = 1; fits && i < entry.Words.Length; i++)
                fits = tokens[at + i].Lower == entry.Words[i];
            // "turkey" and "us" are names only with a capital.
            if (
                fits
                && (!entry.NeedsCapital || char.IsUpper(tokens[at].Text[0]))
                && (!entry.IsAcronym || tokens[at].Text.Length < 2 || !char.IsLower(tokens[at].Text[1]))
            )
                return new(entry.Actor, entry.Kind, entry.Words.Length);
        }

        return null;
    }

    /// <summary>The actor for whom an entry speaks: of a state itself, else its side.</summary>
    public static string? SideOf(ListedActor actor) => actor.Kind is ActorKind.State ? actor.Id : actor.Side;

    /// <summary>The first state or body named in tokens, in any way.</summary>
    public string? SideIn(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (At(tokens, i, to) is { Kind: not NameKind.Title } found && SideOf(found.Actor) is { } side)
                return side;
        return null;
    }

    private void Add(ListedActor actor, string name, NameKind kind)
    {
        var tokens = new List<Token>();
        Tokenizer.Cut(name, new(0, name.Length), tokens);
        if (tokens.Count > 1 && tokens[0].Lower == "the")
            tokens.RemoveAt(0);
        if (tokens.Count == 0)
            return;
        if (!entries.TryGetValue(tokens[0].Lower, out var found))
            entries[tokens[0].Lower] = found = [];
        var acronym = tokens[0].Text.Length > 1 && tokens[0].Text.Where(char.IsLetter).All(char.IsUpper);
        found.Add(new([.. tokens.Select(t => t.Lower)], actor, kind, char.IsUpper(tokens[0].Text[0]), acronym));
    }

    private sealed record Entry(string[] Words, ListedActor Actor, NameKind Kind, bool NeedsCapital, bool IsAcronym);

    /// <summary>A name found in tokens.</summary>
    internal readonly record struct Found(ListedActor Actor, NameKind Kind, int Length);
}

/// <summary>How a name of the actor list names.</summary>
internal enum NameKind
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By what stands for it.</summary>
    Metonym,

    /// <summary>As an adjective.</summary>
    Demonym,

    /// <summary>By title.</summary>
    Title,
}
