namespace Casus.Games;

/// <summary>A part of a tree under construction; each hangs under exactly one branch, and the last one is the root.</summary>
public readonly struct Subtree
{
    internal Subtree(object builder, int index)
    {
        Builder = builder;
        Index = index;
    }

    internal object? Builder { get; }

    internal int Index { get; }
}
