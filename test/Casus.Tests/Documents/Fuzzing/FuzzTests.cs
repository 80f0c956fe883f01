namespace Casus.Tests.Documents.Fuzzing;

/// <summary>A small run of the fuzzer at every build; the large ones are run by hand (docs/documents.md).</summary>
public class FuzzTests
{
    private const int Files = 300;

    public static TheoryData<string> Readers => [.. FuzzTarget.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Hurt_files_are_read_or_refused(string reader)
    {
        var target = FuzzTarget.All.Single(t => t.Name == reader);

        var read = Enumerable.Range(0, Files).Count(i => target.Run(Mutations.Of(target, seed: 7, i)));

        // A fuzzer whose files are all refused at the door tests nothing.
        Assert.InRange(read, 5, Files);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Sound_files_are_read(string reader)
    {
        var target = FuzzTarget.All.Single(t => t.Name == reader);

        Assert.All(target.Seeds, seed => Assert.True(target.Run(seed) || reader == "extractor"));
    }

    [Fact]
    public void The_same_seed_and_number_give_the_same_file() =>
        Assert.All(
            FuzzTarget.All,
            target => Assert.All(Enumerable.Range(0, 50), i => Assert.Equal(Mutations.Of(target, 3, i), Mutations.Of(target, 3, i)))
        );
}
