using Casus.Numerics;

namespace Casus.Equilibria.Evolution;

/// <summary>Whether a quadratic form is positive (or nowhere negative) over directions of which some entries may not be negative.</summary>
/// <remarks>
/// <para>Entries free in sign are eliminated one by one: the least value over such an entry is the form of the rest, its Schur complement
/// (Abakuks 1980, "Conditions for evolutionarily stable strategies", Journal of Applied Probability 17). What is left must be copositive.</para>
/// <para>A matrix all of whose smaller principal parts are copositive fails only inside: at a positive direction where all its partial
/// derivatives are equal and negative, which is unique because otherwise one could walk along the others to the border with the same
/// value. So every principal part asks for one linear system; there are 2^k of them for k entries bound in sign.</para>
/// </remarks>
internal sealed class InvasionCone
{
    private readonly Rational[,] _form;
    private readonly bool[] _isFree;
    private readonly bool _isStrict;
    private readonly bool[] _isGone;
    private readonly List<(int Entry, Rational[] Row)> _eliminated = [];

    private InvasionCone(Rational[,] form, bool[] isFree, bool isStrict) =>
        (_form, _isFree, _isStrict, _isGone) = ((Rational[,])form.Clone(), isFree, isStrict, new bool[isFree.Length]);

    /// <summary>A direction, not zero, where the form is negative, or zero if that is forbidden too; nothing when there is none.</summary>
    /// <param name="form">A symmetric matrix.</param>
    /// <param name="isFree">Which entries of a direction may be negative.</param>
    /// <param name="isStrict">Whether zero is forbidden too.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Rational[]? Escape(Rational[,] form, bool[] isFree, bool isStrict, CancellationToken cancellation)
    {
        var cone = new InvasionCone(form, isFree, isStrict);
        return cone.EliminateFree() ?? cone.EscapeInside(cancellation);
    }

    private Rational[]? EliminateFree()
    {
        for (var entry = 0; entry < _isFree.Length; entry++)
        {
            if (!_isFree[entry])
                continue;
            var pivot = _form[entry, entry];
            if (pivot.Sign < 0 || (pivot.Sign == 0 && _isStrict))
                return Completed(entry, Rational.One);
            _isGone[entry] = true;
            if (pivot.Sign > 0)
                Eliminate(entry);
            else if (Coupled(entry) is { } other)
                return Falling(entry, other);
        }

        return null;
    }

    private void Eliminate(int entry)
    {
        var row = new Rational[_isFree.Length];
        for (var other = 0; other < row.Length; other++)
            row[other] = _isGone[other] ? Rational.Zero : _form[entry, other] / _form[entry, entry];
        _eliminated.Add((entry, row));
        for (var first = 0; first < row.Length; first++)
        for (var second = 0; second < row.Length; second++)
            if (!_isGone[first] && !_isGone[second])
                _form[first, second] -= row[first] * _form[entry, second];
    }

    private int? Coupled(int entry)
    {
        for (var other = 0; other < _isFree.Length; other++)
            if (!_isGone[other] && _form[entry, other].Sign != 0)
                return other;
        return null;
    }

    // The form is linear in an entry free in sign: with the other at one, it takes the value −1 somewhere.
    private Rational[] Falling(int entry, int other)
    {
        var direction = new Rational[_isFree.Length];
        direction[other] = Rational.One;
        direction[entry] = -(_form[other, other] + Rational.One) / (_form[entry, other] * 2);
        return Completed(direction);
    }

    private Rational[]? EscapeInside(CancellationToken cancellation)
    {
        int[] bound = [.. Enumerable.Range(0, _isFree.Length).Where(entry => !_isFree[entry])];
        // By size, so that all smaller parts are known to be copositive.
        foreach (var part in Enumerable.Range(1, (1 << bound.Length) - 1).OrderBy(int.PopCount))
        {
            cancellation.ThrowIfCancellationRequested();
            int[] entries = [.. bound.Where((_, place) => (part >> place & 1) != 0)];
            if (EscapeWith(entries) is { } inside)
                return Completed(inside);
        }

        return null;
    }

    private Rational[]? EscapeWith(int[] entries)
    {
        Rational[][] rows = [.. entries.Select(row => (Rational[])[.. entries.Select(column => _form[row, column]), Rational.One])];
        var equations = new LinearEquations(rows, entries.Length);
        Rational[] direction;
        if (equations.Freedom == 0)
        {
            // The form is the sum of the entries here, so it is negative exactly when they all are.
            direction = equations.Point();
            if (direction.Any(entry => entry.Sign >= 0))
                return null;
        }
        else
        {
            direction = equations.Direction();
            var sign = direction[0].Sign;
            if (!_isStrict || equations.Freedom > 1 || sign == 0 || direction.Any(entry => entry.Sign != sign))
                return null;
        }

        var whole = new Rational[_isFree.Length];
        for (var place = 0; place < entries.Length; place++)
            whole[entries[place]] = Rational.Abs(direction[place]);
        return whole;
    }

    private Rational[] Completed(int entry, Rational value)
    {
        var direction = new Rational[_isFree.Length];
        direction[entry] = value;
        return Completed(direction);
    }

    // The entries eliminated take the values at which the form is least, the last eliminated first.
    private Rational[] Completed(Rational[] direction)
    {
        for (var i = _eliminated.Count - 1; i >= 0; i--)
        {
            var (entry, row) = _eliminated[i];
            for (var other = 0; other < row.Length; other++)
                direction[entry] -= row[other] * direction[other];
        }

        return direction;
    }
}
