using System.Reflection;

namespace Casus;

/// <summary>The version of the software, as it stands in every output.</summary>
public static class EngineVersion
{
    /// <summary>The version, for instance 0.1.0.</summary>
    public static string Text { get; } =
        typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
