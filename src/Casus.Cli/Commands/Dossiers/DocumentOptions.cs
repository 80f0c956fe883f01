using System.CommandLine;
using System.Globalization;
using Casus.Attribution;
using Casus.Formats;

namespace Casus.Cli.Commands.Dossiers;

/// <summary>What commands that read documents have in common.</summary>
internal static class DocumentOptions
{
    public static Argument<string[]> Files() =>
        new("FILE")
        {
            Description =
                "Documents: text, HTML, Markdown and the other formats in docs/dossier.md; folders, with all below them; '-' for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };

    public static Option<string[]> Actors() =>
        new("--actors")
        {
            Description = "A list of actors (YAML) beside the one that comes with the program; a key in it replaces the same key there.",
            AllowMultipleArgumentsPerToken = true,
        };

    /// <summary>Lets an option take a number from 0 to 1 only.</summary>
    public static void WithinOne(Option<double> option) =>
        option.Validators.Add(result =>
        {
            if (
                result.Tokens.Count > 0
                && !(
                    double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
                    && share is >= 0 and <= 1
                )
            )
                result.AddError($"{option.Name} takes a number from 0 to 1, such as 0.8.");
        });

    /// <summary>The list that comes with the program and the user's own; none: one of these has errors, which have been said.</summary>
    public static ActorList? ActorsOf(string[]? files)
    {
        var actors = ActorListFile.Default();
        foreach (var file in files ?? [])
        {
            var parsed = ActorListFile.Read(file.Replace('\\', '/'), path => File.Exists(path) ? File.ReadAllBytes(path) : null);
            foreach (var diagnostic in parsed.Diagnostics)
                Console.Error.WriteLine(SafeText.Of(diagnostic.Render()));
            if (parsed.Value is not { } own)
                return null;
            actors = ActorListFile.Joined(actors, own);
        }

        return actors;
    }
}
