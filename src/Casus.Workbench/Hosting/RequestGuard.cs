using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Casus.Workbench.Hosting;

/// <summary>Refuses what does not come from the workbench's own page: foreign names, foreign origins, changes without the token.</summary>
/// <remarks>
/// A page of another site can send requests to a loopback address and, by rebinding its name, even read the answers. The host's name stops the second; the
/// origin and a token that only a page of this origin can read stop the first.
/// </remarks>
internal sealed class RequestGuard
{
    private readonly Limits _limits;
    public const string TokenHeader = "Casus-Token";

    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];
    private readonly byte[] _token;

    public RequestGuard(WorkbenchOptions options)
    {
        _limits = options.Limits;
        Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _token = Encoding.ASCII.GetBytes(Token);
    }

    /// <summary>The token of this start of the server.</summary>
    public string Token { get; }

    public Task Check(HttpContext context, RequestDelegate next)
    {
        if (Objection(context) is { } problem)
            return problem.Write(context);
        // Files are measured where they are taken in; what is parsed as a whole is kept smaller.
        if (context.Request.HasJsonContentType())
        {
            if (context.Request.ContentLength > _limits.Body)
                return (
                    Problem.Of(ProblemCode.TooLarge, $"A body of JSON has at most {_limits.Body} bytes.") with
                    {
                        Limit = _limits.Body,
                    }
                ).Write(context);
            if (
                context.Request.ContentLength is null
                && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size
            )
                size.MaxRequestBodySize = _limits.Body;
        }

        return next(context);
    }

    private Problem? Objection(HttpContext context)
    {
        var request = context.Request;
        if (!IsOwnName(request.Host, context.Connection.LocalPort))
            return Problem.Of(
                ProblemCode.Host,
                $"This workbench answers to 127.0.0.1 and localhost on its own port, not to '{Shown(request.Host.Value)}'. Open the address that casus serve printed."
            );
        if (!IsOwnOrigin(request))
            return Problem.Of(
                ProblemCode.Origin,
                "The request comes from a page of another origin. Only the workbench's own page may use it."
            );
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (!isSafe && !HasToken(request))
            return Problem.Of(
                ProblemCode.Token,
                $"The request has not the token of this start of the workbench. Read it from /api/v1/session and send it as {TokenHeader}."
            );
        return null;
    }

    private static bool IsOwnName(HostString host, int port) =>
        host.HasValue && Names.Contains(host.Host, StringComparer.OrdinalIgnoreCase) && (port == 0 || (host.Port ?? 80) == port);

    // Browsers name the origin on every request that changes something, and say on every request where it comes from.
    private static bool IsOwnOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        if (
            origin.Count > 0
            && (origin.Count > 1 || !string.Equals(origin[0], $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        )
            return false;
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count == 0 || site is ["same-origin"])
            return true;
        // A person who types the address or follows a link opens the page; nothing else may come from elsewhere.
        return request.Headers["Sec-Fetch-Mode"] is ["navigate"]
            && HttpMethods.IsGet(request.Method)
            && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
    }

    private bool HasToken(HttpRequest request) =>
        request.Headers[TokenHeader] is [{ Length: 64 } sent]
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(sent), _token);

    private static string Shown(string? text) =>
        text is null ? ""
        : text.Length <= 100 ? text
        : text[..100] + "…";
}
