using System.Globalization;
using System.Numerics;
using Casus.Equilibria;
using Casus.Games;
using Casus.Reports.Games;
using Casus.Uncertainty;

namespace Casus.Cli.Commands.Games;

/// <summary>One walk through a tree: what can be seen is shown, moves are read, and what others do is drawn by the equilibrium.</summary>
/// <param name="advice">What everyone does and believes in equilibrium.</param>
/// <param name="seat">The player who is at the keyboard; below zero everyone is, chance included.</param>
/// <param name="seed">What chance and the others draw from.</param>
internal sealed class TreePlay<T>(Assessment<T> advice, int seat, ulong seed)
    where T : struct, INumber<T>
{
    private readonly ExtensiveGame<T> _game = advice.Game;
    private readonly MoveAdvice<T> _advice = new(advice);

    public void Run(TextReader input, TextWriter output)
    {
        var node = 0;
        while (_game.KindOf(node) != NodeKind.Terminal)
        {
            if (!IsOurs(node))
            {
                node = _game.ChildOf(node, Draw(node));
                continue;
            }

            Show(node, output);
            var next = Ask(node, input, output);
            if (next is null)
                return;
            node = next.Value;
        }

        var payoffs = _game.PayoffsAt(node).ToArray();
        output.WriteLine($"The end: {string.Join(", ", Path(node))}");
        output.WriteLine(string.Join(", ", _game.Players.Select((player, number) => $"{player} {GameNumber.Write(payoffs[number])}")));
    }

    private bool IsOurs(int node) =>
        seat < 0 || (_game.KindOf(node) == NodeKind.Decision && _game.PlayerOf(_game.InformationSetOf(node)) == seat);

    // A walk draws once at each depth, so the same seed and the same moves lead the same way.
    private int Draw(int node)
    {
        var depth = (ulong)Path(node).Count;
        var share = new SplitMix(unchecked(seed + (depth * 0x9E3779B97F4A7C15UL))).NextShare();
        var sum = 0.0;
        for (var branch = 0; branch < _game.ChildCountOf(node) - 1; branch++)
        {
            sum += double.CreateChecked(advice.Profile.ChanceInto(_game.ChildOf(node, branch)));
            if (share < sum)
                return branch;
        }

        return _game.ChildCountOf(node) - 1;
    }

    private void Show(int node, TextWriter output)
    {
        output.WriteLine();
        if (_game.KindOf(node) == NodeKind.Chance)
        {
            output.WriteLine($"Chance{After(node)}");
        }
        else
        {
            var set = _game.InformationSetOf(node);
            output.WriteLine($"{_game.Players[_game.PlayerOf(set)]} at {{{_game.LabelOf(set)}}}{(seat < 0 ? After(node) : "")}");
            if (_game.NodesOf(set).Length is > 1 and <= 8)
                Believe(set, output);
        }

        for (var branch = 0; branch < _game.ChildCountOf(node); branch++)
        {
            var child = _game.ChildOf(node, branch);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {branch + 1}  {_game.BranchInto(child), -20} in equilibrium {GameNumber.Write(advice.Profile.ChanceInto(child), 4)}{Worth(node, branch)}"
                )
            );
        }
    }

    private void Believe(int set, TextWriter output)
    {
        var (belief, nodes) = (advice.BeliefAt(set).ToArray(), _game.NodesOf(set).ToArray());
        output.WriteLine("  believes");
        foreach (var (odds, member) in belief.Zip(nodes))
            output.WriteLine($"    {GameNumber.Write(odds, 4), -8} {string.Join(", ", Path(member))}");
    }

    private string Worth(int node, int branch) =>
        _game.KindOf(node) == NodeKind.Decision
            ? $", worth {GameNumber.Write(_advice.Worth(_game.InformationSetOf(node), branch), 4)}"
            : "";

    private int? Ask(int node, TextReader input, TextWriter output)
    {
        while (true)
        {
            output.Write("> ");
            switch (input.ReadLine()?.Trim())
            {
                case null or "q":
                    output.WriteLine();
                    return null;
                case "b":
                    return Back(node);
                case { } typed
                    when int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        && number >= 1
                        && number <= _game.ChildCountOf(node):
                    return _game.ChildOf(node, number - 1);
                default:
                    output.WriteLine($"  Type a number from 1 to {_game.ChildCountOf(node)}, b to go back, q to leave.");
                    break;
            }
        }
    }

    // To the last node at which the person at the keyboard chose.
    private int Back(int node)
    {
        for (var above = _game.ParentOf(node); above is { } place; above = _game.ParentOf(place))
            if (IsOurs(place))
                return place;
        return node;
    }

    private string After(int node) => node == 0 ? "" : $" after {string.Join(", ", Path(node))}";

    private List<string> Path(int node)
    {
        var path = new List<string>();
        for (var at = node; _game.ParentOf(at) is { } parent; at = parent)
            path.Add(_game.BranchInto(at));
        path.Reverse();
        return path;
    }
}
