namespace Casus.Formats.Yaml;

/// <summary>What a file by hand never reaches, and a hostile one must not pass.</summary>
internal static class YamlLimits
{
    public const int Bytes = 8 * 1024 * 1024;

    public const int Depth = 40;

    /// <summary>Values in one file, aliases expanded.</summary>
    public const int Nodes = 50_000;

    /// <summary>Files that one case may include.</summary>
    public const int Files = 64;
}
