using System.Collections.Immutable;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Scenarios;

namespace Casus.Formats.Cases;

/// <summary>The section <c>worth</c>, completed by its defaults.</summary>
internal static class WorthFormat
{
    public const string Key = "worth";

    /// <summary>Everybody's worth: challenger, protégé and guarantors always have one, others if the file gives it.</summary>
    public static ImmutableDictionary<string, Worth> Complete(
        ImmutableArray<Named<WorthPart>> parts,
        IEnumerable<Actor> actors,
        Reader reader
    )
    {
        var worth = ImmutableDictionary.CreateBuilder<string, Worth>(StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            var part = parts.FirstOrDefault(p => p.Id == actor.Id)?.Value;
            if (part is not null || actor.Role is Role.Challenger or Role.Protege or Role.Guarantor)
                worth[actor.Id] = Complete(part, actor, reader);
        }

        return worth.ToImmutable();
    }

    private static Worth Complete(WorthPart? part, Actor actor, Reader reader)
    {
        var path = Node.Join(Key, actor.Id);
        return new(
            part?.Territory ?? Territory(actor, path, reader),
            part?.Peace ?? Peace(path, reader),
            part?.Options ?? ImmutableDictionary<(string, string), Quantity>.Empty
        );
    }

    private static Quantity Territory(Actor actor, string path, Reader reader)
    {
        var holds = actor.Role is Role.Challenger or Role.Protege;
        var meaning = actor.Role switch
        {
            Role.Challenger => "in peace it values the stake as the protégé does.",
            Role.Protege => "the stake is the unit of every worth.",
            _ => "it holds no share of the stake.",
        };
        reader.Default($"{path}.territory", holds ? "1" : "0", meaning);
        return Quantity.Default($"{path}.territory", holds ? 1 : 0, Domain.NotNegative);
    }

    private static Quantity Peace(string path, Reader reader)
    {
        reader.Default($"{path}.peace", "0", "an agreement is worth nothing as such.");
        return Quantity.Default($"{path}.peace", 0, Domain.Any);
    }
}
