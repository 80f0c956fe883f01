using System.Diagnostics;
using System.Globalization;
using System.IO.MemoryMappedFiles;
using Casus.Tests.Documents.Fuzzing;

namespace Casus.Benchmarks;

/// <summary>Gives readers of documents hurt files: <c>fuzz READER|all COUNT [--seed S] [--from N] [--folder F]</c>.</summary>
/// <remarks>
/// The hurt file of a number is the same in every run with one seed, so a run can be taken up where it ended: the number at work stands in the folder in
/// a mapped file, which outlives a process that dies of an overflown stack. Files that break a reader are written beside it.
/// </remarks>
internal static class FuzzDocuments
{
    private const int MostKinds = 20;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    /// <summary>Runs and reports; the exit code is one if a reader did anything but read or refuse.</summary>
    public static int Run(string[] arguments, TextWriter report)
    {
        if (arguments is not [var name, var count, .. var options] || options.Length % 2 != 0)
        {
            report.WriteLine(
                $"fuzz READER COUNT [--seed S] [--from N] [--folder F]; readers: all {string.Join(' ', FuzzTarget.All.Select(t => t.Name))}"
            );
            return 2;
        }

        var named = options.Chunk(2).ToDictionary(o => o[0], o => o[1], StringComparer.Ordinal);
        var folder = Directory.CreateDirectory(named.GetValueOrDefault("--folder", "artifacts/fuzz")).FullName;
        var seed = Whole(named.GetValueOrDefault("--seed", "1"));
        var failures = 0L;
        foreach (var target in FuzzTarget.All.Where(t => name == "all" || t.Name == name))
            failures += new Session(target, (int)seed, folder, report).Run(Whole(named.GetValueOrDefault("--from", "0")), Whole(count));
        return failures == 0 ? 0 : 1;
    }

    private static long Whole(string text) => long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private sealed class Session(FuzzTarget target, int seed, string folder, TextWriter report)
    {
        private long _number = -1;
        private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
        private long _failures;
        private long _read;
        private (TimeSpan Time, long Number) _slowest;

        public long Run(long from, long count)
        {
            using var place = MemoryMappedFile.CreateFromFile(
                Path.Combine(folder, $"{target.Name}-{seed}.at"),
                FileMode.OpenOrCreate,
                null,
                8
            );
            using var at = place.CreateViewAccessor();
            using var watch = new Timer(_ => Watch(), null, Hang, Hang);
            var clock = Stopwatch.StartNew();
            for (var i = from; i < from + count && _kinds.Count < MostKinds; i++)
            {
                _number = i;
                at.Write(0, i);
                One(i);
            }

            report.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{target.Name}, seed {seed}: {_number - from + 1:N0} files, {_read:N0} read, {_failures} failures of {_kinds.Count} kinds, {clock.Elapsed.TotalSeconds:F0} s ({(_number - from + 1) / clock.Elapsed.TotalSeconds:N0}/s), slowest {_slowest.Time.TotalMilliseconds:F1} ms (number {_slowest.Number}), peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"
                )
            );
            report.Flush();
            return _failures;
        }

        private void One(long number)
        {
            var file = Mutations.Of(target, seed, number);
            var start = Stopwatch.GetTimestamp();
            try
            {
                _read += target.Run(file) ? 1 : 0;
            }
            catch (Exception error)
            {
                _failures++;
                var kind =
                    $"{error.GetType().Name}{Environment.NewLine}{string.Join(Environment.NewLine, (error.StackTrace ?? "").Split('\n').Take(4))}";
                _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
                if (_kinds[kind] == 1)
                    Keep(number, file, error.ToString());
            }

            var took = Stopwatch.GetElapsedTime(start);
            if (took > _slowest.Time && number > 100)
                _slowest = (took, number);
        }

        // The number that has not moved since the last look is a file that hangs.
        private long _seen = -1;

        private void Watch()
        {
            if (_number == _seen && _number >= 0)
            {
                Keep(_number, Mutations.Of(target, seed, _number), $"still at work after {Hang.TotalSeconds} s");
                Environment.Exit(1);
            }

            _seen = _number;
        }

        private void Keep(long number, byte[] file, string what)
        {
            var path = Path.Combine(folder, $"{target.Name}-{seed}-{number}");
            File.WriteAllBytes(path, file);
            report.WriteLine($"{target.Name}, seed {seed}, number {number}, kept as {path}: {what}");
            report.Flush();
        }
    }
}
