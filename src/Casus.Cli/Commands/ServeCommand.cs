using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Casus.Workbench;

namespace Casus.Cli.Commands;

/// <summary><c>casus serve</c>: the workbench in a browser, on this machine alone.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5341;

    public static Command Create()
    {
        var data = new Option<string?>("--data", "-d")
        {
            Description = "The folder that holds your cases; made if it is not there. Default: casus-workbench in your data folder.",
        };
        var port = new Option<int?>("--port", "-p")
        {
            Description = $"The port; 0 takes any that is free. Default: {UsualPort}, or any free one if that is taken.",
        };
        var quiet = new Option<bool>("--no-browser") { Description = "Do not open the browser; the address is printed all the same." };
        var assets = new Option<string?>("--assets") { Description = "Serve the page from this folder, for work on it.", Hidden = true };
        var command = new Command(
            "serve",
            "Start the workbench: the whole path from a document to a report in your browser. Nothing leaves this machine. Ctrl-C ends it.\n\nExample: casus serve --data my-cases"
        )
        {
            data,
            port,
            quiet,
            assets,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Run(
                    new()
                    {
                        DataFolder = Path.GetFullPath(parsed.GetValue(data) ?? UsualFolder()),
                        Port = parsed.GetValue(port) ?? UsualPort,
                        AssetFolder = parsed.GetValue(assets),
                    },
                    parsed.GetValue(port) is null,
                    !parsed.GetValue(quiet),
                    cancellation
                )
        );
        return command;
    }

    private static string UsualFolder() =>
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "casus-workbench"
        );

    private static async Task<int> Run(WorkbenchOptions options, bool anyPort, bool browser, CancellationToken cancellation)
    {
        if (options.Port is < 0 or > 65535)
            return Complain($"--port must lie between 0 and 65535, not {options.Port}.");
        if (options.AssetFolder is { } assets && !Directory.Exists(assets))
            return Complain($"--assets: there is no folder '{assets}'.");
        try
        {
            await using var server = await Start(options, anyPort, cancellation);
            await Console.Out.WriteLineAsync($"Casus workbench: {server.Address}\nYour cases are in {options.DataFolder}. Ctrl-C ends it.");
            if (browser)
                await Open(server.Address);
            await server.WaitAsync(cancellation);
            return ExitCode.Fine;
        }
        catch (PortTakenException taken)
        {
            return Complain(
                $"{taken.Message} Another workbench may be running. Give another with --port, or --port 0 for any that is free."
            );
        }
        catch (DataFolderException problem)
        {
            await Console.Error.WriteLineAsync($"casus: {problem.Message}");
            return ExitCode.Internal;
        }
    }

    private static async Task<WorkbenchServer> Start(WorkbenchOptions options, bool anyPort, CancellationToken cancellation)
    {
        try
        {
            return await WorkbenchServer.StartAsync(options, cancellation);
        }
        catch (PortTakenException) when (anyPort)
        {
            return await WorkbenchServer.StartAsync(options with { Port = 0 }, cancellation);
        }
    }

    private static async Task Open(Uri address)
    {
        try
        {
            using var opened = Process.Start(Opener(address.AbsoluteUri));
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            await Console.Error.WriteLineAsync("casus: no browser could be opened; open the address above yourself.");
        }
    }

    private static ProcessStartInfo Opener(string address)
    {
        if (OperatingSystem.IsWindows())
            return new(address) { UseShellExecute = true };
        var start = new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open")
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(address);
        return start;
    }

    private static int Complain(string what)
    {
        Console.Error.WriteLine($"casus: {what}");
        return ExitCode.BadInput;
    }
}
