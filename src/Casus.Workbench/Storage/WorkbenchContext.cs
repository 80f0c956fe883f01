using Casus.Workbench.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Casus.Workbench.Storage;

/// <summary>The tables.</summary>
internal sealed class WorkbenchContext(DbContextOptions<WorkbenchContext> options) : DbContext(options)
{
    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<FileRow> Files => Set<FileRow>();

    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    public DbSet<FileRevisionRow> FileRevisions => Set<FileRevisionRow>();

    public DbSet<ContentRow> Contents => Set<ContentRow>();

    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<RunRow> Runs => Set<RunRow>();

    public DbSet<RunContentRow> RunContents => Set<RunContentRow>();

    public DbSet<LinkRow> Links => Set<LinkRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite has no time with an offset; everything here is UTC, so ticks order and compare as they should.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CaseRow>().HasKey(c => c.Id);
        modelBuilder.Entity<FileRow>(file =>
        {
            file.HasKey(f => f.Id);
            file.HasIndex(f => new { f.CaseId, f.Name }).IsUnique();
            file.HasOne<CaseRow>().WithMany().HasForeignKey(f => f.CaseId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RevisionRow>(revision =>
        {
            revision.HasKey(r => new { r.CaseId, r.Number });
            revision.HasOne<CaseRow>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<FileRevisionRow>(revision =>
        {
            revision.HasKey(r => new { r.FileId, r.Revision });
            revision.HasIndex(r => new { r.CaseId, r.Revision });
            revision.HasOne<FileRow>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Restrict);
            revision.HasOne<ContentRow>().WithMany().HasForeignKey(r => r.Digest).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ContentRow>().HasKey(c => c.Digest);
        modelBuilder.Entity<DocumentRow>(document =>
        {
            document.HasKey(d => d.Id);
            document
                .HasIndex(d => new
                {
                    d.CaseId,
                    d.Digest,
                    d.Part,
                })
                .IsUnique();
            document.HasOne<ContentRow>().WithMany().HasForeignKey(d => d.Digest).OnDelete(DeleteBehavior.Restrict);
            document.HasOne<ContentRow>().WithMany().HasForeignKey(d => d.Reading).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<DecisionRow>(decision =>
        {
            decision.HasKey(d => d.Id);
            decision.HasIndex(d => d.DocumentId);
        });
        modelBuilder.Entity<RunRow>(run =>
        {
            run.HasKey(r => r.Id);
            run.HasIndex(r => r.CaseId);
        });
        modelBuilder.Entity<RunContentRow>().HasKey(c => new { c.RunId, c.Kind });
        modelBuilder.Entity<LinkRow>().HasKey(l => l.Id);
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new(ticks, TimeSpan.Zero));
}
