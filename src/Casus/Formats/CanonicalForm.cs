using Casus.Scenarios;

namespace Casus.Formats;

/// <summary>One text for each case.</summary>
public static class CanonicalForm
{
    /// <summary>The SHA-256.</summary>
    public static string Hash(Scenario scenario) => scenario.Title;
}
