using Casus.Workbench.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Casus.Workbench.Tests;

public class StorageTests
{
    [Fact]
    public void The_migrations_make_the_tables_that_the_code_knows()
    {
        using var folder = new TemporaryFolder();
        using var database = Database.Open(folder.Path);
        using var context = database.Read();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(context.Database.GetPendingMigrations());
    }

    [Fact]
    public void What_is_committed_is_on_the_disk_before_it_is_acknowledged()
    {
        using var folder = new TemporaryFolder();
        using var database = Database.Open(folder.Path);
        using var context = database.Read();

        Assert.Equal("wal", context.Database.SqlQueryRaw<string>("PRAGMA journal_mode").AsEnumerable().Single());
        Assert.Equal(2L, context.Database.SqlQueryRaw<long>("PRAGMA synchronous").AsEnumerable().Single());
    }

    [Fact]
    public void A_folder_of_a_newer_version_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        Database.Open(folder.Path).Dispose();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "workbench.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99')";
            command.ExecuteNonQuery();
        }

        var problem = Assert.Throws<DataFolderException>(() => Database.Open(folder.Path));

        Assert.Contains("newer version", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_told_of()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "workbench.db"), new string('x', 5000));

        Assert.Throws<DataFolderException>(() => Database.Open(folder.Path));
    }

    [Fact]
    public void Ids_are_never_paths()
    {
        var ids = Enumerable.Range(0, 2000).Select(_ => Ids.New()).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[a-z0-9]{16}$", id));
        Assert.Matches("^[a-z0-9]{24}$", Ids.Of("anything"u8));
    }
}
