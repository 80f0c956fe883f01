using System.IO.Compression;
using System.Text;

namespace Casus.Tests.Documents.Pdf;

/// <summary>PDF files written by hand, as hostile as a test wants them.</summary>
internal static class RawPdf
{
    /// <summary>A file of objects as they are given, numbered from 1, the first of them the catalog; the table of places is right.</summary>
    public static byte[] Raw(params byte[][] objects)
    {
        var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var places = new List<long>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Position);
            file.Write(Encoding.ASCII.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var table = file.Position;
        file.Write(Encoding.ASCII.GetBytes($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
            file.Write(Encoding.ASCII.GetBytes($"{place:0000000000} 00000 n \n"));
        file.Write(Encoding.ASCII.GetBytes($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    public static byte[] Object(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Stream(string dictionary, byte[] content) =>
        [.. Encoding.ASCII.GetBytes($"<< {dictionary} /Length {content.Length} >>\nstream\n"), .. content, .. "\nendstream"u8];

    public static byte[] Packed(byte[] content)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(content);
        return packed.ToArray();
    }

    /// <summary>A page with a font, whose content is given; other objects follow from the sixth.</summary>
    public static byte[] OnePage(byte[] content, string resources = "", params byte[][] others) =>
        Raw([
            Object("<< /Type /Catalog /Pages 2 0 R >>"),
            Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Object(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {resources} >> >>"
            ),
            content,
            Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
            .. others,
        ]);
}
