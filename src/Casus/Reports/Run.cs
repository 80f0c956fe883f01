namespace Casus.Reports;

/// <summary>A stretch of text of one kind. A closed family; a plain string converts to <see cref="Plain"/>.</summary>
public abstract class Run
{
    private Run(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>The words, without any markup.</summary>
    public string Text { get; }

    /// <summary>Plain words.</summary>
    public static implicit operator Run(string text) => new Plain(text);

    /// <summary>Words as they are.</summary>
    public sealed class Plain(string text) : Run(text);

    /// <summary>Words of weight.</summary>
    public sealed class Strong(string text) : Run(text);

    /// <summary>Words set apart: a title, a term being introduced.</summary>
    public sealed class Emphasis(string text) : Run(text);

    /// <summary>Words as a machine reads them: a key of a scenario, a parameter.</summary>
    public sealed class Code(string text) : Run(text);

    /// <summary>A link to a section, a figure or a piece of evidence in the same report.</summary>
    public sealed class Reference(string text, Anchor target) : Run(text)
    {
        /// <summary>Where the link leads.</summary>
        public Anchor Target { get; } = target;
    }

    /// <summary>A link to a source outside of the report.</summary>
    public sealed class Source : Run
    {
        /// <summary>A link to a web address.</summary>
        /// <exception cref="ArgumentException">The address is not an absolute http or https address.</exception>
        public Source(string text, Uri address)
            : base(text)
        {
            ArgumentNullException.ThrowIfNull(address);
            if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
                throw new ArgumentException("A source is linked by an absolute http or https address.", nameof(address));
            Address = address;
        }

        /// <summary>The address: http or https, nothing else.</summary>
        public Uri Address { get; }
    }

    /// <summary>A verdict in the flow of the text: its sign and its words.</summary>
    public sealed class Badge(Verdict verdict, string text) : Run(text)
    {
        /// <summary>The verdict's own word as text.</summary>
        public Badge(Verdict verdict)
            : this(verdict, verdict.Word()) { }

        /// <summary>What the sign says.</summary>
        public Verdict Verdict { get; } = verdict;
    }
}
