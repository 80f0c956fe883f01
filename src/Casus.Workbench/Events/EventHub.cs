using System.Text.Json;
using System.Threading.Channels;
using Casus.Workbench.Hosting;

namespace Casus.Workbench.Events;

/// <summary>Tells whoever listens what happens, and remembers enough for those who were away for a moment.</summary>
internal sealed class EventHub
{
    private const int Remembered = 1000;
    private readonly Lock _lock = new();
    private readonly Queue<WorkbenchEvent> _past = new();
    private readonly List<Channel<WorkbenchEvent>> _listeners = [];

    // Numbers begin anew with each start of the server; the name of the start tells them apart.
    private readonly string _start = Storage.Ids.New()[..6];
    private long _last;

    public void Publish<T>(string kind, string caseId, T data)
    {
        var text = JsonSerializer.Serialize(data, WorkbenchJson.Options);
        lock (_lock)
        {
            var happened = new WorkbenchEvent(++_last, _start, kind, caseId, text);
            _past.Enqueue(happened);
            if (_past.Count > Remembered)
                _past.Dequeue();
            foreach (var listener in _listeners)
                listener.Writer.TryWrite(happened);
        }
    }

    /// <summary>What happens from now on, after what was missed since an event; a reset first if that is no longer known.</summary>
    public EventStream Listen(string? since)
    {
        // A page that does not read is cut off and comes back, rather than holding on to memory.
        var channel = Channel.CreateBounded<WorkbenchEvent>(
            new BoundedChannelOptions(Remembered) { FullMode = BoundedChannelFullMode.DropWrite }
        );
        lock (_lock)
        {
            foreach (var missed in Missed(since))
                channel.Writer.TryWrite(missed);
            _listeners.Add(channel);
        }

        return new(channel.Reader, () => Leave(channel));
    }

    private IEnumerable<WorkbenchEvent> Missed(string? since)
    {
        if (since is null)
            return [];
        var parts = since.Split('-');
        var isKnown =
            parts.Length == 2
            && parts[0] == _start
            && long.TryParse(
                parts[1],
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            )
            && number <= _last
            && (number == _last || _past.Peek().Number <= number + 1);
        if (!isKnown)
            return [new(_last, _start, "reset", "", "{}")];
        var after = long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        return _past.Where(e => e.Number > after);
    }

    private void Leave(Channel<WorkbenchEvent> channel)
    {
        lock (_lock)
            _listeners.Remove(channel);
        channel.Writer.TryComplete();
    }
}

/// <summary>Something that happened.</summary>
internal sealed record WorkbenchEvent(long Number, string Start, string Kind, string CaseId, string Data)
{
    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Start}-{Number}");
}

/// <summary>Events as they come, until it is let go.</summary>
internal sealed class EventStream(ChannelReader<WorkbenchEvent> events, Action leave) : IDisposable
{
    public ChannelReader<WorkbenchEvent> Events { get; } = events;

    public void Dispose() => leave();
}
