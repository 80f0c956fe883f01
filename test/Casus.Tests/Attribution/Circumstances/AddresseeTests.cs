namespace Casus.Tests.Attribution.Circumstances;

public class AddresseeTests
{
    [Theory]
    [InlineData("Maria Deln told reporters in Tol that the bridge was closed.", "reporters")]
    [InlineData("“The bridge is closed,” Maria Deln told the council on Tuesday.", "the council")]
    [InlineData("Maria Deln told members of the council that the bridge was closed.", "members of the council")]
    [InlineData("Maria Deln warned him that the bridge was closed.", "him")]
    [InlineData("“The bridge is closed,” Maria Deln said to the envoys.", "the envoys")]
    [InlineData("Maria Deln said in a letter to the council that the bridge was closed.", "the council")]
    [InlineData("Maria Deln told the United Nations that the bridge was closed.", "United Nations")]
    [InlineData("Maria Deln said that the bridge to the island was closed.", null)]
    [InlineData("Maria Deln warned repeatedly that the bridge was closed.", null)]
    [InlineData("“The bridge is closed,” Maria Deln said on her return to Tol.", null)]
    public void Whom_something_was_said_to_is_read_from_the_words_around_it(string text, string? expected)
    {
        var found = Assert.Single(Statements.In("Bridge of Tol\n\n" + text).Utterances);

        Assert.Equal(expected, found.Addressee?.Name);
    }
}
