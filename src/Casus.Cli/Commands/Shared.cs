using System.CommandLine;

namespace Casus.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Shared
{
    public static Argument<string> Case() => new("CASE") { Description = "A scenario file, or a folder that holds scenario.yaml." };

    public static Argument<string> Formula(string name) =>
        new(name)
        {
            Description =
                "Options joined by '/', in the order of the issues; or only what differs from the formula the report looks at: guarantee=none,contingent=none.",
        };

    public static Option<bool> Json() => new("--json") { Description = "Write JSON to standard output instead of text." };
}
