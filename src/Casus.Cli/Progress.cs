namespace Casus.Cli;

/// <summary>Says on standard error what is being worked on, if somebody looks and it takes long enough to wonder.</summary>
internal sealed class Progress : IProgress<string>
{
    private readonly bool _seen = !Console.IsErrorRedirected;
    private readonly long _start = System.Diagnostics.Stopwatch.GetTimestamp();

    public void Report(string value)
    {
        if (_seen && System.Diagnostics.Stopwatch.GetElapsedTime(_start) > TimeSpan.FromSeconds(1))
            Console.Error.WriteLine($"… {value}");
    }
}
