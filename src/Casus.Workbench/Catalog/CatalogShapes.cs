using System.Collections.Immutable;

namespace Casus.Workbench.Catalog;

/// <summary>What one can begin from.</summary>
internal sealed record CatalogShape(ImmutableArray<ShippedShape> Cases, ImmutableArray<TemplateShape> Templates);

/// <summary>A case that comes with the program.</summary>
internal sealed record ShippedShape(string Id, string Title, string Question, ImmutableArray<string> Files);

/// <summary>A commented file to begin from.</summary>
internal sealed record TemplateShape(string Id, string Title);
