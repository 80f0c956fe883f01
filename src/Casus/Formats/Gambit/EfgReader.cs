using System.Collections.Immutable;
using Casus.Games;

namespace Casus.Formats.Gambit;

/// <summary>Reads an <c>.efg</c> file: header, comment, then nodes until the end. After an error it goes on at the next node.</summary>
internal sealed class EfgReader
{
    private const string NodeRemedy = "A node begins with c for chance, p for a player or t for an end, then its label in double quotes.";

    private readonly GambitScanner _scanner;
    private readonly Complaints _complaints;
    private readonly List<int> _starts = [];
    private readonly ImmutableArray<EfgNode>.Builder _nodes = ImmutableArray.CreateBuilder<EfgNode>();
    private readonly EfgSets _sets;
    private readonly EfgOutcomes _outcomes;
    private readonly GambitHeader _header;

    private EfgReader(GambitScanner scanner, Complaints complaints, GambitHeader header)
    {
        (_scanner, _complaints, _header) = (scanner, complaints, header);
        _sets = new(scanner, complaints, header.Players.Length);
        _outcomes = new(scanner, complaints, header.Players.Length);
    }

    public static Parsed<EfgFile> Read(string file, string text)
    {
        var complaints = new Complaints(file, text);
        var scanner = new GambitScanner(text, complaints);
        var header = GambitHeader.Read(scanner, complaints, "EFG", "2");
        return complaints.With(header is null ? null : new EfgReader(scanner, complaints, header).ReadBody());
    }

    private EfgFile? ReadBody()
    {
        var comment = _scanner.TryTake(TokenKind.Text, out var written) ? written.Text : "";
        while (!_scanner.Is(TokenKind.End) && !_complaints.IsFull)
        {
            if (!ReadNode())
                SkipToNode();
        }

        var sets = _sets.Finish();
        var outcomes = _outcomes.Finish();
        if (_complaints.HasErrors || !HangsTogether(sets))
            return null;
        return new(_header.Title, comment, _header.Players, _nodes.DrainToImmutable(), sets, outcomes);
    }

    private bool ReadNode()
    {
        var start = _scanner.Current;
        if (!_scanner.TryTake(TokenKind.Word, out var letter) || letter.Text is not ("c" or "p" or "t"))
        {
            _complaints.Error(start.Start, $"Here should be a node, but {start.Spoken}.", NodeRemedy);
            return false;
        }

        var label = _scanner.TryTake(TokenKind.Text, out var written) ? written.Text : "";
        var set = -1;
        var kind = letter.Text switch
        {
            "c" => NodeKind.Chance,
            "p" => NodeKind.Decision,
            _ => NodeKind.Terminal,
        };
        if (kind != NodeKind.Terminal && !_sets.TryRead(kind, out set))
            return false;
        if (!_outcomes.TryRead(out var outcome))
            return false;
        _nodes.Add(new(kind, label, set, outcome));
        _starts.Add(start.Start);
        return true;
    }

    private void SkipToNode()
    {
        while (!_scanner.Is(TokenKind.End) && !(_scanner.Is(TokenKind.Word) && _scanner.Current.Text is "c" or "p" or "t"))
            _scanner.Take();
    }

    // A preorder list is a tree if the branches still open run out with the last node and not before.
    private bool HangsTogether(ImmutableArray<EfgSet> sets)
    {
        var open = 1L;
        for (var node = 0; node < _nodes.Count; node++)
        {
            if (open == 0)
            {
                _complaints.Error(
                    _starts[node],
                    $"The tree is complete before this node: all branches above have led to ends.",
                    "Delete the nodes from here on, or give a node above one branch more."
                );
                return false;
            }

            var set = _nodes[node].Set;
            open += set < 0 ? -1 : sets[set].Moves.Length - 1;
        }

        if (open > 0)
            _complaints.Error(
                _scanner.Current.Start,
                _nodes.Count == 0 ? "The file has no node." : $"The file ends, but {open} branches have no node yet.",
                NodeRemedy
            );
        return open == 0;
    }
}
