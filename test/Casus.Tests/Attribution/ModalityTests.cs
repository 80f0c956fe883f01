using Casus.Attribution;
using Casus.Attribution.Cues;
using Casus.Attribution.Meaning;
using Casus.Attribution.Rules;
using Casus.Attribution.Words;
using Casus.Dossiers;
using D = Casus.Attribution.UtteranceKind;

namespace Casus.Tests.Attribution;

/// <summary>Kinds of utterance, each told from who speaks, the verb of the report and the words; "D" direct, "I" indirect, "M" mixed.</summary>
public class ModalityTests
{
    [Theory]
    [InlineData("D", "defence minister", "say", "Cross that ridge and we will open fire.")]
    [InlineData(
        "D",
        "general",
        "say",
        "If one more shell lands in our fields, their batteries will be silenced for good. We will destroy them."
    )]
    [InlineData("D", "president", "declare", "Anyone who lands troops on this shore will be treated as an invader.")]
    [InlineData("D", "", "shout", "Give back the trucks or else.")]
    [InlineData("D", "commander", "say", "You will regret this.")]
    [InlineData("D", "foreign minister", "tell", "We are ready to strike the depots tonight.")]
    [InlineData("D", "prime minister", "say", "Our navy will not hesitate.")]
    [InlineData("D", "governor", "say", "Should a single convoy be stopped, we shall cut the power to the whole valley.")]
    [InlineData("D", "warlord", "write", "They will pay for every house.")]
    [InlineData("D", "spokesman", "say", "Any aircraft over the bay is a legitimate target.")]
    [InlineData("I", "foreign ministry", "say", "it would respond to any further incursion")]
    [InlineData("I", "army", "warn", "any vessel within ten miles of the cape would be sunk")]
    [InlineData("I", "president", "say", "his country would retaliate in kind if the pipeline was damaged")]
    [InlineData("I", "minister", "state", "the republic would consider a blockade an act of war")]
    [InlineData("I", "premier", "say", "her government would impose sanctions on every bank that handled the bonds")]
    [InlineData("I", "rebels", "threaten", "to shell the airport")]
    [InlineData("I", "general", "vow", "to crush the mutiny")]
    [InlineData("I", "farmer", "say", "he would sue the ministry if the soldiers came back")]
    [InlineData("M", "foreign minister", "say", "a strike on the dam would have “the gravest consequences” if it came")]
    [InlineData("M", "president", "warn", "every foreign soldier “will be regarded as a combatant”")]
    [InlineData("D", "admiral", "say", "Fire on our boats and we will sink yours.")]
    [InlineData("D", "envoy", "say", "We will do whatever is necessary.")]
    public void A_threat(string kind, string office, string verb, string words) => Is(Modality.Threatens, kind, office, verb, words);

    [Theory]
    [InlineData("D", "foreign minister", "say", "We will sign only if the prisoners are home.")]
    [InlineData("D", "president", "say", "We shall not open the border unless they pull back.")]
    [InlineData("D", "negotiator", "say", "No inspectors, no deal.")]
    [InlineData("D", "premier", "say", "I will come to the table when the shelling stops.")]
    [InlineData("D", "general", "say", "Show us the lists and the gates will be unlocked by noon.")]
    [InlineData("D", "party leader", "say", "The status of the port is a red line.")]
    [InlineData("D", "minister", "say", "As long as their flag flies over the fort, we will not talk.")]
    [InlineData("I", "ministry", "say", "it would lift the embargo once the observers were admitted")]
    [InlineData("I", "government", "announce", "its troops would stay until the last mine had been cleared")]
    [InlineData("I", "president", "say", "he would accept a pause provided that both sides froze their lines")]
    [InlineData("I", "delegation", "say", "an exchange would be possible only after the wounded had been returned")]
    [InlineData("I", "premier", "say", "her party would vote for the budget on condition that the base was closed")]
    [InlineData("I", "union", "state", "its members would not load the ships before wages had been paid")]
    [InlineData("I", "foreign minister", "say", "his country was prepared to talk if the other side stopped the raids")]
    [InlineData("I", "council", "say", "it would sign nothing that left the bridge in foreign hands")]
    [InlineData("M", "chancellor", "say", "the loan would be paid out “not before the courts are free”")]
    [InlineData("D", "minister", "say", "Our price for that vote is a date for the withdrawal.")]
    [InlineData("I", "leader", "say", "his men would hand over the fort in exchange for safe passage")]
    public void A_condition(string kind, string office, string verb, string words) => Is(Modality.Conditions, kind, office, verb, words);

    [Theory]
    [InlineData("D", "president", "say", "Stop the bombing.")]
    [InlineData("D", "mayor", "say", "The ministry must tell us where the buses are.")]
    [InlineData("D", "mother", "say", "I want my son back.")]
    [InlineData("D", "envoy", "say", "It is high time to end this.")]
    [InlineData("D", "bishop", "say", "Let the ambulances through.")]
    [InlineData("D", "", "say", "Please, send us blankets.")]
    [InlineData("D", "senator", "say", "The generals should resign.")]
    [InlineData("D", "minister", "say", "You have to decide by Monday.")]
    [InlineData("D", "teacher", "say", "Well, give them books.")]
    [InlineData("D", "commissioner", "say", "Will you publish the list?")]
    [InlineData("D", "premier", "say", "We expect the neighbours to honour the accord.")]
    [InlineData("D", "nurse", "say", "Why not open the crossing for an hour?")]
    [InlineData("I", "opposition", "say", "the cabinet needed to explain the delay and must publish the figures")]
    [InlineData("I", "analyst", "say", "the alliance should send more engineers")]
    [InlineData("I", "ministry", "urge", "all citizens to leave the border districts")]
    [InlineData("I", "senator", "demand", "the release of the crew")]
    [InlineData("I", "president", "call for", "an emergency session")]
    [InlineData("I", "council", "ask", "both armies to spare the mill")]
    [InlineData("I", "envoy", "say", "nobody should expect the guarantors to pay for it and the parties must share the cost")]
    [InlineData("M", "minister", "say", "the mission “needs to speak with one voice”")]
    [InlineData("D", "", "say", "If you have nothing to add, leave the room.")]
    public void A_demand(string kind, string office, string verb, string words) => Is(Modality.Demands, kind, office, verb, words);

    [Theory]
    [InlineData("D", "premier", "say", "We will rebuild every school in the valley.")]
    [InlineData("D", "president", "say", "I give you my word: we shall pay the pensions.")]
    [InlineData("D", "minister", "say", "We're ready to send doctors.")]
    [InlineData("D", "general", "say", "I will meet the families tomorrow.")]
    [InlineData("D", "premier", "say", "We will never abandon you.")]
    [InlineData("D", "", "say", "I promise that the keys will be there.")]
    [InlineData("I", "ministry", "say", "it would release forty sailors by Friday")]
    [InlineData("I", "president", "say", "she would travel to the front and thank the volunteers")]
    [InlineData("I", "minister", "say", "the arrears would be paid before the harvest")]
    [InlineData("I", "bank", "pledge", "to keep the branches open")]
    [InlineData("I", "king", "promise", "a new road")]
    [InlineData("I", "government", "say", "it was prepared to host the talks")]
    [InlineData("I", "council", "agree", "to share the water")]
    [InlineData("I", "party", "say", "it would support the bill in the second reading")]
    [InlineData("I", "defence ministry", "say", "the first engineers would arrive within a week")]
    [InlineData("M", "premier", "say", "her cabinet would finance the repairs “to the last bolt”")]
    [InlineData("D", "minister", "say", "The widows will be compensated in full.")]
    [InlineData("I", "embassy", "assure", "the consulates would remain open")]
    [InlineData("D", "envoy", "say", "I'll deliver the letter myself.")]
    [InlineData("I", "front", "say", "it stood ready to hand over the maps")]
    public void A_promise(string kind, string office, string verb, string words) => Is(Modality.Promises, kind, office, verb, words);

    [Theory]
    [InlineData("D", "foreign minister", "say", "That is simply not true.")]
    [InlineData("D", "general", "say", "We did not shell the market.")]
    [InlineData("D", "president", "say", "I will not sign this paper.")]
    [InlineData("D", "spokeswoman", "say", "There is no secret annex.")]
    [InlineData("D", "premier", "say", "A partition is out of the question.")]
    [InlineData("D", "minister", "say", "We reject this ultimatum.")]
    [InlineData("D", "ministry", "say", "No prisoner was ever beaten in our camps.")]
    [InlineData("D", "commander", "say", "My men had nothing to do with the fire.")]
    [InlineData("D", "premier", "say", "We have no plans for a second front.")]
    [InlineData("D", "president", "say", "We can't accept a border drawn by mortars.")]
    [InlineData("I", "army", "say", "its pilots had not been over the lake")]
    [InlineData("I", "president", "say", "his country would not pay a single coin")]
    [InlineData("I", "ministry", "say", "no order to retreat had been given")]
    [InlineData("I", "minister", "say", "the report was a fabrication")]
    [InlineData("I", "government", "reject", "the proposal")]
    [InlineData("I", "colonel", "deny", "having met the smugglers")]
    [InlineData("I", "leader", "vow", "never to negotiate with the junta")]
    [InlineData("I", "premier", "rule out", "a coalition")]
    [InlineData("I", "spokesman", "say", "the minister had never spoken to the banker")]
    [InlineData("M", "chancellor", "say", "she would not “trade villages for headlines”")]
    [InlineData("I", "minister", "call", "the allegation baseless")]
    public void A_denial(string kind, string office, string verb, string words) => Is(Modality.Denies, kind, office, verb, words);

    [Theory]
    [InlineData("D", "analyst", "say", "The front has run out of drivers.")]
    [InlineData("D", "historian", "say", "Empires end at the customs house.")]
    [InlineData("D", "", "say", "I think they are bluffing.")]
    [InlineData("D", "", "say", "In my view the talks came a year too late.")]
    [InlineData("D", "diplomat", "say", "My guess is that nobody has read the annex.")]
    [InlineData("D", "", "say", "It is a bandage on a broken leg.")]
    [InlineData("D", "resident", "say", "This is worse than the first winter.")]
    [InlineData("D", "", "say", "They will probably sign in the autumn.")]
    [InlineData("D", "", "say", "The new line is the most dangerous of all.")]
    [InlineData("D", "", "say", "He'll lose his nerve before the vote.")]
    [InlineData("I", "institute", "say", "the brigade has lost a third of its vehicles")]
    [InlineData("I", "economist", "estimate", "the repairs at between $2 billion and $3 billion")]
    [InlineData("I", "official", "say", "a breakthrough was unlikely before the summer")]
    [InlineData("I", "officials", "say", "the enemy could reach the river in ten days")]
    [InlineData("I", "professor", "argue", "the clause binds nobody")]
    [InlineData("I", "shopkeeper", "predict", "a long winter")]
    [InlineData("I", "diplomats", "say", "the pause was fragile")]
    [InlineData("M", "ambassador", "describe", "the meeting as “a polite funeral”")]
    [InlineData("M", "", "call", "the accord “a umbrella with holes”")]
    [InlineData("I", "think-tank", "say", "the army would need two years to recover")]
    [InlineData("D", "", "say", "It isn't peace, it's a queue.")]
    public void A_judgement(string kind, string office, string verb, string words) => Is(Modality.Assesses, kind, office, verb, words);

    [Theory]
    [InlineData("D", "", "say", "We heard two explosions before dawn.")]
    [InlineData("D", "spokeswoman", "say", "The convoy left at six.")]
    [InlineData("D", "baker", "say", "My brother works on the ferry.")]
    [InlineData("D", "minister", "say", "They crossed the canal on Sunday.")]
    [InlineData("D", "", "say", "I don't know where he went.")]
    [InlineData("D", "", "say", "He told us that we must leave.")]
    [InlineData("I", "ministry", "say", "four bridges had been repaired since May")]
    [InlineData("I", "governor", "confirm", "two people had been wounded")]
    [InlineData("I", "president", "accuse", "the neighbours of arming the rebels")]
    [InlineData("I", "army", "announce", "the exercise had begun")]
    [InlineData("I", "spokesman", "say", "the minister had asked for a meeting")]
    [InlineData("I", "", "say", "she had lived in the village for nine years")]
    [InlineData("I", "mayor", "say", "the funeral would be held on Thursday")]
    [InlineData("M", "general", "say", "his men had found “crates with foreign labels”")]
    [InlineData("D", "driver", "say", "I did not see the soldier. I saw the rifle.")]
    [InlineData("I", "envoy", "welcome", "the decision")]
    [InlineData("D", "minister", "recall", "We signed that paper in a railway carriage.")]
    [InlineData("I", "prosecutor", "say", "the witness had changed his statement twice")]
    public void An_assertion(string kind, string office, string verb, string words) => Is(Modality.Asserts, kind, office, verb, words);

    [Fact]
    public void A_long_statement_is_judged_in_time_in_proportion_to_it()
    {
        // One sentence with many verbs, and many sentences with one condition each: neither may be searched again for every verb.
        var one = string.Concat(Enumerable.Repeat("if they come we will not go and they must not stay, ", 20_000)) + "we said.";
        var many = string.Concat(Enumerable.Repeat("If they fire, we will answer. ", 20_000));

        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Is(Modality.Threatens, "D", "general", "say", many);
        Is(Modality.Threatens, "D", "general", "say", one + many);

        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 20);
    }

    private static void Is(Modality expected, string kind, string office, string verb, string words)
    {
        var finding = Found(kind, office, verb, words);
        var tokens = new List<Token>();
        Tokenizer.Cut(words, new(0, words.Length), tokens);

        Assert.Equal(expected, ModalityReader.Of(finding, tokens, words));
    }

    private static Finding Found(string kind, string office, string lemma, string words)
    {
        var parts = lemma.Split(' ');
        CueVerb? found = null;
        foreach (var verb in CueLexicon.Of(parts[0]))
            if (verb.Lemma == lemma)
                found = verb;
        Assert.NotNull(found);
        var how = kind switch
        {
            "D" => D.Direct,
            "M" => D.Mixed,
            _ => D.Indirect,
        };
        // As the reader of complements would say it: an infinitive, a clause if there is a verb in the words, else an object.
        var shape =
            how is D.Direct ? Complement.Quotation
            : words.StartsWith("to ", StringComparison.Ordinal) || words.StartsWith("never to ", StringComparison.Ordinal)
                ? Complement.Infinitive
            : found.Has(Complement.QuotedObject) ? Complement.QuotedObject
            : found.Has(Complement.ObjectAs) ? Complement.ObjectAs
            : found.Has(Complement.ObjectOf) ? Complement.ObjectOf
            : found.Has(Complement.ObjectInfinitive) && words.Contains(" to ", StringComparison.Ordinal) ? Complement.ObjectInfinitive
            : found.Has(Complement.Object) && found.Modality is not Modality.Asserts ? Complement.Object
            : found.Has(Complement.Object) && !found.Has(Complement.That) ? Complement.Object
            : Complement.That;
        return new(
            how,
            [new(0, words.Length)],
            new("Ivo Marsh", null) { Resolution = Resolution.Name, Office = office.Length > 0 ? office : null },
            null,
            new(0, words.Length),
            "test"
        )
        {
            Verb = found,
            Shape = shape,
        };
    }
}
