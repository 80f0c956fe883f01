using Casus.Attribution.Meaning;
using Casus.Attribution.Words;

namespace Casus.Tests.Attribution;

/// <summary>What a threat, promise or condition depends on, and what follows.</summary>
public class ConditionTests
{
    [Theory]
    [InlineData("If the guns speak, we will answer.", "If the guns speak", "we will answer")]
    [InlineData("We will answer if the guns speak.", "if the guns speak", "We will answer")]
    [InlineData("the embassy would close unless the siege was lifted", "unless the siege was lifted", "the embassy would close")]
    [InlineData("Unless the siege is lifted, the embassy will close.", "Unless the siege is lifted", "the embassy will close")]
    [InlineData("they would sign only if the maps were burnt", "only if the maps were burnt", "they would sign")]
    [InlineData("We will talk only when the last hostage is home.", "only when the last hostage is home", "We will talk")]
    [InlineData("Should the crew be harmed, the port will be shut.", "Should the crew be harmed", "the port will be shut")]
    [InlineData("it would pay provided that the audit was public", "provided that the audit was public", "it would pay")]
    [InlineData("her party would stay as long as the base was empty", "as long as the base was empty", "her party would stay")]
    [InlineData("As long as the base is empty, we will stay.", "As long as the base is empty", "we will stay")]
    [InlineData(
        "In the event of an attack, the allies will meet within a day.",
        "In the event of an attack",
        "the allies will meet within a day"
    )]
    [InlineData("the troops would remain until the mines were cleared", "until the mines were cleared", "the troops would remain")]
    [InlineData("it would not disarm before its leaders were free", "before its leaders were free", "it would not disarm")]
    [InlineData("We will not sit down without the women of the valley.", "without the women of the valley", "We will not sit down")]
    [InlineData("Once the wounded are home, we will open the road.", "Once the wounded are home", "we will open the road")]
    [InlineData("he would hand over the fort in exchange for safe passage", "in exchange for safe passage", "he would hand over the fort")]
    [InlineData(
        "she would vote for it on condition that the text was published",
        "on condition that the text was published",
        "she would vote for it"
    )]
    [InlineData("Cross that ridge and we will open fire.", "Cross that ridge", "we will open fire")]
    [InlineData("One more shell and the talks are over.", "One more shell", "the talks are over")]
    [InlineData("No maps, no money.", "No maps", "no money")]
    [InlineData("Any vessel within ten miles will be sunk.", "Any vessel within ten miles", "will be sunk")]
    [InlineData("Whoever fires first will lose our help.", "Whoever fires first", "will lose our help")]
    [InlineData("Those who helped the raiders will be tried.", "Those who helped the raiders", "will be tried")]
    [InlineData("it would respond to any further landing", "any further landing", "it would respond")]
    [InlineData("The fleet will answer any shot at once.", "any shot at once", "The fleet will answer")]
    [InlineData("We shall leave the day they leave.", "the day they leave", "We shall leave")]
    [InlineData("The army will, if attacked, shoot back.", "if attacked", "shoot back")]
    [InlineData("We waited all winter. If nobody comes by May, we will go home.", "If nobody comes by May", "we will go home")]
    [InlineData(
        "the guns would be “silent by noon” if the convoy turned back",
        "if the convoy turned back",
        "the guns would be “silent by noon”"
    )]
    [InlineData(
        "If the bridge, which they mined, goes up, so will the dam.",
        "If the bridge, which they mined, goes up",
        "so will the dam"
    )]
    [InlineData(
        "The borders would open when the quarantine ended, and not earlier.",
        "when the quarantine ended",
        "The borders would open"
    )]
    public void A_statement_is_taken_apart(string words, string condition, string consequence)
    {
        var (found, follows) = ConditionReader.Of(Cut(words));

        Assert.Equal(condition, found?.Of(words));
        Assert.Equal(consequence, follows?.Of(words));
    }

    [Theory]
    [InlineData("The bridge was closed on Monday.")]
    [InlineData("We will rebuild the mill before Friday.")]
    [InlineData("The ministry said nothing until now.")]
    [InlineData("She provided blankets for the camp.")]
    [InlineData("We came and the others went.")]
    public void What_depends_on_nothing_is_left_whole(string words) => Assert.Equal((null, null), ConditionReader.Of(Cut(words)));

    [Fact]
    public void A_long_statement_is_read_in_time_in_proportion_to_it()
    {
        // No word opens a condition, but each could begin one: every search from it must be bounded.
        var words = string.Concat(Enumerable.Repeat("the vessel would not go and any other would wait, ", 40_000));

        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        _ = ConditionReader.Of(Cut(words));

        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
    }

    private static List<Token> Cut(string words)
    {
        var tokens = new List<Token>();
        Tokenizer.Cut(words, new(0, words.Length), tokens);
        return tokens;
    }
}
