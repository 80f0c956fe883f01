using System.Collections.Immutable;

namespace Casus.Models.Library;

/// <summary>Every model that can be asked by name.</summary>
public static class ModelLibrary
{
    /// <summary>The models in the order of their names.</summary>
    public static ImmutableArray<PublishedModel> All { get; } =
    [
        .. new[]
        {
            BargainingModels.All,
            DeterrenceModels.All,
            EndToEndModels.All,
            EvidenceModels.All,
            GuaranteeModels.All,
            GuarantorModels.All,
            ReliabilityModels.All,
            SettlementModels.All,
            TreeModels.All,
            UncertaintyModels.All,
            YearModels.All,
            ZoneModels.All,
        }
            .SelectMany(models => models)
            .OrderBy(model => model.Name, StringComparer.Ordinal),
    ];

    /// <summary>The model of a name, if there is one.</summary>
    public static PublishedModel? Find(string name) => All.FirstOrDefault(model => model.Name == name);
}
