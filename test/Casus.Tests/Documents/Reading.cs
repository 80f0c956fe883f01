using System.Text;
using Casus.Documents;

namespace Casus.Tests.Documents;

/// <summary>Documents read from words in a test, and written as a test compares them: a line a block, its kind in front.</summary>
internal static class Reading
{
    public static Document One(string name, string text) => Assert.Single(DocumentReader.Read(name, Encoding.UTF8.GetBytes(text)));

    public static Document One(string name, byte[] bytes) => Assert.Single(DocumentReader.Read(name, bytes));

    public static string Outline(Document document) => string.Join('\n', document.Blocks.Select(b => $"{b.Kind}: {document.Of(b)}"));

    /// <summary>What holds of every document: blocks in order, without overlap, within the text, trimmed, nothing between them but line ends.</summary>
    public static void IsWellFormed(Document document)
    {
        var end = 0;
        foreach (var block in document.Blocks)
        {
            Assert.InRange(block.Span.Start, end, document.Text.Length);
            Assert.True(block.Span.Length > 0, "An empty block.");
            Assert.Equal(end == 0 ? 0 : end + 2, block.Span.Start);
            end = block.Span.End;
            var words = document.Of(block);
            Assert.Equal(words.Trim(), words);
            Assert.DoesNotContain('\n', words);
        }

        Assert.Equal(end, document.Text.Length);
    }

    /// <summary>That two documents are the same in every part.</summary>
    public static void AreSame(Document first, Document second)
    {
        Assert.Equal(first.Text, second.Text);
        Assert.True(first.Blocks.SequenceEqual(second.Blocks));
        Assert.True(first.Notes.SequenceEqual(second.Notes));
        Assert.Equal((first.Hash, first.Part, first.Format), (second.Hash, second.Part, second.Format));
        Assert.True(first.Provenance.Authors.SequenceEqual(second.Provenance.Authors));
        Assert.True(first.Provenance.Tags.SequenceEqual(second.Provenance.Tags));
        Assert.Equal(first.Provenance.Title, second.Provenance.Title);
        Assert.Equal(first.Provenance.Date, second.Provenance.Date);
        Assert.Equal(first.Provenance.Outlet, second.Provenance.Outlet);
    }
}
