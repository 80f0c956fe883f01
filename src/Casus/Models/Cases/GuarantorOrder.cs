using System.Collections.Immutable;
using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>In which order guarantors choose.</summary>
internal static class GuarantorOrder
{
    /// <summary>The order of the file, moved only as far as waiting demands.</summary>
    public static ImmutableArray<Actor> Of(Scenario scenario)
    {
        var waiting = scenario.Guarantors.ToList();
        var order = ImmutableArray.CreateBuilder<Actor>(waiting.Count);
        while (waiting.Count > 0)
        {
            // A cycle of waiting is refused when the file is read; here it would only end the loop.
            var next = waiting.Find(g => g.JoinsAfter.All(id => waiting.TrueForAll(w => w.Id != id))) ?? waiting[0];
            waiting.Remove(next);
            order.Add(next);
        }

        return order.ToImmutable();
    }
}
