using Casus.Documents.Layouts;

namespace Casus.Tests.Documents.Layouts;

public class TagLineTests
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "NATO", "EU", "Lowland", "talks", "YouTube" };

    [Theory]
    [InlineData("Eastern CoastFeaturedNATOLowlandLowland warUnited Towns", "Eastern Coast;Featured;NATO;Lowland;Lowland war;United Towns")]
    [InlineData("EUNATOLowland", "EU;NATO;Lowland")]
    [InlineData("NGOsMediationMcAllister Pact", "NGOs;Mediation;McAllister Pact")]
    [InlineData("G7TradeCOP28Climate", "G7;Trade;COP28;Climate")]
    [InlineData("TalksTruceTalks", "Talks;Truce")]
    [InlineData("Война и мирПереговорыФронт", "Война и мир;Переговоры;Фронт")]
    [InlineData("Talks | Truce | Prisoners", "Talks;Truce;Prisoners")]
    public void Subjects_run_together_are_parted(string line, string tags) =>
        Assert.Equal(tags.Split(';'), TagLine.RunTogether(line, Words));

    [Theory]
    [InlineData("YouTube blocks a channel")]
    [InlineData("Why the buffer zone will not hold")]
    [InlineData("The iPhone maker leaves")]
    [InlineData("NATO")]
    [InlineData("It ended there.Nobody came.Nobody asked.")]
    [InlineData("Jane Doe | 3 March 2031 | Varnograd")]
    public void What_is_no_line_of_subjects_is_left_alone(string line) => Assert.Empty(TagLine.RunTogether(line, Words));

    [Theory]
    [InlineData("Tags: truce, prisoners; the line", "truce;prisoners;the line")]
    [InlineData("#truce #prisoners", "truce;prisoners")]
    [InlineData("Schlagwörter: Waffenruhe, Gefangene", "Waffenruhe;Gefangene")]
    public void Subjects_behind_a_label_are_read(string line, string tags) => Assert.Equal(tags.Split(';'), TagLine.Labelled(line));
}
