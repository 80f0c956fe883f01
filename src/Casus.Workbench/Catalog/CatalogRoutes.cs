using Casus.Formats;
using Casus.Workbench.Analyses;
using Casus.Workbench.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Workbench.Catalog;

/// <summary>What one can begin from.</summary>
internal static class CatalogRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/catalog", Catalog).WithSummary("Shipped cases and templates.");
        api.MapGet("/schemas/{name}", (string name) => Results.Text(Schema(name), "application/schema+json"))
            .WithSummary("The JSON Schemas of the files: scenario, dossier.");
    }

    private static CatalogShape Catalog() =>
        new(
            [.. ShippedCases.All.Select(c => new ShippedShape(c.Id, c.Title, c.Question, [.. c.Files.Select(f => f.Name)]))],
            [.. Templates.Names.Select(t => new TemplateShape(t, TopLine.Of(Templates.Find(t)!, "title") ?? t))]
        );

    private static string Schema(string name) =>
        name switch
        {
            "scenario" => SchemaText.Scenario(),
            "dossier" => SchemaText.Dossier(),
            _ => throw Problem.Of(ProblemCode.NotFound, "The schemas are scenario and dossier.").Thrown(),
        };
}
