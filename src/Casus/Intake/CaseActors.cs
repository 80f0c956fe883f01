using Casus.Attribution;

namespace Casus.Intake;

/// <summary>The actors of a case, found for whom a proposal says somebody speaks: a case may name another actor than the actor list does.</summary>
/// <param name="actors">The actors of the case: the key and the name of each.</param>
/// <param name="list">The actor list by which documents are read.</param>
public sealed class CaseActors(IReadOnlyList<(string Id, string Name)> actors, ActorList list)
{
    /// <summary>The keys, in the order of the case.</summary>
    public IEnumerable<string> Ids => actors.Select(a => a.Id);

    /// <summary>The actor of the case for a side; none: the case has no such actor, or several that it may be.</summary>
    /// <param name="side">An actor of the case, or an entry of the actor list.</param>
    public string? For(string side)
    {
        ArgumentNullException.ThrowIfNull(side);
        if (actors.Any(a => a.Id == side))
            return side;
        if (list.Actors.FirstOrDefault(a => a.Id == side) is not { } listed)
            return null;
        var names = listed
            .Aliases.Concat(listed.Metonyms)
            .Append(listed.Name)
            .Append(listed.Id)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var matching = actors.Where(a => names.Contains(a.Id) || names.Contains(a.Name)).Take(2).ToList();
        return matching.Count == 1 ? matching[0].Id : null;
    }
}
