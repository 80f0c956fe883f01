using System.Text;
using Casus.Documents;
using Casus.Documents.Storage;

namespace Casus.Tests.Documents.Storage;

public class StoredDocumentTests
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(
        "<html><head><title>The bridge</title></head><body><p>Nothing was agreed at the bridge today.</p></body></html>"
    );

    private static StoredDocument Stored => StoredDocument.Of("news/page.html", Bytes.Length, DocumentReader.Read("page.html", Bytes));

    [Fact]
    public void The_place_of_bytes_is_their_hash()
    {
        var hash = Stored.Hash;

        Assert.Equal($"{hash[..2]}/{hash}.html", Stored.Path);
        Assert.Equal($"{hash[..2]}/{hash}.json", Stored.EntryPath);
    }

    [Fact]
    public void What_is_written_beside_them_is_read_back()
    {
        var json = Stored.ToJson();

        Assert.Equal(Stored, StoredDocument.OfJson(json));
        Assert.Equal(json, StoredDocument.OfJson(json)!.ToJson());
        Assert.Equal(("page.html", "The bridge"), (Stored.Name, Stored.Title));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"sha256\":\"../../etc/passwd\",\"format\":\"html\",\"length\":1}")]
    [InlineData("{\"sha256\":1,\"format\":\"html\",\"length\":1}")]
    [InlineData("{\"sha256\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"format\":\"exe\",\"length\":1}")]
    [InlineData("{\"sha256\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"format\":\"html\",\"length\":\"1\"}")]
    public void What_is_no_entry_is_none(string json) => Assert.Null(StoredDocument.OfJson(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("../x")]
    [InlineData("ABCD")]
    public void Only_a_hash_has_a_place(string hash)
    {
        Assert.False(StoredDocument.IsHash(hash));
        Assert.Throws<ArgumentException>(() => StoredDocument.EntryPathOf(hash));
    }
}
