namespace Casus.Attribution.Cues;

/// <summary>What may follow, precede or surround a verb of attribution.</summary>
[Flags]
internal enum Complement
{
    None = 0,

    /// <summary>"said that the bridge was closed".</summary>
    That = 1,

    /// <summary>"said the bridge was closed".</summary>
    Bare = 2,

    /// <summary>"said: “The bridge is closed.”".</summary>
    Quotation = 4,

    /// <summary>"The bridge was closed, he said."</summary>
    Parenthesis = 8,

    /// <summary>"told the council …".</summary>
    Addressee = 16,

    /// <summary>"promised to open the bridge".</summary>
    Infinitive = 32,

    /// <summary>"urged the council to open the bridge".</summary>
    ObjectInfinitive = 64,

    /// <summary>"denied closing the bridge".</summary>
    Gerund = 128,

    /// <summary>"accused the council of closing the bridge".</summary>
    ObjectOf = 256,

    /// <summary>"described the bridge as closed".</summary>
    ObjectAs = 512,

    /// <summary>"rejected the plan".</summary>
    Object = 1024,

    /// <summary>"called the plan “a trap”": an object only if some of it is in quotation marks.</summary>
    QuotedObject = 2048,

    /// <summary>"put the cost at 40 million": an object and an estimate of it.</summary>
    ObjectAt = 4096,

    /// <summary>"called the accusation absurd": an object and what is said of it.</summary>
    SmallClause = 8192,

    /// <summary>"warned shippers against the strait".</summary>
    ObjectAgainst = 16384,

    /// <summary>"asked whether the bridge was closed".</summary>
    Question = 32768,
}
