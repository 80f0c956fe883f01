namespace Casus.Models.Library;

/// <summary>Writes outputs by name.</summary>
internal static class Outputs
{
    public static ModelValue.Parts Of(params ReadOnlySpan<(string Name, ModelValue Value)> items) => new([.. items]);
}
