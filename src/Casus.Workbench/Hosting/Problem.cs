using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Casus.Workbench.Hosting;

/// <summary>What went wrong, as RFC 9457 writes it.</summary>
internal sealed record Problem
{
    public const string MediaType = "application/problem+json";

    private Problem(ProblemCode code, string detail) =>
        (Type, Title, Status, Detail, Code) = ($"urn:casus:problem:{code.Name}", code.Title, code.Status, detail, code.Name);

    public string Type { get; }

    public string Title { get; }

    public int Status { get; }

    /// <summary>What happened this time, and what to do.</summary>
    public string Detail { get; }

    public string Code { get; }

    /// <summary>What is wrong with files, if that is what went wrong.</summary>
    public ImmutableArray<Shapes.DiagnosticShape> Diagnostics { get; init; } = [];

    /// <summary>The member or path at fault.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Field { get; init; }

    /// <summary>The limit that was passed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Limit { get; init; }

    /// <summary>What somebody else wrote.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Shapes.ConflictShape? Conflict { get; init; }

    public static Problem Of(ProblemCode code, string detail) => new(code, detail);

    public ProblemException Thrown() => new(this);

    public Task Write(HttpContext context)
    {
        context.Response.StatusCode = Status;
        if (Status == ProblemCode.Busy.Status)
            context.Response.Headers.RetryAfter = "1";
        return context.Response.WriteAsJsonAsync(this, WorkbenchJson.Options, MediaType, context.RequestAborted);
    }
}

/// <summary>A problem on its way to whoever asked.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    public Problem Problem { get; } = problem;
}
