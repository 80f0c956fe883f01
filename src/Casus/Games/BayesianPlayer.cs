using System.Collections.Immutable;

namespace Casus.Games;

/// <summary>A player of a <see cref="BayesianGame{T}"/>, with what it may be and what it may do.</summary>
public sealed class BayesianPlayer
{
    /// <summary>A player from its name and its labels.</summary>
    /// <param name="name">The name.</param>
    /// <param name="types">What it may be; one entry when everybody knows it.</param>
    /// <param name="actions">What it may do, whatever its type; one entry when it only knows something.</param>
    /// <exception cref="ArgumentException">A list is empty, or a label repeats.</exception>
    public BayesianPlayer(string name, ImmutableArray<string> types, ImmutableArray<string> actions)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (types.IsDefaultOrEmpty || types.Distinct(StringComparer.Ordinal).Count() < types.Length)
            throw new ArgumentException($"'{name}' needs a type, and each only once.", nameof(types));
        if (actions.IsDefaultOrEmpty || actions.Distinct(StringComparer.Ordinal).Count() < actions.Length)
            throw new ArgumentException($"'{name}' needs an action, and each only once.", nameof(actions));
        (Name, Types, Actions) = (name, types, actions);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What it may be.</summary>
    public ImmutableArray<string> Types { get; }

    /// <summary>What it may do.</summary>
    public ImmutableArray<string> Actions { get; }

    /// <summary>The name of a type as an agent of its own, and of its information set in the tree.</summary>
    public string Agent(int type) => $"{Name}: {Types[type]}";
}
