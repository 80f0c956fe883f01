namespace Casus.Workbench.Runs;

/// <summary>Where a run stands.</summary>
internal static class RunStates
{
    public const string Waiting = "waiting";
    public const string Running = "running";
    public const string Done = "done";
    public const string Cancelled = "cancelled";
    public const string Failed = "failed";

    public static bool IsOver(string state) => state is Done or Cancelled or Failed;
}
