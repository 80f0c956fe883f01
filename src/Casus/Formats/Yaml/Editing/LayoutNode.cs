using YamlDotNet.Core;

namespace Casus.Formats.Yaml.Editing;

/// <summary>A part of a YAML text with the characters it takes up.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Anchor">The name by which it can be referred to; none: it cannot.</param>
internal abstract record LayoutNode(int Start, string? Anchor)
{
    /// <summary>The position behind its last character, blank lines and comments that follow apart.</summary>
    public abstract int End { get; }

    /// <summary>In a complaint: "a list".</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value.</summary>
internal sealed record LayoutScalar(int Start, int Stop, string? Anchor, string Value, ScalarStyle Style) : LayoutNode(Start, Anchor)
{
    public override int End => Stop;

    public bool IsNothing => Style == ScalarStyle.Plain && Value is "" or "~" or "null";

    public override string Kind => IsNothing ? "nothing" : "a single value";
}

/// <summary>A reference to what stands elsewhere.</summary>
internal sealed record LayoutAlias(int Start, int Stop, string Name) : LayoutNode(Start, null)
{
    public override int End => Stop;

    public override string Kind => "a reference";
}
