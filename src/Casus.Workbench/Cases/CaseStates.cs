using Casus.Formats;

namespace Casus.Workbench.Cases;

/// <summary>Whether a case can be worked with.</summary>
internal static class CaseStates
{
    public const string Fine = "fine";
    public const string Warnings = "warnings";
    public const string Errors = "errors";

    public static string Of<T>(Parsed<T> parsed)
        where T : class =>
        !parsed.IsValid ? Errors
        : parsed.Diagnostics.IsEmpty ? Fine
        : Warnings;
}
