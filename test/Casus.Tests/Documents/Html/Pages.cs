namespace Casus.Tests.Documents.Html;

/// <summary>Pages as sites make them, with words of our own.</summary>
internal static class Pages
{
    /// <summary>A news page with all that stands around an article.</summary>
    public const string News = """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <title>Second convoy turned back | The Harbour Times</title>
        <link rel="canonical" href="https://example.org/news/convoy">
        <meta property="og:title" content="Second convoy turned back">
        <meta property="og:site_name" content="The Harbour Times">
        <script type="application/ld+json">
        {"@context":"https://schema.org","@graph":[
          {"@type":"Person","@id":"#jane","name":"Jane Doe"},
          {"@type":"NewsArticle","headline":"Second convoy turned back","datePublished":"2031-03-04T10:15:00+01:00",
           "author":[{"@id":"#jane"},{"@type":"Person","name":"John Roe"}],"publisher":{"@type":"Organization","name":"The Harbour Times"},
           "keywords":["convoys","aid &amp; relief"]}]}
        </script>
        <script>document.write("<p>Written by a script, and never read by anybody at all.</p>");</script>
        <style>p { color: red }</style>
        </head>
        <body class="single has-sidebar comments-open">
        <header role="banner"><a href="/">The Harbour Times</a><nav><ul><li><a href="/w">World</a></li><li><a href="/p">Politics</a></li></ul></nav></header>
        <div class="cookie-consent">We use cookies to make this site worse. <button>Accept</button></div>
        <main>
        <article>
        <h1>Second convoy turned back</h1>
        <p class="standfirst">Soldiers at the bridge gave no reason, and the drivers wait for a third day.</p>
        <div class="byline">By <a rel="author" href="/jd">Jane Doe</a> and John Roe</div>
        <time datetime="2031-03-04">4 March 2031</time>
        <div class="share-buttons"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
        <figure><img src="b.jpg" alt="x"><figcaption>The bridge on Monday. <span class="credit">Photo: Ann Poe</span></figcaption></figure>
        <div class="article-body">
        <p>Soldiers at the northern bridge turned back a second convoy on Tuesday, the drivers said, and would not say for how long.</p>
        <p>&ldquo;We were told to wait,&rdquo; said one of them. <q>Nobody knows for what</q>, said another.</p>
        <aside class="related"><h3>Related</h3><p>Ten bridges that were never built, and one that should not have been.</p></aside>
        <h2>What the convoy carries</h2>
        <ul><li>Flour for two weeks, according to the lists.</li><li>Two generators.</li></ul>
        <blockquote><p>No convoy passes without our stamp, and our stamp is not for sale.</p></blockquote>
        <p>First line of a text with breaks.<br><br>Second paragraph after the breaks, in the same element.</p>
        <table><tr><th>Day</th><th>Lorries</th></tr><tr><td>Monday</td><td>12</td></tr></table>
        <p style="display: none">Hidden words which nobody sees on the page.</p>
        <p><a href="/more">Read more: the bridge in five maps</a></p>
        </div>
        <div class="author-bio"><p>Jane Doe covers the river. She lives in Port Alder.</p></div>
        <div class="tags"><a href="/t/1">convoys</a> <a href="/t/2">bridge</a></div>
        </article>
        </main>
        <section id="comments"><h3>Comments</h3><p>I have been saying this for years, and nobody at all listens to me, ever.</p></section>
        <footer><p>© 2031 The Harbour Times</p></footer>
        </body></html>
        """;

    /// <summary>A page of the older kind: tables for layout, nothing closed, no marks of what is what.</summary>
    public const string Old = """
        <HTML><HEAD><TITLE>The Line - A Page</TITLE><META NAME="author" CONTENT="Ann Poe"><META NAME="DC.date" CONTENT="March 2031"></HEAD>
        <BODY BGCOLOR=white><TABLE WIDTH=600><TR><TD><A HREF=a.htm>Home</A><BR><A HREF=b.htm>Maps</A><TD>
        <H1>The Line</H1>
        <FONT SIZE=2>The line was drawn in an afternoon by four men who had never seen the river that it follows.<BR><BR>
        Two of them said so later. The other two were promoted, and said nothing of it in their memoirs.<P>
        Nobody has moved it since, though everybody who lives along it has asked for that at least once.
        <UL><LI>The north asked twice.<LI>The south asked once.</UL>
        </TABLE>
        """;
}
