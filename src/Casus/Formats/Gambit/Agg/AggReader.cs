using System.Collections.Immutable;
using Casus.Games.ActionGraphs;

namespace Casus.Formats.Gambit.Agg;

/// <summary>Reads an action-graph file, part by part; the parts cannot be told apart, so the first error ends the reading.</summary>
internal sealed class AggReader
{
    private readonly AggScanner _scanner;
    private readonly Complaints _complaints;
    private readonly int _most;

    private AggReader(string file, string text)
    {
        _complaints = new(file, text);
        _scanner = new(text, _complaints);

        // Nothing can be counted that the text is too short to list.
        _most = Math.Max(1, text.Length);
        File = file;
    }

    private string File { get; }

    public static Parsed<AggFile> Read(string file, string text)
    {
        var reader = new AggReader(file, text);
        return reader._complaints.With(reader.ReadAll());
    }

    private AggFile? ReadAll()
    {
        var comments = _scanner.TakeComments();
        var kind = comments.Count > 0 ? comments[0].Trim() : "";
        var isBayesian = string.Equals(kind, "BAGG", StringComparison.Ordinal);
        if (!isBayesian && !string.Equals(kind, "AGG", StringComparison.Ordinal))
        {
            isBayesian = File.EndsWith(".bagg", StringComparison.OrdinalIgnoreCase);
            _complaints.Warning(0, "The file does not say what it is.", "Begin it with a line #AGG or #BAGG.");
        }
        else
            comments.RemoveAt(0);

        var most = (int)Math.Min(_most, ActionGraphGame<double>.MostAgents);
        if (
            !_scanner.TryCount("the number of players", 1, most, out var players)
            || !_scanner.TryCount("the number of action nodes", 1, _most, out var actions)
            || !_scanner.TryCount("the number of function nodes", 0, _most, out var functions)
        )
            return null;
        var agents = new AggAgents(_scanner, _complaints, players, actions, _most).Read(isBayesian);
        if (agents.IsDefault || ReadGraph(actions, functions) is not { } graph)
            return null;
        var payoffs = new AggTables(_scanner, _complaints, graph, agents).Read();
        if (_complaints.HasErrors)
            return null;
        return new(isBayesian, string.Join('\n', comments), graph, agents, payoffs);
    }

    private ActionGraph? ReadGraph(int actions, int functions)
    {
        var start = _scanner.Place;
        var places = new List<int>();
        var neighbours = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        for (var node = 0; node < actions + (long)functions; node++)
        {
            places.Add(_scanner.Place);
            if (!_scanner.TryCount($"the number of neighbours of node {node}", 0, _most, out var count))
                return null;
            var own = ImmutableArray.CreateBuilder<int>();
            for (var i = 0; i < count; i++)
            {
                if (!_scanner.TryCount($"a neighbour of node {node}", 0, actions + functions - 1, out var neighbour))
                    return null;
                own.Add(neighbour);
            }

            neighbours.Add(own.ToImmutable());
        }

        var kinds = ImmutableArray.CreateBuilder<ActionFunction>();
        for (var function = 0; function < functions; function++)
        {
            if (ReadFunction(actions) is not { } read)
                return null;
            kinds.Add(read);
        }

        return Join(actions, kinds.ToImmutable(), neighbours.ToImmutable(), places, start);
    }

    private ActionGraph? Join(
        int actions,
        ImmutableArray<ActionFunction> functions,
        ImmutableArray<ImmutableArray<int>> neighbours,
        List<int> places,
        int start
    )
    {
        if (ActionGraph.FindFault(actions, functions, neighbours) is var (node, problem))
        {
            _complaints.Error(
                places[node],
                problem,
                "Functions have neighbours, which are actions or functions of the same kind before them."
            );
            return null;
        }

        try
        {
            return new(actions, functions, neighbours);
        }
        catch (ArgumentException)
        {
            _complaints.Error(
                start,
                "The function nodes depend on too many actions in too many ways.",
                "Join them to the actions directly."
            );
            return null;
        }
    }

    private ActionFunction? ReadFunction(int actions)
    {
        var start = _scanner.Place;
        if (!_scanner.TryCount("the type of a function node", 0, 13, out var type))
            return null;
        switch (type)
        {
            case 0 or 1 or 2 or 3:
                return new((ActionCount)type);
            case 10 or 11:
                return ReadWeighted(type, actions);
            default:
                _complaints.Error(
                    start,
                    $"Function nodes of type {type} are not read: programs do not agree on what they mean.",
                    "Types 0 to 3 are read, and 10 and 11 with the default 0."
                );
                return null;
        }
    }

    // Programs add a default other than zero once, or once for every player; so only zero is read.
    private ActionFunction? ReadWeighted(int type, int actions)
    {
        const string remedy = "Write the weights of all actions in brackets: [1 2 3].";
        if (!_scanner.TryCount("the default 0 of a weighted function", 0, 0, out _) || !_scanner.TryMark('[', remedy))
            return null;
        var weights = ImmutableArray.CreateBuilder<int>();
        var least = type == 11 ? 0 : -ActionFunction.MostWeight;
        for (var action = 0; action < actions; action++)
        {
            if (!_scanner.TryCount($"the weight of action {action}", least, ActionFunction.MostWeight, out var weight))
                return null;
            weights.Add(weight);
        }

        return _scanner.TryMark(']', remedy) ? new((ActionCount)(type - 10), weights.ToImmutable()) : null;
    }
}
