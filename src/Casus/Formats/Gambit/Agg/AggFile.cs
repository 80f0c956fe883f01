using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Casus.Games.ActionGraphs;
using Casus.Numerics;

namespace Casus.Formats.Gambit.Agg;

/// <summary>An action-graph game (<c>.agg</c>) or a Bayesian one (<c>.bagg</c>), with every payoff as it was written. Immutable.</summary>
public sealed class AggFile
{
    internal AggFile(
        bool isBayesian,
        string comment,
        ActionGraph graph,
        ImmutableArray<AggAgent> agents,
        ImmutableArray<AggPayoffs> payoffs
    ) => (IsBayesian, Comment, Graph, Agents, Payoffs) = (isBayesian, comment, graph, agents, payoffs);

    /// <summary>Whether players have types.</summary>
    public bool IsBayesian { get; }

    /// <summary>The lines of comment at the beginning.</summary>
    public string Comment { get; }

    /// <summary>The action graph.</summary>
    public ActionGraph Graph { get; }

    /// <summary>Who chooses among what: one for each player, or for each type of each player.</summary>
    public ImmutableArray<AggAgent> Agents { get; }

    /// <summary>What each action node pays.</summary>
    public ImmutableArray<AggPayoffs> Payoffs { get; }

    /// <summary>Reads a file's text; its first line says whether it has types: <c>#AGG</c> or <c>#BAGG</c>.</summary>
    /// <param name="file">The file's name, for the diagnostics.</param>
    /// <param name="text">What is in it.</param>
    public static Parsed<AggFile> Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        return AggReader.Read(file, text);
    }

    /// <summary>The file of a game.</summary>
    public static AggFile From<T>(ActionGraphGame<T> game, string comment = "")
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(comment);
        return AggFromGame<T>.Build(game, comment);
    }

    /// <summary>The file's text. It reads back to the same document.</summary>
    public string Write() => AggWriter.Write(this);

    /// <summary>The game, in exact fractions or in doubles. Players are called by their numbers from one, their types after a colon.</summary>
    /// <exception cref="NotSupportedException">The type of number is neither <see cref="Rational"/> nor double.</exception>
    public ActionGraphGame<T> ToGame<T>()
        where T : struct, INumber<T>
    {
        var tables = Payoffs
            .Select(payoffs =>
            {
                var table = new Dictionary<int[], T>(SameCounts.Instance);
                for (var i = 0; i < payoffs.Payoffs.Length; i++)
                    table[[.. payoffs.Counts[i]]] = ExactText.As<T>(payoffs.Payoffs[i]);
                return table;
            })
            .ToArray();
        return new(Graph, MakeAgents<T>(), (action, counts) => tables[action][counts.ToArray()]);
    }

    private ImmutableArray<ActionAgent<T>> MakeAgents<T>()
        where T : struct, INumber<T>
    {
        var sums = Agents
            .GroupBy(agent => agent.Player)
            .ToDictionary(own => own.Key, own => own.Select(a => Rational.Parse(a.Probability)).Aggregate((a, b) => a + b));
        var agents = ImmutableArray.CreateBuilder<ActionAgent<T>>(Agents.Length);
        var type = 0;
        for (var place = 0; place < Agents.Length; place++)
        {
            var agent = Agents[place];
            type = place > 0 && Agents[place - 1].Player == agent.Player ? type + 1 : 1;
            var name = string.Create(CultureInfo.InvariantCulture, $"{agent.Player + 1}");
            if (IsBayesian)
                name += string.Create(CultureInfo.InvariantCulture, $":{type}");
            agents.Add(new(name, agent.Player, ExactText.As<T>(Rational.Parse(agent.Probability) / sums[agent.Player]), agent.Actions));
        }

        return agents.MoveToImmutable();
    }
}
