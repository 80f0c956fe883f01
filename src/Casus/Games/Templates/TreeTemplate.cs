using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games.Templates;

/// <summary>A game tree with parameters: one shape, as many games as there are numbers to put in. Immutable.</summary>
/// <remarks>
/// Names given to chance and decisions stand, below these, for the label of the branch taken: expressions compare them
/// (<c>type == strong</c>), labels of information sets take them in (<c>after {message}</c>), so that what a mover knows is what its
/// label mentions.
/// </remarks>
public sealed class TreeTemplate
{
    /// <summary>No tree of a template has more nodes than this.</summary>
    public const int MostNodes = 2_000_000;

    /// <summary>A template from its parts.</summary>
    /// <exception cref="ArgumentException">There is no player, or two players or two parameters have the same name.</exception>
    public TreeTemplate(ImmutableArray<string> players, ImmutableArray<TemplateParameter> parameters, TemplateNode root)
    {
        if (players.IsDefaultOrEmpty || players.Distinct(StringComparer.Ordinal).Count() < players.Length)
            throw new ArgumentException("A game needs players, each with a name of its own.", nameof(players));
        if (parameters.Select(parameter => parameter.Name).Distinct(StringComparer.Ordinal).Count() < parameters.Length)
            throw new ArgumentException("Two parameters have the same name.", nameof(parameters));
        ArgumentNullException.ThrowIfNull(root);
        (Players, Parameters, Root) = (players, parameters, root);
    }

    /// <summary>The players' names, in order.</summary>
    public ImmutableArray<string> Players { get; }

    /// <summary>The parameters, each after those that its value uses.</summary>
    public ImmutableArray<TemplateParameter> Parameters { get; }

    /// <summary>The top of the tree.</summary>
    public TemplateNode Root { get; }

    /// <summary>The game at these numbers.</summary>
    /// <param name="given">Numbers for parameters by name; the others take the value that the template gives them.</param>
    /// <exception cref="TemplateException">There is no such parameter, or at these numbers there is no such game.</exception>
    public ExtensiveGame<T> Bind<T>(IReadOnlyDictionary<string, T>? given = null)
        where T : struct, INumber<T> => new TreeGrowth<T>(this, Numbers(given)).Grow();

    /// <summary>What every parameter amounts to.</summary>
    /// <param name="given">Numbers for parameters by name; the others take the value that the template gives them.</param>
    /// <exception cref="TemplateException">There is no such parameter, or the value of one cannot be computed.</exception>
    public IReadOnlyDictionary<string, T> Numbers<T>(IReadOnlyDictionary<string, T>? given = null)
        where T : struct, INumber<T>
    {
        var numbers = new Dictionary<string, T>(StringComparer.Ordinal);
        var scope = new Numerics.Expressions.Scope<T>(numbers, ImmutableDictionary<string, string>.Empty);
        foreach (var parameter in Parameters)
            numbers[parameter.Name] =
                given is not null && given.TryGetValue(parameter.Name, out var number) ? number : Value(parameter, scope);
        foreach (var name in given?.Keys ?? [])
            if (!numbers.ContainsKey(name))
                throw new TemplateException(
                    this,
                    $"There is no parameter '{name}'.",
                    numbers.Count == 0 ? "" : $"There are: {string.Join(", ", numbers.Keys)}."
                );
        return numbers;
    }

    private static T Value<T>(TemplateParameter parameter, Numerics.Expressions.Scope<T> scope)
        where T : struct, INumber<T>
    {
        try
        {
            return parameter.Value.Evaluate(scope);
        }
        catch (Numerics.Expressions.ExpressionException cause)
        {
            throw new TemplateException(parameter.Value, cause);
        }
    }
}
