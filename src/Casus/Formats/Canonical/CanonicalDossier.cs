using Casus.Dossiers;

namespace Casus.Formats.Canonical;

/// <summary>What is known of the case.</summary>
internal static class CanonicalDossier
{
    public static void Write(CanonicalWriter to, Dossier dossier) =>
        to.Group(
            "dossier",
            () =>
            {
                to.List("sources", dossier.Sources, s => to.Group(null, () => Source(to, s)));
                to.List("hypotheses", dossier.Hypotheses, h => to.Group(null, () => Hypothesis(to, h)));
                to.List("clusters", dossier.Clusters, c => to.Group(null, () => Cluster(to, c)));
                to.List("statements", dossier.Statements, s => to.Group(null, () => Statement(to, s)));
                if (!dossier.Rejections.IsEmpty)
                    to.List("rejected", dossier.Rejections, r => to.Group(null, () => Rejection(to, r)));
            }
        );

    private static void Source(CanonicalWriter to, Source source)
    {
        to.Text("id", source.Id);
        to.Text("title", source.Title);
        to.Text("author", source.Author);
        to.Text("outlet", source.Outlet);
        to.Text("date", source.Date);
        to.Text("address", source.Address);
        to.Text("biography", source.Biography);
        if (!source.Tags.IsEmpty)
            to.Words("tags", source.Tags);
        to.Text("image-credit", source.ImageCredit);
        to.Text("language", source.Language);
        to.Text("document", source.Document);
        to.Count("part", source.Part);
        to.Text("stored", source.Stored);
        to.Text("reliability", source.Reliability?.ToString());
    }

    private static void Hypothesis(CanonicalWriter to, Hypothesis hypothesis)
    {
        to.Text("id", hypothesis.Id);
        to.Text("claim", hypothesis.Claim);
        to.Text("otherwise", hypothesis.Otherwise);
        to.Exact("prior-low", hypothesis.PriorLow);
        to.Exact("prior-high", hypothesis.PriorHigh);
        to.Text("because", hypothesis.Because);
        to.Words("rivals", hypothesis.Rivals);
    }

    private static void Cluster(CanonicalWriter to, Cluster cluster)
    {
        to.Text("id", cluster.Id);
        to.Text("name", cluster.Name);
        switch (cluster.Dependence)
        {
            case Dependence.CommonLine line:
                to.Exact("if-true", line.LineIfTrue);
                to.Exact("if-false", line.LineIfFalse);
                to.Exact("said-if-line", line.SaidIfLine);
                to.Exact("said-anyway", line.SaidAnyway);
                break;
            case Dependence.Correlated reports:
                to.Exact("correlated", reports.Rho);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(cluster), "The canonical form does not know this kind of dependence.");
        }
    }

    private static void Statement(CanonicalWriter to, Statement statement)
    {
        to.Text("id", statement.Id);
        to.Text("speaker", statement.Speaker);
        to.Text("office", statement.Office);
        to.Text("side", statement.Side);
        to.Text("date", statement.Date);
        to.Text("said", statement.Said);
        to.Text("source", statement.Source);
        to.Text("locator", statement.Locator);
        to.Word("modality", statement.Modality);
        if (statement.Passage is { } passage)
            to.Group("passage", () => Passage(to, passage));
        if (statement.Review is not Review.Written)
            to.Word("review", statement.Review);
        to.Text("correction", statement.Correction);
        to.Text("proposal", statement.Proposal);
        to.Text("condition", statement.Condition);
        to.Text("consequence", statement.Consequence);
        to.Text("target", statement.Target);
        to.Text("addressee", statement.Addressee);
        to.Text("reported-by", statement.ReportedBy);
        if (statement.Confidence is { } confidence)
            to.Word("confidence", confidence);
        to.Text("cluster", statement.Cluster);
        to.Count("credibility", statement.Credibility);
        to.Map("bears", statement.Bears, (hypothesis, ratio) => to.Group(hypothesis, () => Ratio(to, ratio)));
    }

    private static void Rejection(CanonicalWriter to, Rejection rejection)
    {
        to.Text("proposal", rejection.Proposal);
        to.Text("because", rejection.Because);
    }

    private static void Passage(CanonicalWriter to, Passage passage)
    {
        to.Count("start", passage.Start);
        to.Count("length", passage.Length);
        to.Words("quotes", passage.Quotes);
        to.Text("digest", passage.Digest);
    }

    private static void Ratio(CanonicalWriter to, LikelihoodRatio ratio)
    {
        to.Exact("low", ratio.Low);
        to.Exact("high", ratio.High);
        to.Text("because", ratio.Because);
    }
}
