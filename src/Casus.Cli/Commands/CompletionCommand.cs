using System.CommandLine;

namespace Casus.Cli.Commands;

/// <summary><c>casus completion</c>: a script that lets a shell complete commands, options and templates.</summary>
internal static class CompletionCommand
{
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command(
            "completion",
            "Print a completion script for a shell.\n\nExample: casus completion bash >> ~/.bash_completion"
        )
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            Console.Out.Write(
                parsed.GetValue(shell) switch
                {
                    "zsh" => Zsh,
                    "fish" => Fish,
                    _ => Bash,
                }
            );
            return ExitCode.Fine;
        });
        return command;
    }

    // Each asks the program itself what could follow, by the [suggest] directive.
    private const string Bash = """
        _casus_complete() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _casus_complete casus

        """;

    private const string Zsh = """
        #compdef casus
        _casus_complete() {
            local -a found
            found=("${(@f)$(casus "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -a found
            _files
        }
        compdef _casus_complete casus

        """;

    private const string Fish = """
        complete -c casus -a '(casus "[suggest:"(commandline -C)"]" (commandline -p) 2>/dev/null)'

        """;
}
