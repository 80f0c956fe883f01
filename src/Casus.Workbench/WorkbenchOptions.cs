namespace Casus.Workbench;

/// <summary>How a workbench is started.</summary>
public sealed record WorkbenchOptions
{
    /// <summary>The folder that holds the data; made if it is not there.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The port on the loopback address; 0 takes any that is free.</summary>
    public int Port { get; init; }

    /// <summary>A folder that the page is served from instead of the one built in, for work on the page.</summary>
    public string? AssetFolder { get; init; }

    /// <summary>How much is taken in.</summary>
    public Limits Limits { get; init; } = new();

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
