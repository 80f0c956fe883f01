using Casus.Documents;

namespace Casus.Tests.Documents.Layouts;

/// <summary>Texts of many styles, each read block by block.</summary>
public class StyleTests
{
    [Fact]
    public void A_news_report_with_byline_and_dateline()
    {
        var document = Read(
            """
            Talks on the Lowland line stall again

            By Jane Doe and John Roe

            VARNOGRAD, 4 May 2031 (Northern Agency) — Mediators left the capital on Monday without a date for another round.

            Both sides said they would keep the lines open. Neither said for how long.
            """
        );

        Is(
            document,
            "Title: Talks on the Lowland line stall again",
            "Byline: By Jane Doe and John Roe",
            "Paragraph: VARNOGRAD, 4 May 2031 (Northern Agency) — Mediators left the capital on Monday without a date for another round.",
            "Paragraph: Both sides said they would keep the lines open. Neither said for how long."
        );
        Assert.Equal(["Jane Doe", "John Roe"], document.Provenance.Authors.Select(a => a.Name));
        Assert.Equal("Northern Agency", document.Provenance.Outlet);
        Assert.Equal("2031-05-04", document.Provenance.Date);
    }

    [Fact]
    public void A_comment_with_name_and_date_in_one_line_and_a_summary()
    {
        var document = Read(
            """
            OPINION

            Why the buffer zone will not hold

            A line on a map is not a promise. Neither side has paid for this one.

            Jane Doe | 3 March 2031

            The armistice was signed in haste. It shows in every annex, and in what the annexes leave out.

            The Cost of Haste

            Nobody asked who would patrol the river. Nobody asked who would pay the patrols.

            Jane Doe is a senior fellow at the Harbour Institute.
            """
        );

        Is(
            document,
            "Tags: OPINION",
            "Title: Why the buffer zone will not hold",
            "Standfirst: A line on a map is not a promise. Neither side has paid for this one.",
            "Byline: Jane Doe | 3 March 2031",
            "Paragraph: The armistice was signed in haste. It shows in every annex, and in what the annexes leave out.",
            "Heading: The Cost of Haste",
            "Paragraph: Nobody asked who would patrol the river. Nobody asked who would pay the patrols.",
            "Biography: Jane Doe is a senior fellow at the Harbour Institute."
        );
        Assert.Equal(
            new Author("Jane Doe", "Jane Doe is a senior fellow at the Harbour Institute."),
            Assert.Single(document.Provenance.Authors)
        );
        Assert.Equal("2031-03-03", document.Provenance.Date);
    }

    [Fact]
    public void A_page_copied_with_all_that_stood_around_it()
    {
        var document = Read(
            """
            ArmisticeEUNATONGOsNorth CoastPeace talks2031 elections

            Who Guards the Strait?

            Ships pass again, but nobody has said who answers when one is stopped.

            Share this article
            Facebook Twitter WhatsApp Email

            The EU wants a mission of its own. NATO wants none. NGOs want both.

            Advertisement

            A diplomat of one member called the plan "a flag without a ship."

            Read more: Ten islands nobody owns

            About the Author: Ann-Marie O'Poe

            Ann-Marie O'Poe covers the sea. She lives in Port Alder.

            Her first book appeared in 2029.

            Photo credit: Harbour Archive.

            Source: https://example.org/strait

            You may also like

            A ferry too far

            The price of salt

            12 comments

            © 2031 The Harbour Times. All rights reserved.
            """
        );

        Is(
            document,
            "Tags: ArmisticeEUNATONGOsNorth CoastPeace talks2031 elections",
            "Title: Who Guards the Strait?",
            "Standfirst: Ships pass again, but nobody has said who answers when one is stopped.",
            "Furniture: Share this article",
            "Furniture: Facebook Twitter WhatsApp Email",
            "Paragraph: The EU wants a mission of its own. NATO wants none. NGOs want both.",
            "Furniture: Advertisement",
            "Paragraph: A diplomat of one member called the plan \"a flag without a ship.\"",
            "Furniture: Read more: Ten islands nobody owns",
            "Biography: About the Author: Ann-Marie O'Poe",
            "Biography: Ann-Marie O'Poe covers the sea. She lives in Port Alder.",
            "Biography: Her first book appeared in 2029.",
            "Credit: Photo credit: Harbour Archive.",
            "Furniture: Source: https://example.org/strait",
            "Furniture: You may also like",
            "Furniture: A ferry too far",
            "Furniture: The price of salt",
            "Furniture: 12 comments",
            "Furniture: © 2031 The Harbour Times. All rights reserved."
        );
        Assert.Equal(["Armistice", "EU", "NATO", "NGOs", "North Coast", "Peace talks2031 elections"], document.Provenance.Tags);
        Assert.Equal("https://example.org/strait", document.Provenance.SourceLink);
        Assert.Equal("Harbour Archive", document.Provenance.ImageCredit);
        var author = Assert.Single(document.Provenance.Authors);
        Assert.Equal("Ann-Marie O'Poe covers the sea. She lives in Port Alder. Her first book appeared in 2029.", author.Biography);
    }

    [Fact]
    public void A_letter_broken_at_seventy_two_columns()
    {
        var document = Read(
            """
            Note on the Withdrawal of Heavy Weapons

            The commission met on the ninth day of the truce and heard both staffs
            in turn. It found that of forty batteries named in the annex, eleven had
            not been moved at all, and that two had been moved forward. The staffs
            did not deny it.

            It therefore asks
            - that the eleven be moved within three days, by daylight, and in sight
              of the observers;
            - that the two be given up.

              If this is not done, the commission will say so in public. It will
            not wait for the next meeting.
            """
        );

        Is(
            document,
            "Title: Note on the Withdrawal of Heavy Weapons",
            "Paragraph: The commission met on the ninth day of the truce and heard both staffs in turn. It found that of forty batteries named in the "
                + "annex, eleven had not been moved at all, and that two had been moved forward. The staffs did not deny it.",
            "Paragraph: It therefore asks",
            "ListItem: that the eleven be moved within three days, by daylight, and in sight of the observers;",
            "ListItem: that the two be given up.",
            "Paragraph: If this is not done, the commission will say so in public. It will not wait for the next meeting."
        );
    }

    [Fact]
    public void A_text_in_which_every_line_is_a_paragraph()
    {
        var document = Read(
            """
            Ceasefire Holds for a Third Night
            By Jane Doe, Staff Writer, The Harbour Times
            March 5, 2031
            The guns along the river were quiet for a third night, observers said on Wednesday, and the first trucks crossed at dawn.
            Nobody expects it to last.
            What Comes Next
            A second exchange of prisoners is planned for the weekend.
            "We will see who turns up," said one officer.
            """
        );

        Is(
            document,
            "Title: Ceasefire Holds for a Third Night",
            "Byline: By Jane Doe, Staff Writer, The Harbour Times",
            "Byline: March 5, 2031",
            "Paragraph: The guns along the river were quiet for a third night, observers said on Wednesday, and the first trucks crossed at dawn.",
            "Paragraph: Nobody expects it to last.",
            "Heading: What Comes Next",
            "Paragraph: A second exchange of prisoners is planned for the weekend.",
            "Paragraph: \"We will see who turns up,\" said one officer."
        );
        Assert.Equal("Jane Doe", Assert.Single(document.Provenance.Authors).Name);
        Assert.Equal("The Harbour Times", document.Provenance.Outlet);
        Assert.Equal("2031-03-05", document.Provenance.Date);
    }

    [Fact]
    public void A_treaty_with_numbered_articles()
    {
        var document = Read(
            """
            Protocol on the Separation of Forces

            1. Purpose

            The parties separate their forces along the line drawn on the map in the annex.

            2. Duties

            1. Each party withdraws its armour.
            2. Each party opens its roads to observers.

            (a) Observers travel unarmed.

            (b) Observers report within a day.
            """
        );

        Is(
            document,
            "Title: Protocol on the Separation of Forces",
            "Heading: 1. Purpose",
            "Paragraph: The parties separate their forces along the line drawn on the map in the annex.",
            "ListItem: 2. Duties",
            "ListItem: 1. Each party withdraws its armour.",
            "ListItem: 2. Each party opens its roads to observers.",
            "ListItem: (a) Observers travel unarmed.",
            "ListItem: (b) Observers report within a day."
        );
    }

    [Fact]
    public void A_wire_report_under_an_agency_line()
    {
        var document = Read(
            """
            Exchange of prisoners begins at the northern crossing

            Reuters – Varnograd, 4 May

            The first buses reached the northern crossing shortly after noon.

            Officials on both sides confirmed the number of those on board.
            """
        );

        Is(
            document,
            "Title: Exchange of prisoners begins at the northern crossing",
            "Byline: Reuters – Varnograd, 4 May",
            "Paragraph: The first buses reached the northern crossing shortly after noon.",
            "Paragraph: Officials on both sides confirmed the number of those on board."
        );
        Assert.Equal("Reuters", document.Provenance.Outlet);
        // A day without a year is no date: the year is nowhere written.
        Assert.Null(document.Provenance.Date);
    }

    [Fact]
    public void A_German_report()
    {
        var document = Read(
            """
            Verhandlungen am Fluss vertagt

            Von Anna Keller

            Stand: 4. März 2031

            Die Unterhändler haben sich am Dienstag ohne Ergebnis getrennt.

            Ein neuer Termin steht nicht fest. Beide Seiten gaben einander die Schuld.

            Lesen Sie auch: Zehn Jahre am Fluss

            Das könnte Sie auch interessieren

            Der Preis des Salzes
            """
        );

        Is(
            document,
            "Title: Verhandlungen am Fluss vertagt",
            "Byline: Von Anna Keller",
            "Byline: Stand: 4. März 2031",
            "Paragraph: Die Unterhändler haben sich am Dienstag ohne Ergebnis getrennt.",
            "Paragraph: Ein neuer Termin steht nicht fest. Beide Seiten gaben einander die Schuld.",
            "Furniture: Lesen Sie auch: Zehn Jahre am Fluss",
            "Furniture: Das könnte Sie auch interessieren",
            "Furniture: Der Preis des Salzes"
        );
        Assert.Equal("2031-03-04", document.Provenance.Date);
        Assert.Equal("Anna Keller", Assert.Single(document.Provenance.Authors).Name);
    }

    [Fact]
    public void A_Russian_report()
    {
        var document = Read(
            """
            Переговоры у реки отложены

            Автор: Анна Петрова

            Опубликовано: 4 марта 2031 года

            Стороны разошлись во вторник без результата.

            Новая дата не назначена. Стороны обвинили друг друга.

            Читайте также: Десять лет у реки

            Поделиться
            """
        );

        Is(
            document,
            "Title: Переговоры у реки отложены",
            "Byline: Автор: Анна Петрова",
            "Byline: Опубликовано: 4 марта 2031 года",
            "Paragraph: Стороны разошлись во вторник без результата.",
            "Paragraph: Новая дата не назначена. Стороны обвинили друг друга.",
            "Furniture: Читайте также: Десять лет у реки",
            "Furniture: Поделиться"
        );
        Assert.Equal("2031-03-04", document.Provenance.Date);
        Assert.Equal("Анна Петрова", Assert.Single(document.Provenance.Authors).Name);
    }

    [Fact]
    public void A_French_report()
    {
        var document = Read(
            """
            Les pourparlers du fleuve sont ajournés

            Par Anne Dupont

            Publié le 4 mars 2031

            Les négociateurs se sont séparés mardi sans résultat.

            Aucune date n'est fixée. Chaque camp accuse l'autre.

            À lire aussi : Dix ans au bord du fleuve

            Commentaires
            """
        );

        Is(
            document,
            "Title: Les pourparlers du fleuve sont ajournés",
            "Byline: Par Anne Dupont",
            "Byline: Publié le 4 mars 2031",
            "Paragraph: Les négociateurs se sont séparés mardi sans résultat.",
            "Paragraph: Aucune date n'est fixée. Chaque camp accuse l'autre.",
            "Furniture: À lire aussi : Dix ans au bord du fleuve",
            "Furniture: Commentaires"
        );
        Assert.Equal("2031-03-04", document.Provenance.Date);
    }

    private static Document Read(string text)
    {
        var document = Reading.One("text.txt", text);
        Reading.IsWellFormed(document);
        return document;
    }

    private static void Is(Document document, params string[] lines) => Assert.Equal(string.Join('\n', lines), Reading.Outline(document));
}
