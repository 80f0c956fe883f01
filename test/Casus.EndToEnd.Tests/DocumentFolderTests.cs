using System.Text;
using Casus.Cli;
using Casus.Documents;

namespace Casus.EndToEnd.Tests;

public class DocumentFolderTests
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("Nothing was agreed at the bridge today, and nothing was refused.");

    private static IReadOnlyList<Document> Documents => DocumentReader.Read("bridge.txt", Bytes);

    [Fact]
    public void Bytes_come_back_as_they_were_stored()
    {
        using var folder = new TemporaryFolder();
        var store = new DocumentFolder(folder.Path);

        var stored = store.Add("bridge.txt", Bytes, Documents);

        Assert.Equal(stored, store.Find(stored.Hash));
        Assert.Equal(Bytes, store.Read(stored));
        Assert.Equal(2, Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void What_is_stored_is_not_written_again()
    {
        using var folder = new TemporaryFolder();
        var store = new DocumentFolder(folder.Path);
        var place = folder.File(store.Add("bridge.txt", Bytes, Documents).Path);
        var written = DateTime.UnixEpoch;
        File.SetLastWriteTimeUtc(place, written);

        store.Add("other.txt", Bytes, Documents);

        Assert.Equal(written, File.GetLastWriteTimeUtc(place));
        Assert.Equal("bridge.txt", store.Find(Documents[0].Hash)!.Name);
    }

    [Fact]
    public void Bytes_changed_since_are_told()
    {
        using var folder = new TemporaryFolder();
        var store = new DocumentFolder(folder.Path);
        var stored = store.Add("bridge.txt", Bytes, Documents);
        File.AppendAllText(folder.File(stored.Path), "Nothing?");

        var read = Assert.Throws<InvalidDataException>(() => store.Read(stored));
        Assert.Throws<InvalidDataException>(() => store.Add("bridge.txt", Bytes, Documents));

        Assert.Contains("has been changed since it was stored", read.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_not_found()
    {
        using var folder = new TemporaryFolder();

        Assert.Null(new DocumentFolder(folder.Path).Find(new string('0', 64)));
        Assert.Null(new DocumentFolder(folder.Path).Find("../../elsewhere"));
    }
}
