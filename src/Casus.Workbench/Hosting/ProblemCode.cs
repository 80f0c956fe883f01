namespace Casus.Workbench.Hosting;

/// <summary>A kind of problem: what a program goes by, the status, and a title for people.</summary>
internal sealed record ProblemCode(string Name, int Status, string Title)
{
    public static readonly ProblemCode BadRequest = new("bad-request", 400, "The request is not as it should be.");
    public static readonly ProblemCode UnknownParameter = new("unknown-parameter", 400, "The case has no such number.");
    public static readonly ProblemCode OutOfDomain = new("out-of-domain", 400, "The number cannot have that value.");
    public static readonly ProblemCode UnknownFormula = new("unknown-formula", 400, "The case has no such formula.");
    public static readonly ProblemCode UnsafeName = new("unsafe-name", 400, "A file cannot be called that.");
    public static readonly ProblemCode Token = new("token", 403, "The request lacks the token of this session.");
    public static readonly ProblemCode Origin = new("origin", 403, "The request comes from elsewhere.");
    public static readonly ProblemCode NotFound = new("not-found", 404, "There is no such thing.");
    public static readonly ProblemCode State = new("state", 409, "That is not possible as things are.");
    public static readonly ProblemCode Conflict = new("conflict", 412, "It has been changed in the meantime.");
    public static readonly ProblemCode TooLarge = new("too-large", 413, "That is too large.");
    public static readonly ProblemCode TooMany = new("too-many", 413, "Those are too many.");
    public static readonly ProblemCode Unsupported = new("unsupported", 415, "The body is not of a kind that is read here.");
    public static readonly ProblemCode Host = new("host", 421, "This workbench has another name.");
    public static readonly ProblemCode InvalidScenario = new("invalid-scenario", 422, "The case has errors.");
    public static readonly ProblemCode Unreadable = new("unreadable", 422, "Nothing can be made of that file.");
    public static readonly ProblemCode PreconditionRequired = new("precondition-required", 428, "Say which revision you changed.");
    public static readonly ProblemCode Busy = new("busy", 429, "Too much is being worked on.");
    public static readonly ProblemCode Internal = new("internal", 500, "An error that should not happen.");
}
