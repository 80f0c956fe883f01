namespace Casus.Cli.Commands.Dossiers;

/// <summary>What a review needs of a terminal: a key, a line, and a place to show things.</summary>
/// <param name="Key">The next key, as a lower-case letter; none: the input is at its end.</param>
/// <param name="Ask">Asks for a line; none: the input is at its end.</param>
/// <param name="Show">Shows text that is safe to show.</param>
/// <param name="Width">Columns.</param>
/// <param name="Colours">Whether colours are wanted.</param>
internal sealed record ReviewTerminal(Func<char?> Key, Func<string, string?> Ask, Action<string> Show, int Width, bool Colours)
{
    public static ReviewTerminal OfConsole()
    {
        var terminal = Terminal.Current();
        return new(
            () =>
            {
                var key = Console.ReadKey(intercept: true);
                return key.Key is ConsoleKey.Escape ? 'q' : char.ToLowerInvariant(key.KeyChar);
            },
            question =>
            {
                Console.Out.Write(question);
                return Console.In.ReadLine();
            },
            Console.Out.Write,
            terminal.Width,
            terminal.Colours
        );
    }
}
