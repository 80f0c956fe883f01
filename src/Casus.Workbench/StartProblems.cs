namespace Casus.Workbench;

/// <summary>Something else listens on the port.</summary>
public sealed class PortTakenException(int port, Exception inner)
    : IOException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Port {port} of this machine is taken."), inner)
{
    /// <summary>The port.</summary>
    public int Port { get; } = port;
}

/// <summary>The data folder cannot be used.</summary>
public sealed class DataFolderException(string message, Exception? inner = null) : IOException(message, inner);
