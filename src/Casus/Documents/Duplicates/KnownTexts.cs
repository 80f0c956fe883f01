namespace Casus.Documents.Duplicates;

/// <summary>Texts that came before, to know one that comes again: edited, cut, or with other furniture around it.</summary>
public sealed class KnownTexts
{
    private readonly PrintIndex _index = new();
    private readonly List<Shingles> _shingles = [];

    /// <summary>How many there are.</summary>
    public int Count => _shingles.Count;

    /// <summary>Adds a document, and says which earlier one it is a copy of, by its place in the order of adding; none: it is new.</summary>
    public int? Add(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var shingles = Shingles.Of(document);
        int? copy = null;
        foreach (var earlier in _index.Add(_shingles.Count, shingles))
            if (copy is null && Likeness.Of(_shingles[earlier], shingles).Kind is not CopyKind.None)
                copy = earlier;
        _shingles.Add(shingles);
        return copy;
    }
}
