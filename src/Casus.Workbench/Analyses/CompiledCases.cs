using System.Security.Cryptography;
using System.Text;
using Casus.Workbench.Cases;

namespace Casus.Workbench.Analyses;

/// <summary>Cases read and compiled, by what they hold: the same texts are never compiled twice while they are remembered.</summary>
internal sealed class CompiledCases
{
    private const int MostSnapshots = 64;
    private const int MostReadings = 24;
    private readonly Recent<(string Case, long Revision), Task<CaseSnapshot>> _snapshots = new(MostSnapshots);
    private readonly Recent<string, Lazy<CaseReading>> _readings = new(MostReadings);

    /// <summary>The files of a case at a revision that is on the disk, hence never changes.</summary>
    public async Task<CaseSnapshot> Snapshot(string caseId, long revision, Func<Task<CaseSnapshot>> load)
    {
        var key = (caseId, revision);
        var loading = _snapshots.Get(key, load);
        try
        {
            return await loading;
        }
        catch
        {
            // What failed, or was given up, is to be tried again.
            _snapshots.Forget(key);
            throw;
        }
    }

    /// <summary>The case as the library reads it.</summary>
    public CaseReading Read(CaseSnapshot snapshot) => _readings.Get(Digest(snapshot), () => new(() => new(snapshot))).Value;

    private static string Digest(CaseSnapshot snapshot)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in snapshot.Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Id}\n{file.Name}\n{file.Content.Length}\n"));
            hash.AppendData(file.Content);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
