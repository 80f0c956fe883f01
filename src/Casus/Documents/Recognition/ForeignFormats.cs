namespace Casus.Documents.Recognition;

/// <summary>Formats that are known but not read, and files that are no documents.</summary>
internal static class ForeignFormats
{
    /// <summary>Refuses a file that is no text, with what it is and what to do.</summary>
    /// <exception cref="UnreadableDocumentException">It is no text.</exception>
    public static void Refuse(FileHead head)
    {
        if (head.Bytes.IsEmpty)
            throw new UnreadableDocumentException($"'{head.Name}' is empty. Pass a file with text in it.");
    }
}
