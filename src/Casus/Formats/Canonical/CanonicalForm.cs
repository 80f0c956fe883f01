using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Casus.Scenarios;

namespace Casus.Formats.Canonical;

/// <summary>A case in one form, whatever its files look like: resolved, with its dossier and every default, as JSON without blanks.</summary>
/// <remarks>
/// Comments, quotes, blanks, the split into files, the spelling of keys and of numbers (0.40, 40%, 2/5) leave it as it is. A value, a word of
/// prose, the order of actors, issues or options, and a default that is written out or changed alter it: what a report could say differently
/// has another form.
/// </remarks>
public static class CanonicalForm
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The canonical JSON of a scenario; <see cref="Scenario.Hash"/> is no part of it.</summary>
    public static string Of(Scenario scenario) => Encoding.UTF8.GetString(Bytes(scenario));

    /// <summary>The SHA-256 of the canonical JSON, in lower-case hexadecimal.</summary>
    public static string Hash(Scenario scenario) => Convert.ToHexStringLower(SHA256.HashData(Bytes(scenario)));

    private static ReadOnlySpan<byte> Bytes(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
            CanonicalScenario.Write(new CanonicalWriter(json), scenario);
        return buffer.WrittenSpan;
    }
}
