using System.Globalization;
using UglyToad.PdfPig.Tokens;

namespace Casus.Documents.Pdf;

/// <summary>Objects of a PDF that are nothing but a reference to another: sound files have hardly any, and following them in a circle never ends.</summary>
/// <remarks>
/// The library follows references without counting, so a circle must be found before it is asked. Every place where an object can begin is looked at:
/// behind the word "obj" anywhere in the file, and in streams of objects as they are unpacked.
/// </remarks>
internal sealed class StandIns
{
    private const int MostNumbers = 200_000;

    private readonly HashSet<long> _standIns = [];
    private readonly HashSet<long> _targets = [];

    /// <summary>Whether one object stands for another that stands for a third: the least that a circle has.</summary>
    public bool HasChain { get; private set; }

    /// <summary>Looks at the objects of a file.</summary>
    public void AddFile(ReadOnlySpan<byte> file)
    {
        for (var at = 0; !HasChain && file[at..].IndexOf("obj"u8) is >= 0 and var found; )
        {
            var word = at + found;
            at = word + 3;
            if (word >= 3 && file[(word - 3)..word].SequenceEqual("end"u8))
                continue;
            var before = file[Math.Max(0, word - 32)..word];
            if (Target(file[at..]) is { } target)
                Add(NumberBefore(before), target);
        }

        for (var at = 0; !HasChain && file[at..].IndexOf("ObjStm"u8) is >= 0 and var found; )
        {
            at += found + 6;
            // One that is not packed does not come by the filters.
            if (file[at..Math.Min(file.Length, at + 2048)].IndexOf("stream"u8) is >= 0 and var stream)
                AddStream(file[(at + stream + 6)..Math.Min(file.Length, at + stream + (1 << 20))], null);
        }
    }

    /// <summary>Looks at the objects of an unpacked stream, if it is one of objects.</summary>
    public void AddStream(ReadOnlySpan<byte> content, DictionaryToken? dictionary)
    {
        if (dictionary is not null && !IsOfObjects(dictionary))
            return;
        var at = 0;
        var numbers = new List<long>();
        while (Number(content, ref at) is { } number && numbers.Count < MostNumbers)
            numbers.Add(number);
        for (var i = 0; i + 1 < numbers.Count && at < content.Length && !HasChain; i += 2)
        {
            if (Target(content[at..]) is { } target)
                Add(numbers[i], target);
            at = PdfValue.Behind(content, at);
        }
    }

    private static bool IsOfObjects(DictionaryToken dictionary) =>
        dictionary.Data.TryGetValue("Type", out var type) && type is NameToken { Data: "ObjStm" };

    private void Add(long standIn, long target)
    {
        _standIns.Add(standIn);
        _targets.Add(target);
        HasChain |= _standIns.Contains(target) || _targets.Contains(standIn);
    }

    // The object that 'number number R' at the beginning names; in brackets it means the same to the library.
    private static long? Target(ReadOnlySpan<byte> text)
    {
        var at = 0;
        Skip(text, ref at);
        var isBracketed = at < text.Length && text[at] == '[';
        at += isBracketed ? 1 : 0;
        if (Number(text, ref at) is not { } target || Number(text, ref at) is null)
            return null;
        Skip(text, ref at);
        if (at >= text.Length || text[at++] != 'R')
            return null;
        Skip(text, ref at);
        return !isBracketed || at < text.Length && text[at] == ']' ? target : null;
    }

    private static long NumberBefore(ReadOnlySpan<byte> words)
    {
        var text = words.TrimEnd(" \t\r\n\f\0"u8).TrimEnd("0123456789"u8).TrimEnd(" \t\r\n\f\0"u8);
        var start = text.Length;
        while (start > 0 && char.IsAsciiDigit((char)text[start - 1]))
            start--;
        return long.TryParse(text[start..], CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    private static long? Number(ReadOnlySpan<byte> text, ref int at)
    {
        Skip(text, ref at);
        var start = at;
        while (at < text.Length && at - start < 18 && char.IsAsciiDigit((char)text[at]))
            at++;
        return at == start ? null : long.Parse(text[start..at], CultureInfo.InvariantCulture);
    }

    /// <summary>Moves behind white space and comments.</summary>
    public static void Skip(ReadOnlySpan<byte> text, ref int at)
    {
        while (at < text.Length)
        {
            if (text[at] == '%')
                at += text[at..].IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? end : text.Length - at;
            else if (text[at] is 0 or 9 or 10 or 12 or 13 or 32)
                at++;
            else
                return;
        }
    }
}
