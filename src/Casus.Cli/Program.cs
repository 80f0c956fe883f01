using System.CommandLine;
using System.Text;
using Casus.Cli;
using Casus.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    var parsed = CommandTree.Root().Parse(args);
    if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction)
    {
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync($"casus: {error.Message}");
        await Console.Error.WriteLineAsync("Run 'casus --help' to see the commands, 'casus COMMAND --help' for one of them.");
        return ExitCode.BadInput;
    }

    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("casus: stopped; nothing was left half-written.");
    return ExitCode.Cancelled;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"casus: {exception.Message}");
    return ExitCode.Internal;
}
#pragma warning disable CA1031 // The last line of defence: whatever went wrong, a user gets a sentence and not a stack.
catch (Exception exception)
#pragma warning restore CA1031
{
    await Console.Error.WriteLineAsync(
        $"casus: an error that should not happen: {exception.GetType().Name}: {exception.Message}\n"
            + "Please report it with the scenario that caused it. CASUS_TRACE=1 shows where."
    );
    if (Environment.GetEnvironmentVariable("CASUS_TRACE") == "1")
        await Console.Error.WriteLineAsync(exception.ToString());
    return ExitCode.Internal;
}
