using Casus.Dossiers;

namespace Casus.Formats.Standards;

/// <summary>Names for things in linked data.</summary>
internal static class SourceIri
{
    /// <summary>A source: its address, else the name of its bytes (RFC 6920), else a fragment of the file.</summary>
    public static string Of(Source source) => Web(source.Address) ?? (source.Document is { } digest ? Named(digest) : $"#{source.Id}");

    /// <summary>An address if it is one that links may lead to; none otherwise.</summary>
    public static string? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;

    /// <summary>The source that a name means, whichever of its names that is.</summary>
    public static Source? Find(Dossier dossier, string iri) =>
        dossier.Sources.FirstOrDefault(s =>
            Of(s) == iri || s.Address == iri || s.Id == iri || $"#{s.Id}" == iri || (s.Document is { } digest && Named(digest) == iri)
        );

    private static string Named(string digest) =>
        $"ni:///sha-256;{Convert.ToBase64String(Convert.FromHexString(digest)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}";
}
