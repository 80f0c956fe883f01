using System.Diagnostics;

namespace Casus.EndToEnd.Tests;

/// <summary>The command line as a user meets it: a process with arguments, output and an exit code.</summary>
internal sealed record CasusProcess(int ExitCode, string Out, string Error)
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Case(string name) => Path.Combine(Root, "catalog", "cases", name);

    public static CasusProcess Run(params string[] arguments) => Run(null, arguments);

    public static CasusProcess Run((string Name, string Value)? variable, string[] arguments)
    {
        using var process = Start(variable, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"casus {string.Join(' ', arguments)} did not end within three minutes.");
        }

        return new(process.ExitCode, output.Result, error.Result);
    }

    public static Process Start((string Name, string Value)? variable, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Root,
        };
        start.ArgumentList.Add(typeof(Casus.Cli.Commands.CommandTree).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (variable is { } set)
            start.Environment[set.Name] = set.Value;
        return Process.Start(start)!;
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Casus.slnx"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException());
}
