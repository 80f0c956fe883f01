using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Casus.Workbench.Storage;

/// <summary>For <c>dotnet ef migrations add</c>, which asks for a context without starting a workbench.</summary>
internal sealed class WorkbenchContextFactory : IDesignTimeDbContextFactory<WorkbenchContext>
{
    public WorkbenchContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<WorkbenchContext>().UseSqlite("Data Source=:memory:").Options);
}
