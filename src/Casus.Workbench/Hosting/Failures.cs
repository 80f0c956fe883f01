using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Casus.Workbench.Hosting;

/// <summary>Turns whatever went wrong into a problem that a page and a person can read.</summary>
internal sealed partial class Failures(ILogger<Failures> log)
{
    public async Task Catch(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            await Explain(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone; there is nobody to tell.
        }
        catch (ProblemException known)
        {
            await Send(context, known.Problem);
        }
        catch (BadHttpRequestException bad)
        {
            await Send(context, Of(bad));
        }
#pragma warning disable CA1031 // The last line of defence: whatever went wrong, the page gets a problem and the log the rest.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Unexpected(exception, context.Request.Path);
            await Send(
                context,
                Problem.Of(
                    ProblemCode.Internal,
                    $"{exception.GetType().Name}: {exception.Message} Nothing of what was saved before is lost. Please report it with what you did."
                )
            );
        }
    }

    private static Problem Of(BadHttpRequestException bad) =>
        bad.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => Problem.Of(
                ProblemCode.TooLarge,
                "The request has more bytes than are taken here; /api/v1/session tells the limits."
            ),
            StatusCodes.Status415UnsupportedMediaType => Unsupported,
            _ => Problem.Of(ProblemCode.BadRequest, bad.InnerException is { } inner ? $"{bad.Message} {inner.Message}" : bad.Message),
        };

    private static Problem Unsupported =>
        Problem.Of(ProblemCode.Unsupported, "Send JSON as application/json, and files as application/octet-stream.");

    // Routing answers some requests with a bare status.
    private static Task Explain(HttpContext context)
    {
        if (context.Response.HasStarted || context.Response.ContentType is not null)
            return Task.CompletedTask;
        var problem = context.Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => Problem.Of(ProblemCode.BadRequest, "The request cannot be read."),
            StatusCodes.Status404NotFound => Problem.Of(ProblemCode.NotFound, "There is nothing under this address."),
            StatusCodes.Status405MethodNotAllowed => Problem.Of(
                new("method", StatusCodes.Status405MethodNotAllowed, "That cannot be done here."),
                $"{context.Request.Method} is not for this address."
            ),
            StatusCodes.Status413PayloadTooLarge => Problem.Of(ProblemCode.TooLarge, "The request has more bytes than are taken here."),
            StatusCodes.Status415UnsupportedMediaType => Unsupported,
            _ => null,
        };
        return problem is null ? Task.CompletedTask : problem.Write(context);
    }

    private static Task Send(HttpContext context, Problem problem)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        // What was set for the answer that never came is taken back; what guards every answer stays.
        context.Response.Headers.Remove("ETag");
        context.Response.Headers.Remove("Location");
        context.Response.Headers.Remove("Content-Disposition");
        context.Response.Headers.CacheControl = "no-store";
        return problem.Write(context);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An error that should not happen, at {Path}")]
    private partial void Unexpected(Exception exception, string path);
}
