namespace Casus.Formats.Yaml;

/// <summary>Stands where something is wrong that has been complained about, so that nobody calls it missing.</summary>
internal sealed class BrokenNode(Place place, string path) : Node(place, path)
{
    public override string Kind => "nothing";

    public override int Count => 1;

    public override Node Under(string path) => new BrokenNode(Place, path);
}
