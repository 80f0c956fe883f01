using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Scenarios;

namespace Casus.Formats.Cases;

/// <summary>What a file says that an actor cares about; what it leaves out is not filled in yet.</summary>
internal sealed record WorthPart(
    Quantity? Territory,
    Quantity? Peace,
    ImmutableDictionary<(string Issue, string Option), Quantity> Options
);

/// <summary>Territory, peace, and single options by their names, with their issue's where two issues share a name.</summary>
internal sealed class WorthShape : Shape<WorthPart>, INamedShape
{
    public static WorthShape Worth { get; } = new();

    public string Name => "worth";

    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out WorthPart value)
    {
        value = null;
        if (node is ScalarNode { IsEmpty: true })
            node = new MappingNode(node.Place, node.Path, []);
        if (node is not MappingNode mapping)
        {
            reader.Error(
                node.Place,
                $"This should be what the actor cares about, not {node.Kind}.",
                "Write { territory: 1, peace: 0.1, … }."
            );
            return false;
        }

        var (territory, peace) = ((Quantity?)null, (Quantity?)null);
        var options = ImmutableDictionary.CreateBuilder<(string, string), Quantity>();
        var isFine = true;
        foreach (var entry in mapping.Entries)
        {
            switch (entry.Key)
            {
                case "territory":
                    isFine &= QuantityShape.NotNegative.TryRead(entry.Value, reader, out territory);
                    break;
                case "peace":
                    isFine &= QuantityShape.Any.TryRead(entry.Value, reader, out peace);
                    break;
                default:
                    isFine &= TryOption(entry, mapping, reader, options);
                    break;
            }
        }

        value = new(territory, peace, options.ToImmutable());
        return isFine;
    }

    public override JsonObject Schema(SchemaBook book)
    {
        var territory = book.Of(QuantityShape.NotNegative);
        territory["description"] = "The worth of the whole stake. Default: 1 for challenger and protégé, 0 for others.";
        var peace = book.Of(QuantityShape.Any);
        peace["description"] = "The worth of any agreement as such. Default: 0.";
        return new()
        {
            ["type"] = new JsonArray("object", "null"),
            ["properties"] = new JsonObject { ["territory"] = territory, ["peace"] = peace },
            ["additionalProperties"] = book.Of(QuantityShape.Any),
        };
    }

    private static bool TryOption(
        Entry entry,
        MappingNode mapping,
        Reader reader,
        ImmutableDictionary<(string, string), Quantity>.Builder options
    )
    {
        var isFine = TryResolve(entry, mapping, reader, out var option);
        isFine &= QuantityShape.Any.TryRead(entry.Value, reader, out var worth);
        if (isFine && !options.TryAdd(option, worth!))
        {
            reader.Error(entry.Place, $"The worth of '{option.Option}' is given twice.", "Keep one of the two.");
            return false;
        }

        return isFine;
    }

    private static bool TryResolve(Entry entry, MappingNode mapping, Reader reader, out (string Issue, string Option) option)
    {
        var names = reader.Names;
        option = (entry.Key, entry.Key);
        if (names.Of(NameKind.Issue, "") is null)
            return true;
        if (entry.Key.Split('.') is [var issue, var name] && names.Options.TryGetValue(issue, out var ofIssue) && ofIssue.Contains(name))
        {
            option = (issue, name);
            return true;
        }

        var issues = names.IssuesByOption[entry.Key].ToList();
        if (issues.Count == 1)
        {
            option = (issues[0], entry.Key);
            return true;
        }

        if (issues.Count > 1)
        {
            var choices = string.Join(" or ", issues.Select(i => $"'{i}.{entry.Key}'"));
            reader.Error(entry.Place, $"'{entry.Key}' is an option of {issues.Count} issues.", $"Write {choices}.");
        }
        else if (!CommaTrap.IsTold(entry, mapping, reader))
        {
            reader.Error(
                entry.Place,
                $"'{entry.Key}' is neither 'territory', 'peace' nor an option of an issue.",
                Spelling.Suggest(entry.Key, Legal(names))
            );
        }

        return false;
    }

    private static IEnumerable<string> Legal(Names names) =>
        names
            .Options.SelectMany(i => i.Value.Select(o => names.IssuesByOption[o].Count() == 1 ? o : $"{i.Key}.{o}"))
            .Concat(names.Options.SelectMany(i => i.Value.Select(o => $"{i.Key}.{o}")))
            .Prepend("peace")
            .Prepend("territory");
}
