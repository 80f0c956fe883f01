using System.Collections.Frozen;

namespace Casus.Documents.Layouts;

/// <summary>A line of the head that says what it says: 'Subject: …', 'Headline: …', 'Publication: …', 'From: …'.</summary>
/// <param name="Field">What the line states.</param>
/// <param name="Value">What it states of it.</param>
internal sealed record LabelledLine(HeadField Field, string Value)
{
    private const int LongestLabel = 24;

    private static readonly FrozenDictionary<string, HeadField> Labels = new Dictionary<string, HeadField>(StringComparer.OrdinalIgnoreCase)
    {
        ["subject"] = HeadField.Title,
        ["re"] = HeadField.Title,
        ["title"] = HeadField.Title,
        ["headline"] = HeadField.Title,
        ["betreff"] = HeadField.Title,
        ["objet"] = HeadField.Title,
        ["asunto"] = HeadField.Title,
        ["oggetto"] = HeadField.Title,
        ["тема"] = HeadField.Title,
        ["titel"] = HeadField.Title,
        ["titre"] = HeadField.Title,
        ["título"] = HeadField.Title,
        ["from"] = HeadField.Sender,
        ["sender"] = HeadField.Sender,
        ["von"] = HeadField.Sender,
        ["de"] = HeadField.Sender,
        ["от"] = HeadField.Sender,
        ["publication"] = HeadField.Outlet,
        ["outlet"] = HeadField.Outlet,
        ["newspaper"] = HeadField.Outlet,
        ["journal"] = HeadField.Outlet,
        ["publisher"] = HeadField.Outlet,
        ["published in"] = HeadField.Outlet,
        ["source"] = HeadField.Outlet,
        ["quelle"] = HeadField.Outlet,
        ["fuente"] = HeadField.Outlet,
        ["источник"] = HeadField.Outlet,
        ["date"] = HeadField.Date,
        ["sent"] = HeadField.Date,
        ["gesendet"] = HeadField.Date,
        ["envoyé"] = HeadField.Date,
        ["enviado"] = HeadField.Date,
        ["fecha"] = HeadField.Date,
        ["datum"] = HeadField.Date,
        ["data"] = HeadField.Date,
        ["дата"] = HeadField.Date,
        ["to"] = HeadField.Other,
        ["cc"] = HeadField.Other,
        ["bcc"] = HeadField.Other,
        ["reply-to"] = HeadField.Other,
        ["an"] = HeadField.Other,
        ["importance"] = HeadField.Other,
        ["ref"] = HeadField.Other,
        ["reference"] = HeadField.Other,
        ["our ref"] = HeadField.Other,
        ["contact"] = HeadField.Other,
        ["press contact"] = HeadField.Other,
        ["media contact"] = HeadField.Other,
        ["enquiries"] = HeadField.Other,
        ["media enquiries"] = HeadField.Other,
        ["press enquiries"] = HeadField.Other,
        ["list-unsubscribe"] = HeadField.Other,
        ["message-id"] = HeadField.Other,
        ["section"] = HeadField.Other,
        ["language"] = HeadField.Other,
        ["word count"] = HeadField.Other,
        ["length"] = HeadField.Other,
        ["embargo"] = HeadField.Other,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a line states; none where it has no such label.</summary>
    public static LabelledLine? Of(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > LongestLabel || colon + 2 >= text.Length || text[colon + 1] != ' ')
            return null;
        return Labels.TryGetValue(text[..colon].Trim(), out var field) ? new(field, text[(colon + 1)..].Trim()) : null;
    }

    /// <summary>A sender without the address: 'Jane Doe &lt;jane@example.org&gt;' is Jane Doe.</summary>
    public string Sender
    {
        get
        {
            var end = Value.IndexOfAny(['<', '[', '(']);
            return (end > 0 ? Value[..end] : Value).Trim(' ', '"', '\'');
        }
    }
}

/// <summary>What a labelled line of a head states.</summary>
internal enum HeadField
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>Who sent it: a person, or a paper.</summary>
    Sender,

    /// <summary>Where it appeared.</summary>
    Outlet,

    /// <summary>When.</summary>
    Date,

    /// <summary>Something that is no part of its origin.</summary>
    Other,
}
