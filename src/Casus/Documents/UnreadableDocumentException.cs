namespace Casus.Documents;

/// <summary>A document cannot be read; the message says what was found, what was expected and what to do.</summary>
public sealed class UnreadableDocumentException : Exception
{
    /// <summary>With a message.</summary>
    public UnreadableDocumentException(string message)
        : base(message) { }

    /// <summary>With a message and what brought it about.</summary>
    public UnreadableDocumentException(string message, Exception inner)
        : base(message, inner) { }
}
