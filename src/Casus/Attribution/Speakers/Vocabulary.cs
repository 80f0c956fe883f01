using System.Collections.Frozen;
using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Closed lists of words by which noun phrases are told apart.</summary>
internal static class Vocabulary
{
    /// <summary>Nouns for holders of an office or role, in lower case.</summary>
    public static FrozenSet<string> Offices { get; } =
        Words(
            """
            president vice-president premier prime pm nominee hopeful billionaire tycoon magnate mogul contender frontrunner front-runner challenger incumbent lobbyist whistleblower commodore ayatollah mullah minister ministers chancellor secretary undersecretary secretary-general king queen prince princess emperor emir sultan
            sheikh governor mayor senator representative congressman congresswoman deputy lawmaker legislator parliamentarian mp speaker chairman chairwoman
            chairperson chair head chief director director-general commissioner ambassador envoy emissary diplomat consul attaché chargé rapporteur mediator negotiator
            spokesman spokeswoman spokesperson spokespeople aide adviser advisor official officials officer officers general admiral colonel major captain lieutenant sergeant
            corporal commander commandant brigadier marshal leader warlord rebel fighter soldier judge justice prosecutor attorney lawyer barrister analyst expert
            researcher scholar fellow professor historian economist journalist reporter correspondent editor author columnist doctor nurse surgeon teacher
            farmer priest bishop archbishop cardinal pope imam rabbi patriarch mufti pastor father sister mother brother witness resident villager neighbour neighbor
            survivor activist campaigner organiser organizer manager owner coordinator co-ordinator monitor observer inspector delegate source
            student baker driver shopkeeper worker engineer fisherman miner mechanic pilot nun volunteer veteran refugee widow councillor councilor elder
            strategist planner counsellor counselor minister-counsellor representative-designate candidate president-elect member guerrilla insurgent statesman strongman
            daughter son uncle aunt cousin nephew niece friend comrade colleague partner successor predecessor nephew pharmacist broker lawyer's
            superintendent broker trader caretaker tailor singer conductor prosecutor-general guarantor skipper owner sapper tenant landlord bishop-elect provost dean vicar abbot rector
            critic rival ally opponent founder boss tsar czar whip clerk guard ferryman grandmother grandfather woman man boy girl person persons insider somebody someone everyone everybody policeman policewoman waiter waitress cook chef sailor carpenter plumber electrician butcher fishmonger grocer innkeeper hotelier lecturer tutor headteacher headmaster headmistress principal archivist librarian curator architect painter sculptor poet writer novelist playwright filmmaker photographer producer actor actress musician composer pianist violinist dancer footballer striker goalkeeper midfielder coach referee runner swimmer cyclist champion player captain biologist chemist physicist geologist astronomer ecologist climatologist meteorologist hydrologist epidemiologist virologist statistician demographer sociologist psychologist psychiatrist anthropologist archaeologist philosopher theologian linguist midwife paramedic dentist vet veterinarian firefighter soldier paratrooper marine gunner tanker sniper medic conscript recruit cadet ensign lieutenant-colonel warden ranger gardener beekeeper shepherd herder winemaker brewer miller smith joiner bricklayer roofer builder foreman supervisor inspector auditor accountant banker broker-dealer investor shareholder landlady tenant pensioner commuter passenger cyclist pedestrian tourist pilgrim parishioner worshipper shopper customer subscriber listener reader viewer spectator fan supporter protester demonstrator striker picket voter constituent defendant plaintiff suspect accused juror magistrate counsel counterpart solicitor notary bailiff coroner detective constable superintendent sheriff prefect akim farmer's
            margrave margravine landgrave duke duchess earl countess marquess marquis viscount viscountess regent vizier pasha khan shah nuncio chaplain deacon monk friar purser bosun stoker sentry gunner deserter prisoner captive hostage detainee inmate presenter newsreader host commentator blogger milblogger pundit postman postwoman milkman smuggler trooper lieutenant-general major-general brigadier-general commander-in-chief editor-in-chief attorney-general governor-general harbourmaster harbormaster nephew aunt niece sapper paramedic toddler teenager youngster schoolboy schoolgirl bystander passer-by onlooker
            husband wife administrator bookkeeper seamstress forewoman deckhand forester hairdresser nanny maid housewife housekeeper janitor porter militiaman airman serviceman servicewoman infantryman artilleryman rifleman crewman cameraman businessman businesswoman salesman craftsman watchman signalman orderly quartermaster logistician technician programmer designer consultant contractor interpreter translator typist cleaner cashier receptionist steward stewardess attendant bartender barber dressmaker weaver potter cobbler shoemaker watchmaker jeweller goldsmith locksmith blacksmith welder machinist docker boatman helmsman gamekeeper lumberjack quarryman mason glazier anaesthetist cardiologist pathologist therapist physiotherapist ombudsman magistrate bailiff notary solicitor juror undertaker gravedigger sexton verger organist chorister stepfather stepmother grandson granddaughter fiancé fiancée sexagenarian septuagenarian octogenarian nonagenarian quadragenarian quinquagenarian centenarian counterpart
            """
        );

    /// <summary>Titles that stand before a name, in lower case.</summary>
    public static FrozenSet<string> Titles { get; } =
        Words(
            "mr mr. mrs mrs. hr hr. fru msgr msgr. mgr mgr. acad acad. academician cllr cllr. ms ms. miss madame madam mme monsieur m. herr frau señor señora signora signor dr dr. superintendent retired former acting minister-president under-secretary undersecretary prof prof. sir dame lord lady gen gen. general lt lt. lieutenant col col. colonel maj maj. major capt capt. captain sgt sgt. "
                + "sergeant adm adm. admiral brig brig. brigadier cmdr cmdr. commander marshal rep rep. sen sen. senator gov gov. governor amb amb. ambassador president vice "
                + "prime premier foreign defence defense interior finance minister ministers chancellor secretary secretary-general king queen prince princess pope father sister brother bishop "
                + "archbishop cardinal imam rabbi sheikh commodore ayatollah mullah del. assemblyman assemblywoman congressman congresswoman alderman pm senators representatives presidents generals sens. reps. professor judge justice mayor speaker chief deputy envoy special state chairman chairwoman director commissioner inspector first "
                + "lieutenant-general major-general brigadier-general vice-president attorney high representative councillor councilor baroness baron count countess duke duchess earl viscount marquess marquis chaplain commander-in-chief editor-in-chief chairperson spokesman spokeswoman doctor rev rev. hon hon. messrs"
        );

    /// <summary>Nouns for bodies, in lower case.</summary>
    public static FrozenSet<string> Bodies { get; } =
        Words(
            """
            ministry department office council committee commission agency institute institution centre center university college academy party union alliance league
            organisation organization nations front army navy force forces command corps brigade battalion regiment division guard guards police court tribunal assembly parliament senate
            congress duma house cabinet government administration presidency secretariat authority authorities bureau bank board fund foundation society association federation confederation
            movement group coalition bloc mission delegation embassy consulate palace chancellery cross crescent service services staff press newspaper times herald post
            radio television news network monitor observatory initiative project taskforce force company corporation ministry's church synod patriarchate regime junta militia rebels
            faction camp side opposition campaign panel inquiry team unit watchdog charity think-tank tank broadcaster outlet website channel daily magazine journal headquarters
            chamber directorate inspectorate caucus congregation convention forum chorus union's republic kingdom states emirate commonwealth community nation state country
            capital business military media navy airforce fleet coastguard intelligence treasury exchequer legislature judiciary electorate diaspora hospital clinic school museum archive observatory airline carrier operator regulator utility exchange retailer manufacturer supplier refinery firm conglomerate start-up insurer insurers brokers traders economists pollsters scientists historians scholars authors editors reporters journalists prosecutors' defence defense prosecution waterworks museum theatre orchestra choir club cartel syndicate consortium lobby chapter chapel mosque temple diocese parish clan tribe family parents relatives survivors neighbours neighbors students teachers nurses workers employees farmers fishermen miners drivers passengers voters veterans refugees troops guerrillas insurgents separatists loyalists paramilitaries gunmen police paramedics firefighters rescuers medics officers spokespeople signatories guarantors capital officials ministers diplomats analysts experts observers residents witnesses lawmakers leaders commanders critics sources negotiators mediators envoys lawyers
            component squadron wing battery platoon company garrison monitors aides investigators researchers advisers advisors allies opponents activists campaigners soldiers fighters villagers families doctors engineers prosecutors
            """
        );

    /// <summary>Nouns for papers and events, which do not speak for themselves.</summary>
    public static FrozenSet<string> Papers { get; } =
        Words(
            """
            treaty agreement accord pact law act article clause provision constitution charter resolution text draft poll survey talks negotiations deal plan proposal
            map book film story headline sign banner poster clock figure figures data results study paper document documents protocol annex convention rumour rumours rumor rumors memorandum reading evidence audit
            video footage image images photograph photographs events history experience logic nothing everything something which that
            """
        );

    /// <summary>Papers by which bodies speak, in lower case.</summary>
    public static FrozenSet<string> Voices { get; } =
        Words(
            "statement communiqué communique release readout report letter note message post tweet bulletin update assessment briefing dispatch spokesmen editorial article email e-mail declaration commentary reply response memo telegram manifesto leaflet notice circular complaint"
        );

    /// <summary>Pronouns that may speak.</summary>
    public static FrozenSet<string> Pronouns { get; } = Words("he she they it who i we you one");

    /// <summary>Days, months and what they go with.</summary>
    public static FrozenSet<string> Times { get; } =
        Words(
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow
            tonight morning afternoon evening night noon midnight week weeks month months year years day days weekend hour hours jan feb mar apr jun jul aug sep sept oct nov dec
            mon tue wed thu fri sat sun dawn dusk midday earlier later recently overnight lunchtime moment
            """
        );

    /// <summary>Words that open a temporal phrase without a preposition.</summary>
    public static FrozenSet<string> TimeOpeners { get; } = Words("last this next early late earlier later that the same");

    /// <summary>Determiners.</summary>
    public static FrozenSet<string> Determiners { get; } =
        Words(
            "the a an his her its their our my your this that these those one another some several many most few all both each every two three four five six seven eight nine ten no any either neither"
        );

    /// <summary>Prepositions.</summary>
    public static FrozenSet<string> Prepositions { get; } =
        Words(
            "of for in at from on to with by about over under after before during since until near behind against among amid around across throughout between within without through across despite besides outside inside upon into as like via following"
        );

    /// <summary>Words at which a noun phrase that ends further right cannot go on to the left.</summary>
    public static FrozenSet<string> Bounds { get; } =
        Words(
            """
            that which who whom whose when while as if because but or after before since although though than then so where how what whether unless until whereas and yet nor
            is was were are be been being am has had have having will would could might may should can must shall did do does done not never
            however meanwhile also instead moreover nevertheless nonetheless still indeed perhaps therefore thus hence besides later earlier again even only just now here there
            went came made took gave got left told said says asked added warned argued insisted wrote
            """
        );

    /// <summary>Auxiliaries that leave a statement a statement.</summary>
    public static FrozenSet<string> Auxiliaries { get; } = Words("has have had is are was were been did do does having be being");

    /// <summary>Auxiliaries of what is not, or not yet, said.</summary>
    public static FrozenSet<string> Modals { get; } =
        Words("would could might may should can must will shall cannot can't won't wouldn't couldn't shouldn't");

    /// <summary>Negations.</summary>
    public static FrozenSet<string> Negations { get; } =
        Words("not never didn't doesn't don't hasn't haven't hadn't isn't wasn't weren't aren't neither nor hardly barely scarcely");

    /// <summary>Adverbs that may stand between a subject and its verb and do not end in "-ly".</summary>
    public static FrozenSet<string> Adverbs { get; } =
        Words(
            "also then later earlier again since still now today yesterday twice once once-again already often soon too further even just long ever merely thrice now promptly far so once has only thus too always sometimes then therefore however instead meanwhile once reportedly first nevertheless nonetheless afterwards"
        );

    /// <summary>Particles within names of persons.</summary>
    public static FrozenSet<string> NameParticles { get; } =
        Words(
            "de von van der den del della di da dos du la le al el bin ibn ben abu umm ap ter ten zu zur zum vom af av y e dí dos das du des nic mac ní uí ó na ould ould st ag von und"
        );

    /// <summary>Nouns and titles that tell a man.</summary>
    public static FrozenSet<string> Men { get; } =
        Words(
            "mr mr. sir lord monsieur herr señor signor king prince emperor sultan emir sheikh spokesman chairman congressman father brother bishop archbishop pope imam rabbi count baron man boy husband son uncle nephew fisherman ferryman statesman strongman grandfather widower monk duke earl marquess marquis viscount margrave postman milkman schoolboy grandson stepfather landlord headmaster"
        );

    /// <summary>Nouns and titles that tell a woman.</summary>
    public static FrozenSet<string> Women { get; } =
        Words(
            "mrs mrs. ms ms. miss madame madam mme frau señora signora dame lady queen princess spokeswoman chairwoman congresswoman sister mother nun baroness woman girl wife daughter aunt niece widow grandmother duchess countess postwoman schoolgirl seamstress stewardess waitress actress headmistress landlady housewife maid stepmother granddaughter fiancée grandma"
        );

    /// <summary>"may", not "May".</summary>
    public static bool IsModal(Token token) => Modals.Contains(token.Lower) && !(token.Is("may") && token.IsCapital);

    /// <summary>'m' or 'w' if a noun or title tells it, else neither.</summary>
    public static char Gender(string noun) =>
        Men.Contains(noun) ? 'm'
        : Women.Contains(noun) || noun.EndsWith("woman", StringComparison.Ordinal) ? 'w'
        : noun.EndsWith("man", StringComparison.Ordinal) && Offices.Contains(noun) ? 'm'
        : '\0';

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
