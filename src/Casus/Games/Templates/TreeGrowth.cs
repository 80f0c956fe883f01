using System.Numerics;
using Casus.Numerics.Expressions;

namespace Casus.Games.Templates;

/// <summary>Copies a template's nodes into a tree, with numbers for the expressions.</summary>
internal sealed class TreeGrowth<T>
    where T : struct, INumber<T>
{
    private readonly TreeTemplate _template;
    private readonly GameBuilder<T> _build;
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);
    private readonly List<string> _path = [];
    private readonly Scope<T> _scope;
    private int _nodes;

    public TreeGrowth(TreeTemplate template, IReadOnlyDictionary<string, T> numbers)
    {
        (_template, _build) = (template, new([.. template.Players]));
        _scope = new(numbers, _taken);
    }

    public ExtensiveGame<T> Grow() => _build.Build(Grow(_template.Root));

    private Subtree Grow(TemplateNode node)
    {
        if (++_nodes > TreeTemplate.MostNodes)
            throw new TemplateException(node, $"The tree has more than {TreeTemplate.MostNodes} nodes.", "Make it smaller.");
        try
        {
            return node switch
            {
                TemplateNode.End end => _build.Terminal([.. end.Payoffs.Select(Value)]),
                TemplateNode.Chance chance => Grow(chance),
                TemplateNode.Decision decision => Grow(decision),
                _ => throw new InvalidOperationException("A template holds a node of no known kind."),
            };
        }
        catch (ArgumentException wrong)
        {
            // What the builder refuses is the template's fault at these numbers, such as probabilities that do not add up.
            throw new TemplateException(node, wrong.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private Subtree Grow(TemplateNode.Chance chance)
    {
        var branches = new (string, T, Subtree)[chance.Branches.Length];
        for (var branch = 0; branch < branches.Length; branch++)
        {
            var (label, probability, then) = chance.Branches[branch];
            branches[branch] = (label, Value(probability), Below(chance.Name, label, then));
        }

        return _build.Chance(branches);
    }

    private Subtree Grow(TemplateNode.Decision decision)
    {
        var set = decision.Set.Length > 0 ? Fill(decision) : DefaultSet(decision);
        var moves = new (string, Subtree)[decision.Moves.Length];
        for (var move = 0; move < moves.Length; move++)
        {
            var (label, then) = decision.Moves[move];
            moves[move] = (label, Below(decision.Name, label, then));
        }

        return _build.Decision(decision.Player, set, moves);
    }

    private Subtree Below(string name, string label, TemplateNode then)
    {
        string? before = null;
        if (name.Length > 0 && !_taken.TryAdd(name, label))
            (before, _taken[name]) = (_taken[name], label);
        _path.Add(label);
        var grown = Grow(then);
        _path.RemoveAt(_path.Count - 1);
        if (before is not null)
            _taken[name] = before;
        else if (name.Length > 0)
            _taken.Remove(name);
        return grown;
    }

    private string DefaultSet(TemplateNode.Decision decision) =>
        _path.Count == 0 ? _template.Players[decision.Player] : $"{_template.Players[decision.Player]} after {string.Join(", ", _path)}";

    private string Fill(TemplateNode.Decision decision)
    {
        var label = decision.Set;
        for (var open = label.IndexOf('{', StringComparison.Ordinal); open >= 0; open = label.IndexOf('{', open))
        {
            var close = label.IndexOf('}', open);
            var name = close < 0 ? label[open..] : label[(open + 1)..close];
            if (close < 0 || !_taken.TryGetValue(name, out var taken))
                throw new TemplateException(
                    decision,
                    $"No branch above is called '{name}', as the label '{decision.Set}' asks.",
                    _taken.Count == 0 ? "Give the chance or decision above a name." : $"Above are: {string.Join(", ", _taken.Keys)}."
                );
            label = string.Concat(label.AsSpan(0, open), taken, label.AsSpan(close + 1));
            open += taken.Length;
        }

        return label;
    }

    private T Value(Expression expression)
    {
        try
        {
            return expression.Evaluate(_scope);
        }
        catch (ExpressionException cause)
        {
            throw new TemplateException(expression, cause);
        }
    }
}
