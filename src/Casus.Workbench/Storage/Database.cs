using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Casus.Workbench.Storage;

/// <summary>The data folder: one SQLite file that one workbench at a time may use.</summary>
internal sealed class Database : IDisposable
{
    private const string FileName = "workbench.db";
    private const string LockName = "workbench.lock";
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly FileStream _lock;
    private readonly string _file;
    private readonly string _source;
    private readonly DbContextOptions<WorkbenchContext> _options;

    private Database(FileStream held, string file)
    {
        (_lock, _file) = (held, file);
        _source = new SqliteConnectionStringBuilder { DataSource = file, Cache = SqliteCacheMode.Private }.ConnectionString;
        _options = new DbContextOptionsBuilder<WorkbenchContext>()
            .UseSqlite(_source)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new Durability())
            .Options;
    }

    /// <summary>Opens the folder, makes what is missing in it, and brings its tables up to date.</summary>
    /// <exception cref="DataFolderException">The folder cannot be used.</exception>
    public static Database Open(string folder)
    {
        Database? database = null;
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            database = new(Hold(folder), Path.Combine(folder, FileName));
            if (!database.IsUpToDate())
            {
                using var context = database.Read();
                context.Database.Migrate();
            }

            return database;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SqliteException)
        {
            database?.Dispose();
            if (problem is DataFolderException)
                throw;
            throw new DataFolderException(
                $"The data folder '{folder}' cannot be used: {problem.Message} Give another with --data.",
                problem
            );
        }
    }

    /// <summary>For reading.</summary>
    public WorkbenchContext Read() => new(_options);

    /// <summary>Makes a change whole or not at all; when it returns, the change is on the disk.</summary>
    public async Task<T> Write<T>(Func<WorkbenchContext, Task<T>> change, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            await using var context = new WorkbenchContext(_options);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            var result = await change(context);
            await context.SaveChangesAsync(cancellation);
            // From here on whoever asked may have gone, but the change is made.
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            _writing.Release();
        }
    }

    // Asked without the mapper, which takes longer to wake than the rest of the server to start.
    private bool IsUpToDate()
    {
        if (!File.Exists(_file))
            return false;
        using var connection = new SqliteConnection(_source);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if (command.ExecuteScalar() is not (long and > 0))
            return false;
        command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
        var applied = new HashSet<string>(StringComparer.Ordinal);
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
                applied.Add(reader.GetString(0));
        }

        var known = typeof(Database)
            .Assembly.GetTypes()
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .ToList();
        if (applied.FirstOrDefault(a => !known.Contains(a)) is { } newer)
            throw new DataFolderException(
                $"The data folder '{Path.GetDirectoryName(_file)}' was written by a newer version of Casus (it knows '{newer}'). Use that version, or give another folder with --data."
            );
        return known.TrueForAll(applied.Contains);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _lock.Dispose();
        _writing.Dispose();
    }

    // Two servers on one folder would run the same sweeps twice; the system lets go of the lock when a process ends, however it ends.
    private static FileStream Hold(string folder)
    {
        try
        {
            return new(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new DataFolderException(
                $"Another workbench uses the data folder '{folder}'. Use its address, end it, or give another folder with --data.",
                held
            );
        }
    }
}
