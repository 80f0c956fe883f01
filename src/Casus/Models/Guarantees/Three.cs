using System.Runtime.CompilerServices;

namespace Casus.Models.Guarantees;

/// <summary>One value for each response, in place: solving a game allocates nothing per choice.</summary>
[InlineArray(3)]
internal struct Three<T>
{
    private T _none;
}
