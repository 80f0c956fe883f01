using System.Text;
using Casus.Documents;
using Casus.Dossiers;
using Casus.Formats;
using Casus.Formats.Yaml.Editing;
using Casus.Intake;

namespace Casus.Cli.Commands.Dossiers;

/// <summary>A dossier on disk: read, changed in place and written whole.</summary>
internal sealed class DossierStore
{
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Document>> _documents = new(StringComparer.Ordinal);

    private DossierStore(DossierPlace place, string text, Dossier dossier) => (Place, Text, Dossier) = (place, text, dossier);

    public DossierPlace Place { get; }

    /// <summary>The file as it stands.</summary>
    public string Text { get; private set; }

    /// <summary>What it says.</summary>
    public Dossier Dossier { get; private set; }

    /// <summary>Reads the dossier of a case. None: a complaint was made.</summary>
    /// <param name="place">The case.</param>
    /// <param name="mayBeNew">Whether a dossier that is not there is begun.</param>
    public static DossierStore? Open(string place, bool mayBeNew = false)
    {
        if (DossierPlace.Find(place) is not { } found)
            return null;
        if (!File.Exists(found.File))
        {
            if (mayBeNew)
                return new(found, DossierChanges.Empty, Dossier.Empty);
            Console.Error.WriteLine(
                $"casus: the case has no dossier '{SafeText.Of(found.File)}'. Begin one with: casus dossier add {SafeText.Of(place)} DOCUMENT"
            );
            return null;
        }

        var text = File.ReadAllText(found.File);
        return Read(found.File, text) is { } dossier ? new(found, text, dossier) : null;
    }

    /// <summary>Makes changes and writes the file, or complains and leaves it as it is.</summary>
    public bool Apply(params IReadOnlyList<YamlChange> changes)
    {
        var edited = YamlEdit.Apply(Path.GetFileName(Place.File), Text, changes);
        foreach (var diagnostic in edited.Diagnostics)
            Console.Error.WriteLine(SafeText.Of(diagnostic.Render()));
        if (edited.Value is not { } text || Read(Place.File, text) is not { } dossier)
            return false;
        if (text != Text || !File.Exists(Place.File))
            WholeFile.Write(Place.File, Encoding.UTF8.GetBytes(text));
        (Text, Dossier) = (text, dossier);
        return true;
    }

    /// <summary>What the sources of the dossier propose, as far as it is kept. A file that cannot be read is complained about and left out.</summary>
    public List<SourceProposals> Proposals()
    {
        var all = new List<SourceProposals>();
        foreach (var path in Dossier.Sources.Select(s => Place.ProposalsOf(s.Id)).Where(File.Exists))
        {
            var read = ProposalsJson.Read(Path.GetFileName(path), File.ReadAllText(path));
            foreach (var diagnostic in read.Diagnostics)
                Console.Error.WriteLine(SafeText.Of(diagnostic.ToString()));
            all.AddRange(read.Value ?? []);
        }

        return all;
    }

    /// <summary>The text of a source, from its stored document; none: it is not kept, was changed, or cannot be read.</summary>
    public string? TextOf(Source source)
    {
        if (!_texts.TryGetValue(source.Id, out var text))
            _texts[source.Id] = text = DocumentOf(source)?.Text;
        return text;
    }

    /// <summary>The stored document of a source.</summary>
    public Document? DocumentOf(Source source)
    {
        if (source.Stored is not { } stored)
            return null;
        if (!_documents.TryGetValue(stored, out var documents))
            _documents[stored] = documents = ReadDocuments(Path.Combine(Place.Folder, stored), source.Document);
        var part = source.Part ?? 0;
        return part < documents.Count ? documents[part] : null;
    }

    /// <summary>The documents in a file whose bytes are those expected; nothing if they are not.</summary>
    public static IReadOnlyList<Document> ReadDocuments(string path, string? digest)
    {
        try
        {
            var documents = File.Exists(path) ? DocumentReader.Read(Path.GetFileName(path), File.ReadAllBytes(path)) : [];
            return documents.All(d => digest is null || d.Hash == digest) ? documents : [];
        }
        catch (Exception fault) when (fault is UnreadableDocumentException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static Dossier? Read(string file, string text)
    {
        var parsed = DossierFile.Read(Path.GetFileName(file), _ => Encoding.UTF8.GetBytes(text));
        foreach (var diagnostic in parsed.Diagnostics)
            Console.Error.WriteLine(SafeText.Of(diagnostic.Render()));
        return parsed.Value;
    }
}
