namespace Casus.Reports.Drawings;

/// <summary>What a figure draws, as numbers and words alone. A closed family: each has its own writer.</summary>
public abstract class Drawing
{
    private protected Drawing() { }
}
