using Casus.Formats.Shapes;

namespace Casus.Formats.Evidence;

/// <summary>What identifies bytes.</summary>
internal static class Digests
{
    public static TextShape Digest { get; } = new("a SHA-256 digest in 64 lower-case hexadecimal digits", "^[0-9a-f]{64}$");
}
