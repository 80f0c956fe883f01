using System.Runtime.CompilerServices;
using Casus.Models.Guarantees.Kernels;

namespace Casus.Models.Cases.Blocks;

/// <summary>Where the results of one game go for a group of draws.</summary>
/// <param name="results">The columns of results.</param>
/// <param name="first">The game's first column.</param>
/// <param name="hazards">The columns of hazards, if they are wanted.</param>
/// <param name="firstHazard">The game's first column there.</param>
/// <param name="lane">The first of the draws.</param>
internal readonly ref struct ResultPlace<TLanes>(BlockColumns results, int first, BlockColumns? hazards, int firstHazard, int lane)
    where TLanes : struct, ILanes<TLanes>
{
    public bool ShowsHazards => hazards is not null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int result, TLanes values) => new ColumnGroup<TLanes>(results, lane).Put(first + result, values);

    public void PutHazard(int period, TLanes values) => new ColumnGroup<TLanes>(hazards!, lane).Put(firstHazard + period, values);
}
